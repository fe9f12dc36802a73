import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "@perfatlas/db";
import { privateCluster } from "../servers/private-cluster.ts";
import { type Cluster, startCluster } from "../servers/start-cluster.ts";

/** An empty registry to fill. */
export interface GrowingRegistry {
  readonly database: Database;
  /** Of its database on PostgreSQL. */
  readonly url?: string;
  close(): Promise<void>;
}

/** One on the embedded engine, or on PostgreSQL with so many storage nodes of this process. */
export async function openGrowing(engine: string, nodeCount: number): Promise<GrowingRegistry> {
  if (engine === "pglite") {
    const home = mkdtempSync(join(tmpdir(), "perfatlas-growth-"));
    const database = await openDatabase({ home });
    return {
      database,
      close: async () => {
        await database.close();
        rmSync(home, { recursive: true });
      },
    };
  }
  const cluster = await privateCluster();
  const admin = await openDatabase({ url: cluster.url, connections: 1 });
  const name = `perfatlas_growth_${nodeCount}`;
  await admin.rawQuery(`drop database if exists ${name} with (force)`);
  await admin.rawQuery(`create database ${name}`);
  const own = new URL(cluster.url);
  own.pathname = `/${name}`;
  const url = own.href;
  const further: Cluster[] = [];
  while (further.length < nodeCount) further.push(await startCluster());
  const nodes = further.map((node, i) => ({ name: `node${i + 1}`, url: node.url }));
  const database = await openDatabase({ url, nodes });
  return {
    database,
    url,
    close: async () => {
      await database.close();
      for (const node of further) node.stop();
      await admin.rawQuery(`drop database ${name} with (force)`);
      await admin.close();
      cluster.stop();
    },
  };
}
