import { connect, type Socket } from "node:net";

/** The part of postgres.js's parsed options that says where the server is. */
export interface ServerPlace {
  readonly host: readonly string[];
  readonly port: readonly number[];
  /** Of a Unix socket; undefined or false for TCP. */
  readonly path?: string | false;
}

/** No PostgreSQL listens where DATABASE_URL says. */
export class ServerUnreachableError extends Error {
  override readonly name = "ServerUnreachableError";
}

/**
 * Connects to the first host with TCP_NODELAY. postgres.js leaves Nagle's algorithm on: the few
 * bytes that end a COPY then wait for the server's delayed acknowledgement, 40 ms for each COPY.
 * @throws ServerUnreachableError.
 */
export function connectSocket({ host, port, path }: ServerPlace): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = path
      ? connect({ path })
      : connect({ host: host[0] as string, port: port[0] as number, noDelay: true });
    const where = path || `${host[0]}:${port[0]}`;
    const refuse = (error: NodeJS.ErrnoException): void => {
      const why = error.code ?? error.message;
      reject(
        new ServerUnreachableError(`no PostgreSQL answers at ${where}: ${why}`, { cause: error }),
      );
    };
    socket.once("error", refuse);
    socket.once("connect", () => {
      socket.off("error", refuse);
      resolve(socket);
    });
  });
}
