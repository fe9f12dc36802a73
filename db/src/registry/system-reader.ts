import { sql } from "kysely";
import {
  type KeysetPage,
  type KeysetRequest,
  keysetPage,
  keysetPages,
  type Queryable,
} from "./keyset-page.ts";

/** A row of `system`. */
export interface SystemRow {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly url: string | null;
}

/** How much the registry holds about a system; data sets derived from others count for nothing. */
export interface SystemCounts {
  readonly systemId: number;
  readonly configurationCount: number;
  readonly environmentCount: number;
  readonly measurementCount: number;
}

/** A row of `option`. */
export interface OptionRow {
  readonly id: number;
  readonly parentId: number;
  readonly position: number;
  readonly name: string;
  readonly kind: string;
  readonly domain: unknown;
  readonly unit: string | null;
  readonly default: unknown;
  readonly layer: string | null;
  readonly description: string;
}

/** A row of `constraint`. */
export interface ConstraintRow {
  readonly systemId: number;
  readonly rule: string;
  readonly why: string;
}

const columns = sql`system.id, system.slug, system.title, system.description, system.url`;
const optionColumns = sql`option.id, option.system_id as "parentId", option.position, option.name,
  option.kind, option.domain, option.unit, option.default_level as "default", option.layer,
  option.description`;

/** Queries about systems, their options and constraints. */
export const systemReader = {
  /** Systems by slug. */
  async page(db: Queryable, { first, after }: KeysetRequest): Promise<KeysetPage<SystemRow>> {
    const { rows } = await sql<SystemRow>`
      select ${columns}
      from system
      where slug > ${after?.[0] ?? ""}
      order by slug
      limit ${first + 1}`.execute(db.kysely);
    return keysetPage(rows, first);
  },

  async count(db: Queryable): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from system`.execute(db.kysely);
    return rows[0]?.count ?? 0;
  },

  async byIds(db: Queryable, ids: readonly number[]): Promise<readonly SystemRow[]> {
    const { rows } = await sql<SystemRow>`
      select ${columns} from system where id = any(${ids}::int[])`.execute(db.kysely);
    return rows;
  },

  async bySlugs(db: Queryable, slugs: readonly string[]): Promise<readonly SystemRow[]> {
    const { rows } = await sql<SystemRow>`
      select ${columns} from system where slug = any(${slugs}::text[])`.execute(db.kysely);
    return rows;
  },

  async counts(db: Queryable, ids: readonly number[]): Promise<readonly SystemCounts[]> {
    const { rows } = await sql<SystemCounts>`
      select system.id as "systemId",
        (select count(*)::int from configuration where system_id = system.id)
          as "configurationCount",
        (select count(*)::int from environment where system_id = system.id) as "environmentCount",
        (select coalesce(sum(newest.measurement_count), 0)::float8
         from dataset
         cross join lateral (
           select measurement_count from dataset_version
           where dataset_id = dataset.id and state in ('published', 'open')
           order by number desc limit 1
         ) as newest
         where dataset.system_id = system.id and dataset.derived_from_id is null)
          as "measurementCount"
      from system
      where system.id = any(${ids}::int[])`.execute(db.kysely);
    return rows;
  },

  /** Options of each system by position, one page per system. */
  async optionPages(db: Queryable, systems: readonly number[], { first, after }: KeysetRequest) {
    const { rows } = await sql<OptionRow>`
      select page.*
      from unnest(${systems}::int[]) as parent (id)
      cross join lateral (
        select ${optionColumns}
        from option
        where system_id = parent.id and position > ${after?.[0] ?? -1}
        order by position
        limit ${first + 1}
      ) as page`.execute(db.kysely);
    return keysetPages(rows, systems, first);
  },

  /** All options of the systems, by position. */
  async options(db: Queryable, systems: readonly number[]): Promise<readonly OptionRow[]> {
    const { rows } = await sql<OptionRow>`
      select ${optionColumns}
      from option
      where system_id = any(${systems}::int[])
      order by system_id, position`.execute(db.kysely);
    return rows;
  },

  async optionsByIds(db: Queryable, ids: readonly number[]): Promise<readonly OptionRow[]> {
    const { rows } = await sql<OptionRow>`
      select ${optionColumns} from option where id = any(${ids}::int[])`.execute(db.kysely);
    return rows;
  },

  async constraints(db: Queryable, systems: readonly number[]): Promise<readonly ConstraintRow[]> {
    const { rows } = await sql<ConstraintRow>`
      select system_id as "systemId", rule, why
      from "constraint"
      where system_id = any(${systems}::int[])
      order by system_id, id`.execute(db.kysely);
    return rows;
  },
};
