import { startCluster } from "./start-cluster.ts";

/** A PostgreSQL server to measure on. */
export interface MeasuredServer {
  /** postgres://… of its maintenance database. */
  readonly url: string;
  stop(): void;
}

/**
 * The server of DATABASE_URL, or a cluster of this process.
 * @throws Error when no PostgreSQL is installed.
 */
export async function privateCluster(): Promise<MeasuredServer> {
  const given = process.env.DATABASE_URL;
  return given === undefined ? await startCluster() : { url: given, stop: () => {} };
}
