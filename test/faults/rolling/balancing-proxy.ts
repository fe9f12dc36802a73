import { connect, createServer, type Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** A proxy before instances, as a load balancer is one. */
export interface BalancingProxy {
  readonly address: string;
  /** Takes an instance into turns once it is ready. */
  add(address: string): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds between two looks at /readyz. */
const LOOK_MS = 100;

/** Forwards each connection to the next instance that says that it is ready, and looks at all of them all the time. */
export async function balancingProxy(): Promise<BalancingProxy> {
  const ready = new Map<string, boolean>();
  const open = new Set<Socket>();
  let turn = 0;
  let isOver = false;
  const look = async (address: string) => {
    const answer = await fetch(`${address}/readyz`, { headers: { connection: "close" } });
    await answer.arrayBuffer();
    return answer.ok;
  };
  const watch = async () => {
    while (!isOver) {
      for (const address of ready.keys())
        ready.set(address, await look(address).catch(() => false));
      await wait(LOOK_MS);
    }
  };
  const server = createServer((near) => {
    const those = [...ready].flatMap(([address, isReady]) => (isReady ? address : []));
    const address = those[turn++ % those.length];
    if (address === undefined) {
      near.destroy();
      return;
    }
    const far = connect(Number(new URL(address).port), "127.0.0.1");
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const watching = watch();
  const bound = server.address();
  return {
    address: `http://127.0.0.1:${typeof bound === "object" ? bound?.port : ""}`,
    async add(address) {
      while (!(await look(address).catch(() => false))) await wait(LOOK_MS);
      ready.set(address, true);
    },
    async close() {
      isOver = true;
      await watching;
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
