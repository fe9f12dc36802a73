import { type Database, migrate, openDatabase } from "@perfatlas/db";
import { type Cluster, startCluster } from "../../../bench/src/servers/start-cluster.ts";
import { createDatabase } from "../create-database.ts";

/** A registry's server and one storage node, made for a test. */
export interface TwoServers {
  readonly registry: Cluster;
  readonly node: Cluster;
  /** A migrated registry of its own whose measurements go to a database of its own on the node. */
  open(): Promise<Opened>;
  stop(): void;
}

/** A registry, the database of its node, and their addresses. */
export interface Opened {
  readonly database: Database;
  /** On the node. */
  readonly there: Database;
  readonly url: string;
  readonly nodeUrl: string;
  /** Tables of measurements on the node, of whatever state. */
  tables(): Promise<readonly unknown[]>;
  close(): Promise<void>;
}

/** Starts both. */
export async function startTwoServers(): Promise<TwoServers> {
  const settings = { max_connections: 60, fsync: "off" };
  const registry = await startCluster(settings);
  const node = await startCluster(settings);
  return {
    registry,
    node,
    async open() {
      const { url } = await createDatabase(registry.url);
      const { url: nodeUrl } = await createDatabase(node.url);
      const nodes = [{ name: "one", url: nodeUrl }];
      const database = await openDatabase({ url, connections: 4, nodes });
      await migrate(database);
      const there = await openDatabase({ url: nodeUrl, connections: 1 });
      const close = async () => {
        await database.close();
        await there.close();
      };
      const tables = async () =>
        (
          await there.rawQuery(
            "select name from perfatlas_one.held where name is not null order by name",
          )
        ).rows.map(({ name }) => name);
      return { database, there, url, nodeUrl, tables, close };
    },
    stop() {
      registry.stop();
      node.stop();
    },
  };
}
