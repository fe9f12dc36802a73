import { sql } from "kysely";
import { anyOf, parents } from "./any-of.ts";
import { configurationsBy, environmentsBy, systemsBy } from "./as-of.ts";
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
import { newestMeasurementCount } from "./newest-measurement-count.ts";
import { type SystemCondition, systemMeets } from "./system-condition.ts";

/** A row of `system`. */
export interface SystemRow {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly url: string | null;
  /** Counted where systems are listed by it. */
  readonly measurementCount?: number;
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
  readonly activeWhen: string | null;
  readonly description: string;
}

/** A row of `constraint`. */
export interface ConstraintRow {
  readonly systemId: number;
  readonly rule: string;
  readonly why: string;
}

const COLUMNS = ["id", "slug", "title", "description", "url"] as const;
const OPTION_COLUMNS = [
  "option.id",
  "option.system_id as parentId",
  "option.position",
  "option.name",
  "option.kind",
  "option.domain",
  "option.unit",
  "option.default_level as default",
  "option.layer",
  "option.active_when as activeWhen",
  "option.description",
] as const;

const EVERY: SystemCondition = { own: {} };
const ORDERS: KeysetOrders = {
  SLUG: [keysetColumn("system.slug", "text")],
  AGE: [keysetColumn("system.id")],
};
/** Where that order is asked for: counted for every system. */
const BY_MEASUREMENTS = "MEASUREMENTS";
const OPTION_ORDERS: KeysetOrders = { POSITION: [keysetColumn("option.position")] };

/** Queries about systems, their options and constraints. */
export const systemReader = {
  /** Systems by slug, or by age. */
  async page(
    db: Queryable,
    request: KeysetRequest,
    where: SystemCondition = EVERY,
  ): Promise<KeysetPage<SystemRow>> {
    const all = systems(db).select(COLUMNS).where(systemMeets(where));
    if (request.by !== BY_MEASUREMENTS)
      return keysetPage(await inWindow(all, ORDERS, request).execute(), request);
    const count = sql<number>`(${measurementsOf(db)})`;
    const orders: KeysetOrders = {
      [BY_MEASUREMENTS]: [{ of: count, type: "float8" }, keysetColumn("system.id")],
    };
    const counted = all.select(count.as("measurementCount"));
    return keysetPage(await inWindow(counted, orders, request).execute(), request);
  },

  async count(db: Queryable, where: SystemCondition = EVERY): Promise<RowCount> {
    const all = systems(db).select("system.id").where(systemMeets(where));
    return await countRows(db, all);
  },

  async byIds(db: Queryable, ids: readonly number[]): Promise<readonly SystemRow[]> {
    return await systems(db).select(COLUMNS).where("id", "=", anyOf.numbers(ids)).execute();
  },

  async bySlugs(db: Queryable, slugs: readonly string[]): Promise<readonly SystemRow[]> {
    return await systems(db).select(COLUMNS).where("slug", "=", anyOf.texts(slugs)).execute();
  },

  async counts(db: Queryable, ids: readonly number[]): Promise<readonly SystemCounts[]> {
    const { asOf } = db;
    const by = { configuration: configurationsBy, environment: environmentsBy };
    const count = (table: "configuration" | "environment") =>
      asOf === undefined
        ? sql<number>`${sql.ref(`system.${table}_count`)}`
        : sql<number>`${db.kysely
            .selectFrom(table)
            .select(({ fn }) => fn.countAll<number>().as("count"))
            .where(`${table}.system_id`, "=", sql.ref<number>("system.id"))
            .where(sql<boolean>`${sql.ref(`${table}.id`)} in ${by[table](asOf)}`)}`;
    const measurements = measurementsOf(db).$asScalar();
    return await db.kysely
      .selectFrom("system")
      .select([
        "system.id as systemId",
        count("configuration").as("configurationCount"),
        count("environment").as("environmentCount"),
        measurements.as("measurementCount"),
      ])
      .where("system.id", "=", anyOf.numbers(ids))
      .$narrowType<SystemCounts>()
      .execute();
  },

  /** Options of each system by position, one page per system. */
  async optionPages(
    { kysely }: Queryable,
    systems: readonly number[],
    request: KeysetRequest,
  ): Promise<readonly KeysetPage<OptionRow>[]> {
    const rows = await kysely
      .selectFrom(parents(systems))
      .innerJoinLateral(
        (query) =>
          inWindow(
            query
              .selectFrom("option")
              .select(OPTION_COLUMNS)
              .whereRef("option.system_id", "=", "parent.id"),
            OPTION_ORDERS,
            request,
          ).as("page"),
        (join) => join.onTrue(),
      )
      .selectAll("page")
      .execute();
    return keysetPages(rows, systems, request);
  },

  /** All options of the systems, by position. */
  async options({ kysely }: Queryable, systems: readonly number[]): Promise<readonly OptionRow[]> {
    return await kysely
      .selectFrom("option")
      .select(OPTION_COLUMNS)
      .where("system_id", "=", anyOf.numbers(systems))
      .orderBy("system_id")
      .orderBy("position")
      .execute();
  },

  async optionsByIds({ kysely }: Queryable, ids: readonly number[]): Promise<readonly OptionRow[]> {
    return await kysely
      .selectFrom("option")
      .select(OPTION_COLUMNS)
      .where("id", "=", anyOf.numbers(ids))
      .execute();
  },

  async constraints(
    { kysely }: Queryable,
    systems: readonly number[],
  ): Promise<readonly ConstraintRow[]> {
    return await kysely
      .selectFrom("constraint")
      .select(["system_id as systemId", "rule", "why"])
      .where("system_id", "=", anyOf.numbers(systems))
      .orderBy("system_id")
      .orderBy("id")
      .execute();
  },
};

/** How many measurements the system of the row has. */
function measurementsOf(db: Queryable) {
  return newestMeasurementCount(db).where("dataset.system_id", "=", sql.ref<number>("system.id"));
}

/** Those of which a data set had been published by the time that is looked at. */
function systems({ kysely, asOf }: Queryable) {
  return kysely
    .selectFrom("system")
    .$if(asOf !== undefined, (all) =>
      all.where(sql<boolean>`system.id in ${systemsBy(asOf as Date)}`),
    );
}
