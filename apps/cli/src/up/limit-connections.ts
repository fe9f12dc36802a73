import type { Server } from "node:http";
import type { Socket } from "node:net";

/** Connections at once. */
export interface ConnectionLimits {
  /** Of all. */
  readonly most: number;
  /** Of one address that is no trusted proxy's. */
  readonly mostOfOne: number;
}

/** Those of `perfatlas up`. */
const LIMITS: ConnectionLimits = { most: 2000, mostOfOne: 256 };

/**
 * Bounds the connections of a server: what one address holds open beyond its share is cut; when there are too
 * many in all, the one that has waited longest without a request in work, so that others still find room.
 * `isShared` says of which addresses many come.
 */
export function limitConnections(
  server: Server,
  isShared: (address: string) => boolean,
  { most, mostOfOne }: ConnectionLimits = LIMITS,
): void {
  const open = new Map<string, number>();
  /** Those without a request in work, the longest waiting first. */
  const idle = new Set<Socket>();
  let total = 0;
  server.on("connection", (socket) => {
    const address = socket.remoteAddress;
    // Gone before it was looked at.
    if (address === undefined) return;
    total += 1;
    idle.add(socket);
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once("close", () => {
      total -= 1;
      idle.delete(socket);
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
    if (count > mostOfOne && !isShared(address)) socket.destroy();
    else if (total > most) first(idle)?.destroy();
  });
  server.on("request", ({ socket }, response) => {
    idle.delete(socket);
    response.once("close", () => {
      if (!socket.destroyed) idle.add(socket);
    });
  });
}

function first<T>(set: ReadonlySet<T>): T | undefined {
  for (const item of set) return item;
  return undefined;
}
