import type { Server } from "node:http";

/** Connections at once: of all, and of one address that is no trusted proxy's. */
const MOST = 2000;
const MOST_OF_ONE = 256;

/**
 * Bounds the connections of a server: what one address holds open beyond its share is cut, so that others still
 * find room. `isShared` says of which addresses many come.
 */
export function limitConnections(server: Server, isShared: (address: string) => boolean): void {
  server.maxConnections = MOST;
  const open = new Map<string, number>();
  server.on("connection", (socket) => {
    const address = socket.remoteAddress;
    // Gone before it was looked at.
    if (address === undefined) return;
    if (isShared(address)) return;
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once("close", () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    if (count > MOST_OF_ONE) socket.destroy();
  });
}
