import { setTimeout as wait } from "node:timers/promises";
import { type Database, openDatabase } from "@perfatlas/db";
import type { Rng } from "@perfatlas/modeling/random";
import type { Cluster } from "../../../bench/src/servers/start-cluster.ts";
import type { StallingProxy } from "../../db/stalling-proxy.ts";

/** What a fault is made on. */
export interface Scene {
  readonly cluster: Cluster;
  /** Of the process's database, not through the proxy. */
  readonly url: string;
  readonly proxy: StallingProxy;
  readonly rng: Rng;
}

/** Ways in which a server fails; each returns when the server is well again. */
export const faults = {
  async "restart fast"({ cluster }: Scene) {
    await cluster.restart("fast");
  },
  async "restart immediate"({ cluster }: Scene) {
    await cluster.restart("immediate");
  },
  async "backends terminated"({ url, rng }: Scene) {
    await asAdministrator(url, async (query) => {
      for (let i = 0; i < 5; i++) {
        await query(TERMINATE);
        await wait(50 + rng.next() * 200);
      }
    });
  },
  async "connections exhausted"({ url, cluster }: Scene) {
    const taken: Database[] = [];
    let isOver = false;
    const take = async () => {
      while (!isOver) {
        const database = await openDatabase({ url: cluster.url, connections: 1 });
        taken.push(database);
        await database.rawQuery("select 1").catch(() => wait(5));
      }
    };
    await asAdministrator(url, async (query) => {
      const taking = Array.from({ length: 8 }, take);
      for (let i = 0; i < 12; i++) {
        // Whoever is sent away finds its place taken.
        await query(TERMINATE);
        await wait(200);
      }
      isOver = true;
      await Promise.all(taking);
      await Promise.all(taken.map((database) => database.close()));
    });
  },
  async stall({ proxy, rng }: Scene) {
    proxy.stall();
    await wait(2500 + rng.next() * 3000);
    proxy.resume();
  },
  async "stall, then cut"({ proxy, rng }: Scene) {
    proxy.stall();
    await wait(1000 + rng.next() * 3000);
    proxy.cut();
    proxy.resume();
  },
  async cut({ proxy, rng }: Scene) {
    for (let i = 0; i < 5; i++) {
      proxy.cut();
      await wait(50 + rng.next() * 200);
    }
  },
} as const satisfies Record<string, (scene: Scene) => Promise<void>>;

/** A name of one of them. */
export type Fault = keyof typeof faults;

const TERMINATE = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

async function asAdministrator(
  url: string,
  work: (query: (text: string) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const database = await openDatabase({ url, connections: 1 });
  try {
    await work((text) => database.rawQuery(text));
  } finally {
    await database.close();
  }
}
