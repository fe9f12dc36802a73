/** Who sends a request; each but the first has a key or token of its own. */
export const CALLERS = [
  "anonymous",
  "stranger",
  "expired",
  "revoked",
  "read",
  "upload",
  "other upload",
  "admin",
  "instance",
] as const;
export type Caller = (typeof CALLERS)[number];

/** What is sent, and what must hold of its answer. */
export interface FuzzRequest {
  readonly kind: string;
  readonly caller: Caller;
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string | Buffer | null;
  /** Bytes are written to the socket as they are, in place of a request made of the rest. */
  readonly bytes?: Buffer;
  /** Of a page of a list that exists: what its `pageInfo` is checked with. */
  readonly page?: {
    readonly first: number;
    readonly hasAfter: boolean;
    readonly isBackward: boolean;
  };
  /** What is uploaded, in the order of the verdicts. */
  readonly items?: readonly unknown[];
}

/** A POST of a body to /graphql. */
export function posted(
  kind: string,
  caller: Caller,
  body: string | Buffer,
  more: Partial<FuzzRequest> = {},
): FuzzRequest {
  return {
    kind,
    caller,
    method: "POST",
    target: "/graphql",
    headers: [["content-type", "application/json"]],
    body,
    ...more,
  };
}
