import { sql } from "kysely";
import { rowsOf } from "../open/rows-of.ts";
import { anyOf, parents } from "./any-of.ts";
import { environmentsBy } from "./as-of.ts";
import type { Axis } from "./axis-condition.ts";
import { countRows, type RowCount } from "./count-rows.ts";
import { type EnvironmentCondition, environmentMeets } from "./environment-condition.ts";
import {
  inWindow,
  type KeysetOrders,
  type KeysetPage,
  type KeysetRequest,
  keysetColumn,
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

const COLUMNS = [
  "environment.id",
  "environment.slug",
  "environment.system_id as parentId",
  "environment.hardware_id as hardwareId",
  "environment.workload_id as workloadId",
  "environment.version_id as versionId",
  "environment.variant",
  "environment.is_simulated as isSimulated",
] as const;

const PARENTS = {
  system: "parentId",
  hardware: "hardwareId",
  workload: "workloadId",
  version: "versionId",
} as const;
const EVERY: EnvironmentCondition = { own: {} };

const ORDERS: KeysetOrders = {
  AGE: [keysetColumn("environment.id")],
  SLUG: [keysetColumn("environment.slug", "text")],
};

const ALL_AXES: readonly Axis[] = ["hardware", "workload", "version"];
/** Axes that may suffice as a name, fewest first. */
const TELLING: readonly (readonly Axis[])[] = [
  ["workload"],
  ["hardware"],
  ["version"],
  ["hardware", "workload"],
  ["workload", "version"],
  ["hardware", "version"],
  ALL_AXES,
];

/** Queries about environments and their axes. */
export const environmentReader = {
  /** Environments of all systems, by id. */
  async page(
    db: Queryable,
    request: KeysetRequest,
    where: EnvironmentCondition = EVERY,
  ): Promise<KeysetPage<EnvironmentRow>> {
    const all = environments(db).select(COLUMNS).where(environmentMeets(where));
    return keysetPage(await inWindow(all, ORDERS, request).execute(), request);
  },

  /** Environments of each system, or with each hardware, workload or version: one page per parent. */
  async pagesOf(
    db: Queryable,
    parent: Axis | "system",
    ids: readonly number[],
    request: KeysetRequest,
    where: EnvironmentCondition = EVERY,
  ): Promise<readonly KeysetPage<EnvironmentRow>[]> {
    const own = environments(db)
      .select(COLUMNS)
      .where(`environment.${parent}_id`, "=", sql.ref<number>("parent.id"))
      .where(environmentMeets(where));
    const rows = await db.kysely
      .selectFrom(parents(ids))
      .innerJoinLateral(inWindow(own, ORDERS, request).as("page"), (join) => join.onTrue())
      .selectAll("page")
      .execute();
    return keysetPages(rows, ids, request, (row) => row[PARENTS[parent]]);
  },

  /** How many environments a parent (null: any) has that meet the condition. */
  async count(
    db: Queryable,
    of: { readonly parent: Axis | "system"; readonly id: number } | null,
    where: EnvironmentCondition = EVERY,
  ): Promise<RowCount> {
    let query = environments(db).select("environment.id").where(environmentMeets(where));
    if (of !== null) query = query.where(`environment.${of.parent}_id`, "=", of.id);
    return await countRows(db, query);
  },

  /**
   * The fewest axes that tell all environments of each system apart, variants aside, in the order of
   * `systems`; all three where only a variant does.
   */
  async tellingAxes(db: Queryable, systems: readonly number[]) {
    const told = TELLING.map((axes) => {
      const key = sql.join(axes.map((axis) => sql.ref(`environment.${axis}_id`)));
      return sql`count(distinct (${key})) = count(distinct (hardware_id, workload_id, version_id))`;
    });
    const rows = await rowsOf(
      db,
      { id: "integer", first: "integer?" },
      sql`
      select system_id as id, array_position(array[${sql.join(told)}], true) as first
      from (${environments(db).selectAll()}) as environment
      where system_id = ${anyOf.numbers(systems)} group by system_id`,
    );
    const firsts = new Map(rows.map(({ id, first }) => [id, first]));
    return systems.map((id) => TELLING[(firsts.get(id) ?? 0) - 1] ?? ALL_AXES);
  },

  async byIds(db: Queryable, ids: readonly number[]): Promise<readonly EnvironmentRow[]> {
    return await environments(db).select(COLUMNS).where("id", "=", anyOf.numbers(ids)).execute();
  },

  async bySlugs(db: Queryable, slugs: readonly string[]): Promise<readonly EnvironmentRow[]> {
    return await environments(db).select(COLUMNS).where("slug", "=", anyOf.texts(slugs)).execute();
  },
};

/** Those that had been measured by the time that is looked at. */
function environments({ kysely, asOf }: Queryable) {
  return kysely
    .selectFrom("environment")
    .$if(asOf !== undefined, (all) =>
      all.where(sql<boolean>`environment.id in ${environmentsBy(asOf as Date)}`),
    );
}
