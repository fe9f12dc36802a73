import { connect, createServer, type Socket } from "node:net";

/** A way to a server that can be made to misbehave. */
export interface StallingProxy {
  readonly port: number;
  /** Nothing passes any more, in either direction, and no connection is closed. */
  stall(): void;
  /** Every connection is reset, and so is each that comes. */
  refuse(): void;
  /** What was held back passes, and so does all that comes. */
  resume(): void;
  /** Every connection is reset. */
  cut(): void;
  close(): Promise<void>;
}

/** Forwards connections to a port of this machine. */
export async function stallingProxy(target: number): Promise<StallingProxy> {
  const open = new Set<Socket>();
  let isStalled = false;
  let isRefusing = false;
  const join = (from: Socket, to: Socket) => {
    open.add(from);
    from.on("data", (chunk) => to.write(chunk));
    from.on("end", () => to.end());
    from.on("error", () => to.destroy());
    from.on("close", () => {
      open.delete(from);
      to.destroy();
    });
    if (isStalled) from.pause();
  };
  const cut = () => {
    for (const socket of open) socket.resetAndDestroy();
  };
  const server = createServer((near) => {
    if (isRefusing) {
      near.on("error", () => {});
      near.resetAndDestroy();
      return;
    }
    const far = connect(target, "127.0.0.1");
    join(near, far);
    join(far, near);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" ? (address?.port ?? 0) : 0,
    stall() {
      isStalled = true;
      for (const socket of open) socket.pause();
    },
    refuse() {
      isRefusing = true;
      cut();
    },
    resume() {
      isStalled = false;
      isRefusing = false;
      for (const socket of open) socket.resume();
    },
    cut,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
