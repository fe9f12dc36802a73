import { sql } from "kysely";
import type { Handle } from "../open/database.ts";
import { rowsOf } from "../open/rows-of.ts";
import { nodeSchema, type StorageNode } from "../open/storage-node.ts";
import { StorageNodeRefusedError } from "./storage-node-refused-error.ts";

/** Schema of the registry in which the list of each node's tables stands under the node's name. */
export const NODES = "perfatlas_nodes";

/**
 * Rows that come at once; a page of the API takes 101, a training table all. Seconds to connect, milliseconds for the
 * network, and for a statement: less than the 15 s that a reader waits, who is told then which node is slow.
 */
const OPTIONS = {
  fetch_size: "2000",
  connect_timeout: "2",
  tcp_user_timeout: "10000",
  keepalives_idle: "10",
  options: "-c statement_timeout=12s",
};

/**
 * Tells the registry's server where a node is, and who asks there; again when the address has changed.
 * @throws StorageNodeRefusedError when it has not, and cannot get, postgres_fdw.
 */
export async function defineServer(handle: Handle, node: StorageNode): Promise<void> {
  const { kysely } = handle;
  await requireWrapper(handle, node);
  const server = sql.id(nodeSchema(node));
  const url = new URL(node.url);
  const place = {
    host: decodeURIComponent(url.hostname) || (url.searchParams.get("host") ?? "localhost"),
    port: url.port || "5432",
    dbname: decodeURIComponent(url.pathname.slice(1)) || "postgres",
    ...(url.searchParams.has("sslmode") && { sslmode: url.searchParams.get("sslmode") ?? "" }),
  };
  const known = await rowsOf(
    handle,
    { options: "texts" },
    sql`select srvoptions as options from pg_foreign_server where srvname = ${nodeSchema(node)}`,
  );
  const set = new Set(known[0]?.options.map((option) => option.split("=")[0]));
  const verb = (name: string) => (set.has(name) ? "set " : "");
  const named = Object.entries({ ...place, ...OPTIONS }).map(
    ([name, value]) =>
      sql`${sql.raw(known.length > 0 ? verb(name) : "")}${sql.id(name)} ${sql.lit(value)}`,
  );
  const options = sql`options (${sql.join(named)})`;
  if (known.length > 0) await sql`alter server ${server} ${options}`.execute(kysely);
  else
    await sql`create server ${server} foreign data wrapper postgres_fdw ${options}`.execute(kysely);
  const { username, password } = url;
  const user = { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  const given = Object.entries(user).filter(([, value]) => value !== "");
  const login = given.map(([name, value]) => sql`${sql.id(name)} ${sql.lit(value)}`);
  await sql`drop user mapping if exists for current_user server ${server}`.execute(kysely);
  await sql`create user mapping for current_user server ${server}
    ${login.length === 0 ? sql`` : sql`options (${sql.join(login)})`}`.execute(kysely);
  await sql`create schema if not exists ${sql.id(NODES)}`.execute(kysely);
  await sql`
    create foreign table if not exists ${sql.id(NODES, node.name)} (
      key uuid, layout integer, server integer, name text, columns text, key_columns text
    ) server ${server} options (schema_name ${sql.lit(nodeSchema(node))}, table_name 'held')`.execute(
    kysely,
  );
}

async function requireWrapper({ kysely }: Handle, { name }: StorageNode): Promise<void> {
  const found = await kysely
    .selectNoFrom(
      sql<boolean>`exists (select from pg_extension where extname = 'postgres_fdw')`.as("it"),
    )
    .executeTakeFirstOrThrow();
  if (found.it) return;
  await sql`create extension postgres_fdw`.execute(kysely).catch((error: Error) => {
    throw new StorageNodeRefusedError(
      `storage node ${name} needs the extension postgres_fdw on the server of DATABASE_URL (${error.message}): ` +
        "install Debian's postgresql-contrib if it is not there, and as a superuser `create extension postgres_fdw; " +
        "grant usage on foreign data wrapper postgres_fdw to` the registry's role",
      {},
      { cause: error },
    );
  });
}
