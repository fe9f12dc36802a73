import { sql } from "kysely";
import { type KeysetPage, type KeysetRequest, keysetPages, type Queryable } from "./keyset-page.ts";

/** A row of `configuration`. */
export interface ConfigurationRow {
  readonly id: number;
  /** The system. */
  readonly parentId: number;
  readonly key: string;
  readonly levels: unknown;
}

const columns = sql`configuration.id, configuration.system_id as "parentId", configuration.key,
  configuration.levels`;

/** Queries about configurations. */
export const configurationReader = {
  async byIds(db: Queryable, ids: readonly number[]): Promise<readonly ConfigurationRow[]> {
    const { rows } = await sql<ConfigurationRow>`
      select ${columns} from configuration where id = any(${ids}::int[])`.execute(db.kysely);
    return rows;
  },

  /** Configurations of each system by id, one page per system. */
  async pagesOfSystems(
    db: Queryable,
    systems: readonly number[],
    { first, after }: KeysetRequest,
  ): Promise<readonly KeysetPage<ConfigurationRow>[]> {
    const { rows } = await sql<ConfigurationRow>`
      select page.*
      from unnest(${systems}::int[]) as parent (id)
      cross join lateral (
        select ${columns}
        from configuration
        where system_id = parent.id and id > ${after?.[0] ?? 0}
        order by id
        limit ${first + 1}
      ) as page`.execute(db.kysely);
    return keysetPages(rows, systems, first);
  },
};
