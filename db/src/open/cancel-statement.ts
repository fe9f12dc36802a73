import { once } from "node:events";
import { connect } from "node:net";
import type { PoolClient } from "pg";

/** Number that PostgreSQL's protocol has for a request to cancel. */
const CANCEL_REQUEST = 80_877_102;
/** Milliseconds that the server may take to hear of it. */
const PATIENCE_MS = 2000;

/**
 * Asks the server to end what runs on a connection, over a connection of its own, as the protocol has it;
 * resolves when the server has heard, or does not listen. What runs then rejects with SQLSTATE 57014.
 */
export async function cancelStatement(client: PoolClient): Promise<void> {
  const { host, port, processID, secretKey } = client as unknown as Readonly<{
    host: string;
    port: number;
    processID: number;
    secretKey: number | Buffer;
  }>;
  const key = Buffer.isBuffer(secretKey) ? secretKey : int32(secretKey);
  const request = [int32(12 + key.length), int32(CANCEL_REQUEST), int32(processID), key];
  const socket = host.startsWith("/")
    ? connect(`${host}/.s.PGSQL.${port}`)
    : connect({ host, port });
  // The server closes the connection once it has told the other one.
  const heard = once(socket, "close");
  socket.on("error", () => {});
  socket.setTimeout(PATIENCE_MS, () => socket.destroy());
  socket.write(Buffer.concat(request));
  await heard;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
