import { sql } from "kysely";
import { anyOf, parents } from "./any-of.ts";
import { environmentsBy } from "./as-of.ts";
import { type Axis, type AxisCondition, axisMeets } from "./axis-condition.ts";
import { countRows, type RowCount } from "./count-rows.ts";
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

/** A row of `hardware`, `workload` or `version` (whose title is its slug). */
export interface AxisRow {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  /** The system; 0 for hardware, which is of none. */
  readonly parentId: number;
}

const TABLES = {
  hardware: sql<AxisRow>`(
    select id, slug, title, 0 as "parentId", null::int[] as version_key from hardware)`,
  workload: sql<AxisRow>`(
    select id, slug, title, system_id as "parentId", null::int[] as version_key from workload)`,
  version: sql<AxisRow>`(
    select id, slug, slug as title, system_id as "parentId", version_key from version)`,
};
const ORDERS: KeysetOrders = {
  SLUG: [keysetColumn("axis.slug", "text"), keysetColumn("axis.id")],
  AGE: [keysetColumn("axis.id")],
};
const EVERY: AxisCondition = { own: {} };

/** Queries about hardware, workloads and versions. */
export const axisReader = {
  async byIds(db: Queryable, axis: Axis, ids: readonly number[]): Promise<readonly AxisRow[]> {
    return await rowsOfAxis(db, axis).where("axis.id", "=", anyOf.numbers(ids)).execute();
  },

  async hardwareBySlugs(db: Queryable, slugs: readonly string[]): Promise<readonly AxisRow[]> {
    return await rowsOfAxis(db, "hardware").where("axis.slug", "=", anyOf.texts(slugs)).execute();
  },

  /** Rows of an axis, of all systems. */
  async page(
    db: Queryable,
    axis: Axis,
    request: KeysetRequest,
    where: AxisCondition = EVERY,
  ): Promise<KeysetPage<AxisRow>> {
    const all = rowsOfAxis(db, axis).where(axisMeets(db, axis, where));
    return keysetPage(await inWindow(all, ORDERS, request).execute(), request);
  },

  /** How many rows of the axis a system (null: any) has that meet the condition. */
  async count(
    db: Queryable,
    axis: Axis,
    systemId: number | null,
    where: AxisCondition = EVERY,
  ): Promise<RowCount> {
    const all = rowsOfAxis(db, axis).where(axisMeets(db, axis, where));
    return await countRows(db, systemId === null ? all : all.where("axis.parentId", "=", systemId));
  },

  /** Workloads or versions of each system, one page per system. */
  async pagesOfSystems(
    db: Queryable,
    axis: Axis,
    systems: readonly number[],
    request: KeysetRequest,
    where: AxisCondition = EVERY,
  ): Promise<readonly KeysetPage<AxisRow>[]> {
    const own = rowsOfAxis(db, axis)
      .where(axisMeets(db, axis, where))
      .where("axis.parentId", "=", sql.ref<number>("parent.id"));
    const rows = await db.kysely
      .selectFrom(parents(systems))
      .innerJoinLateral(inWindow(own, ORDERS, request).as("page"), (join) => join.onTrue())
      .selectAll("page")
      .execute();
    return keysetPages(rows, systems, request);
  },
};

/** Those with an environment that had been measured by the time that is looked at. */
function rowsOfAxis({ kysely, asOf }: Queryable, axis: Axis) {
  const all = kysely
    .selectFrom(TABLES[axis].as<"axis">("axis"))
    .select(["axis.id", "axis.slug", "axis.title", "axis.parentId"]);
  if (asOf === undefined) return all;
  return all.where(sql<boolean>`axis.id in (
    select ${sql.ref(`environment.${axis}_id`)} from environment
    where environment.id in ${environmentsBy(asOf)})`);
}
