import { HeaderMap } from "@apollo/server";
import { type ASTNode, GraphQLError } from "graphql";

/** Codes of what is refused for what it would take, or cannot be made, and the status of an answer that has nothing else. */
const STATUS = {
  ANSWER_TOO_LARGE: 200,
  DEADLINE: 200,
  EXPORT_FAILED: 500,
  OVERLOADED: 503,
  RATE_LIMITED: 429,
  TOO_COSTLY: 400,
} as const;

/** Codes of refusals. */
export type RefusalCode = keyof typeof STATUS;

/** What else an answer says about a refusal. */
export interface RefusalDetails {
  /** Further `extensions` of the error. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where in the document. */
  readonly node?: ASTNode;
}

/** A request that is legal and takes more than its caller, or the server, has. */
export class RefusalError extends GraphQLError {
  readonly code: RefusalCode;
  readonly status: number;
  constructor(code: RefusalCode, message: string, details: RefusalDetails = {}) {
    const { extensions, headers = {}, node } = details;
    const status = STATUS[code];
    const http = { ...(status === 200 ? {} : { status }), headers: headerMap(headers) };
    super(message, { ...(node && { nodes: [node] }), extensions: { ...extensions, code, http } });
    this.code = code;
    this.status = status;
  }
}

function headerMap(headers: Readonly<Record<string, string>>): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) map.set(name, value);
  return map;
}
