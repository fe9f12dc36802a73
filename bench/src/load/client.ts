import { Agent, request } from "node:http";

/** An answer to a document. */
export interface Answered {
  readonly status: number;
  /** Code of its first error; undefined where there is none. */
  readonly code: string | undefined;
  readonly data: unknown;
  readonly milliseconds: number;
}

/** Posts documents to an instance over connections that are kept. */
export type Client = (document: string, variables?: object) => Promise<Answered>;

/** A client of the instance at an address, with a token or without one. */
export function clientOf(address: string, token?: string): Client {
  const agent = new Agent({ keepAlive: true });
  const headers = {
    "content-type": "application/json",
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return (query, variables = {}) =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      const sent = request(`${address}/graphql`, { method: "POST", agent, headers }, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (piece) => {
          text += piece;
        });
        answer.on("end", () => {
          const { data, errors } = JSON.parse(text) as {
            readonly data?: unknown;
            readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
          };
          const code = errors === undefined ? undefined : (errors[0]?.extensions?.code ?? "ERROR");
          const milliseconds = performance.now() - start;
          resolve({ status: answer.statusCode ?? 0, code, data, milliseconds });
        });
        answer.on("error", reject);
      });
      sent.on("error", reject);
      sent.end(JSON.stringify({ query, variables }));
    });
}
