import { Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import type { FuzzRequest } from "./fuzz-request.ts";

/** What came back. */
export interface Answer {
  /** 0: the connection was closed without an answer. */
  readonly status: number;
  readonly type: string;
  readonly headers: string;
  readonly body: string;
}

/** Milliseconds that an answer may take: what takes longer hangs. */
const LIMIT_MS = 60_000;
/** Milliseconds in which a server closes a connection that its client has half closed. */
const CLOSE_MS = 10_000;
/** Milliseconds of silence after which a stream of events is left. */
const SILENT_MS = 100;

/** A client of one server. `close` ends its connections. */
export class Sender {
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true });

  constructor(address: string) {
    this.#port = Number(new URL(address).port);
  }

  /** @throws Error when no answer comes, or the client cannot say what is asked of it. */
  async send(request: FuzzRequest, secret: string | null): Promise<Answer> {
    if (request.bytes !== undefined) return await this.#sendBytes(request.bytes);
    return await this.#sendRequest(request, secret);
  }

  close(): void {
    this.#agent.destroy();
  }

  #sendRequest(request: FuzzRequest, secret: string | null): Promise<Answer> {
    const { method, target, headers, body } = request;
    return new Promise((resolve, reject) => {
      const given = headers.flat() as string[];
      if (secret !== null) given.push("authorization", `Bearer ${secret}`);
      const bytes = body === null ? null : Buffer.from(body);
      if (bytes !== null) given.push("content-length", String(bytes.length));
      if (!headers.some(([name]) => name === "host")) given.push("host", "127.0.0.1");
      const asked = httpRequest(
        {
          host: "127.0.0.1",
          port: this.#port,
          method,
          path: target,
          headers: given,
          agent: this.#agent,
        },
        (response) => {
          (isStream(response) ? firstOf(response) : text(response)).then((received) => {
            resolve({
              status: response.statusCode ?? 0,
              type: response.headers["content-type"] ?? "",
              headers: response.rawHeaders.join("\n"),
              body: received,
            });
          }, reject);
        },
      );
      asked.setTimeout(LIMIT_MS, () => asked.destroy(new Error(`no answer in ${LIMIT_MS} ms`)));
      asked.on("error", reject);
      asked.end(bytes ?? undefined);
    });
  }

  #sendBytes(bytes: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.#port, "127.0.0.1");
      let received = "";
      socket.setEncoding("latin1");
      socket.setTimeout(CLOSE_MS, () => socket.destroy());
      socket.on("data", (part) => {
        received += part;
        // What is kept open for a next request, or for another protocol, has answered.
        if (received.includes("\r\n\r\n")) socket.setTimeout(50);
      });
      socket.on("error", (error: NodeJS.ErrnoException) => {
        // A server that does not read to the end of what it refuses.
        if (error.code !== "ECONNRESET" && error.code !== "EPIPE") reject(error);
      });
      socket.on("close", () => resolve(answerOf(received)));
      socket.end(bytes);
    });
  }
}

function isStream({ headers }: IncomingMessage): boolean {
  return headers["content-type"]?.startsWith("text/event-stream") === true;
}

/** What a stream tells until it ends, or is silent for a while: it may stay open for ever. */
async function firstOf(response: IncomingMessage): Promise<string> {
  let received = "";
  const leave = () => response.destroy();
  let silence = setTimeout(leave, SILENT_MS);
  response.setEncoding("utf8").on("data", (part: string) => {
    received += part;
    clearTimeout(silence);
    silence = setTimeout(leave, SILENT_MS);
  });
  await new Promise((resolve) => response.once("close", resolve));
  clearTimeout(silence);
  return received;
}

function answerOf(received: string): Answer {
  const [head = "", ...rest] = received.split("\r\n\r\n");
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
    type: "",
    headers: head,
    body: rest.join("\r\n\r\n"),
  };
}
