import { sql } from "kysely";
import { openDatabase } from "../open/open-database.ts";
import { rowsOf } from "../open/rows-of.ts";
import { nodeSchema, type StorageNode } from "../open/storage-node.ts";
import { type NodeClaim, refusalOf } from "./claim-node.ts";
import { findUnfitness } from "./find-unfitness.ts";

/** How a server stands to the registry that is to store on it. */
export interface ComparedNode {
  /** Why it cannot be a storage node of the registry; undefined when it can. */
  readonly refusal: string | undefined;
  /** Versions that lie on it. */
  readonly versions: number;
}

/**
 * Asks a registry and a storage node whether they are each other's; changes nothing. One that was never used is nobody's yet.
 * @throws DatabaseUnavailableError when one of them does not answer.
 */
export async function compareNode(registryUrl: string, node: StorageNode): Promise<ComparedNode> {
  const registry = await openDatabase({ url: registryUrl, connections: 1 });
  const database = await openDatabase({ url: node.url, connections: 1 });
  try {
    const unfitness = await findUnfitness(registry, database);
    if (unfitness !== undefined) return { refusal: unfitness, versions: 0 };
    const [own] = await rowsOf(
      registry,
      { hasNodes: "boolean" },
      sql`select to_regclass('public.storage_node') is not null as "hasNodes"`,
    );
    const key =
      own?.hasNodes === true
        ? await registry.kysely
            .selectFrom("storage_node")
            .select(["key"])
            .where("name", "=", node.name)
            .executeTakeFirst()
        : undefined;
    const versions =
      key === undefined
        ? undefined
        : await registry.kysely
            .selectFrom("stored_elsewhere")
            .select(({ fn }) => fn.countAll<number>().as("count"))
            .where("node", "=", node.name)
            .executeTakeFirstOrThrow();
    const [there] = await rowsOf(
      database,
      { isClaimed: "boolean" },
      sql`select to_regclass(${`${nodeSchema(node)}.held`}) is not null as "isClaimed"`,
    );
    const claim = there?.isClaimed === true ? await claimOf(database, node) : undefined;
    const refusal =
      claim === undefined
        ? key && "holds nothing of this registry: another server answers there"
        : refusalOf(claim, key?.key);
    return { refusal, versions: versions?.count ?? 0 };
  } finally {
    await registry.close();
    await database.close();
  }
}

async function claimOf(
  database: Parameters<typeof rowsOf>[0],
  node: StorageNode,
): Promise<NodeClaim | undefined> {
  const [claim] = await rowsOf(
    database,
    { key: "text", layout: "integer", tables: "integer", server: "integer" },
    sql`select key::text, layout, server, count(name) as tables
      from ${sql.table(`${nodeSchema(node)}.held`)} group by 1, 2, 3`,
  );
  return claim;
}
