import { type RawBuilder, sql } from "kysely";
import {
  type KeysetPage,
  type KeysetRequest,
  keysetPage,
  keysetPages,
  type Queryable,
} from "./keyset-page.ts";

/** A row of `environment`. */
export interface EnvironmentRow {
  readonly id: number;
  readonly slug: string;
  /** The system. */
  readonly parentId: number;
  readonly hardwareId: number;
  readonly workloadId: number;
  readonly versionId: number;
  readonly variant: string;
  readonly isSimulated: boolean;
}

/** A row of `hardware`, `workload` or `version` (whose title is its slug). */
export interface AxisRow {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly facts: unknown;
}

/** A row of `environment_fact`: one of the three values is set. */
export interface FactRow {
  readonly environmentId: number;
  readonly name: string;
  readonly number: number | null;
  readonly text: string | null;
  readonly boolean: boolean | null;
  readonly unit: string | null;
}

/** Conditions on environments; slugs for the three axes. */
export interface EnvironmentCondition {
  readonly hardware?: string;
  readonly workload?: string;
  readonly version?: string;
  readonly isSimulated?: boolean;
  readonly fact?: {
    readonly name: string;
    readonly equals?: string;
    readonly atLeast?: number;
    readonly atMost?: number;
  };
}

const columns = sql`environment.id, environment.slug, environment.system_id as "parentId",
  environment.hardware_id as "hardwareId", environment.workload_id as "workloadId",
  environment.version_id as "versionId", environment.variant,
  environment.is_simulated as "isSimulated"`;

const axes = { hardware: sql`hardware`, workload: sql`workload`, version: sql`version` };

/** Queries about environments and their axes. */
export const environmentReader = {
  /** Environments of all systems, by id. */
  async page(db: Queryable, { first, after }: KeysetRequest, where: EnvironmentCondition) {
    const { rows } = await sql<EnvironmentRow>`
      select ${columns}
      from environment
      where environment.id > ${after?.[0] ?? 0} ${conditions(where)}
      order by environment.id
      limit ${first + 1}`.execute(db.kysely);
    return keysetPage(rows, first);
  },

  /** Environments of each system by id, one page per system. */
  async pagesOfSystems(
    db: Queryable,
    systems: readonly number[],
    { first, after }: KeysetRequest,
    where: EnvironmentCondition,
  ): Promise<readonly KeysetPage<EnvironmentRow>[]> {
    const { rows } = await sql<EnvironmentRow>`
      select page.*
      from unnest(${systems}::int[]) as parent (id)
      cross join lateral (
        select ${columns}
        from environment
        where environment.system_id = parent.id
          and environment.id > ${after?.[0] ?? 0} ${conditions(where)}
        order by environment.id
        limit ${first + 1}
      ) as page`.execute(db.kysely);
    return keysetPages(rows, systems, first);
  },

  /** How many environments a system (null: any) has that meet the condition. */
  async count(db: Queryable, systemId: number | null, where: EnvironmentCondition) {
    const ofSystem = systemId === null ? sql`true` : sql`environment.system_id = ${systemId}`;
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count
      from environment
      where ${ofSystem} ${conditions(where)}`.execute(db.kysely);
    return rows[0]?.count ?? 0;
  },

  async byIds(db: Queryable, ids: readonly number[]): Promise<readonly EnvironmentRow[]> {
    const { rows } = await sql<EnvironmentRow>`
      select ${columns} from environment where id = any(${ids}::int[])`.execute(db.kysely);
    return rows;
  },

  async bySlugs(db: Queryable, slugs: readonly string[]): Promise<readonly EnvironmentRow[]> {
    const { rows } = await sql<EnvironmentRow>`
      select ${columns} from environment where slug = any(${slugs}::text[])`.execute(db.kysely);
    return rows;
  },

  async facts(db: Queryable, environments: readonly number[]): Promise<readonly FactRow[]> {
    const { rows } = await sql<FactRow>`
      select environment_id as "environmentId", name, number_value as number, text_value as text,
        boolean_value as boolean, unit
      from environment_fact
      where environment_id = any(${environments}::int[])
      order by environment_id, name`.execute(db.kysely);
    return rows;
  },

  async axisByIds(db: Queryable, axis: keyof typeof axes, ids: readonly number[]) {
    const title = axis === "version" ? sql`slug` : sql`title`;
    const { rows } = await sql<AxisRow>`
      select id, slug, ${title} as title, facts
      from ${axes[axis]}
      where id = any(${ids}::int[])`.execute(db.kysely);
    return rows;
  },
};

function conditions(where: EnvironmentCondition): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [];
  for (const axis of ["hardware", "workload", "version"] as const) {
    const slug = where[axis];
    if (slug === undefined) continue;
    const id = sql.ref(`environment.${axis}_id`);
    // Slugs of workloads and versions are unique within a system only: several rows may match.
    parts.push(sql`and ${id} in (select id from ${axes[axis]} where slug = ${slug})`);
  }
  if (where.isSimulated !== undefined) parts.push(sql`and is_simulated = ${where.isSimulated}`);
  if (where.fact !== undefined) parts.push(factCondition(where.fact));
  return sql.join(parts, sql` `);
}

function factCondition(fact: NonNullable<EnvironmentCondition["fact"]>): RawBuilder<unknown> {
  const parts = [sql`environment_id = environment.id`, sql`name = ${fact.name}`];
  if (fact.equals !== undefined) {
    // Numbers and truth values are compared by their text, so that one argument serves all three.
    parts.push(sql`${fact.equals} in (text_value, number_value::text, boolean_value::text)`);
  }
  if (fact.atLeast !== undefined) parts.push(sql`number_value >= ${fact.atLeast}`);
  if (fact.atMost !== undefined) parts.push(sql`number_value <= ${fact.atMost}`);
  return sql`and exists (select from environment_fact where ${sql.join(parts, sql` and `)})`;
}
