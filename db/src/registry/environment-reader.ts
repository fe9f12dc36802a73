import { anyOf, parents } from "./any-of.ts";
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

/** A row of `hardware`, `workload` or `version` (whose title is its slug). */
export interface AxisRow {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
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

const EVERY: EnvironmentCondition = { own: {} };

const ORDERS: KeysetOrders = {
  AGE: [keysetColumn("environment.id")],
  SLUG: [keysetColumn("environment.slug", "text")],
};

/** Queries about environments and their axes. */
export const environmentReader = {
  /** Environments of all systems, by id. */
  async page(
    { kysely }: Queryable,
    request: KeysetRequest,
    where: EnvironmentCondition = EVERY,
  ): Promise<KeysetPage<EnvironmentRow>> {
    const all = kysely.selectFrom("environment").select(COLUMNS).where(environmentMeets(where));
    return keysetPage(await inWindow(all, ORDERS, request).execute(), request);
  },

  /** Environments of each system by id, one page per system. */
  async pagesOfSystems(
    { kysely }: Queryable,
    systems: readonly number[],
    request: KeysetRequest,
    where: EnvironmentCondition = EVERY,
  ): Promise<readonly KeysetPage<EnvironmentRow>[]> {
    const rows = await kysely
      .selectFrom(parents(systems))
      .innerJoinLateral(
        (query) =>
          inWindow(
            query
              .selectFrom("environment")
              .select(COLUMNS)
              .whereRef("environment.system_id", "=", "parent.id")
              .where(environmentMeets(where)),
            ORDERS,
            request,
          ).as("page"),
        (join) => join.onTrue(),
      )
      .selectAll("page")
      .execute();
    return keysetPages(rows, systems, request);
  },

  /** How many environments a system (null: any) has that meet the condition. */
  async count(
    db: Queryable,
    systemId: number | null,
    where: EnvironmentCondition = EVERY,
  ): Promise<RowCount> {
    let query = db.kysely
      .selectFrom("environment")
      .select("environment.id")
      .where(environmentMeets(where));
    if (systemId !== null) query = query.where("environment.system_id", "=", systemId);
    return await countRows(db, query);
  },

  async byIds({ kysely }: Queryable, ids: readonly number[]): Promise<readonly EnvironmentRow[]> {
    return await kysely
      .selectFrom("environment")
      .select(COLUMNS)
      .where("id", "=", anyOf.numbers(ids))
      .execute();
  },

  async bySlugs(
    { kysely }: Queryable,
    slugs: readonly string[],
  ): Promise<readonly EnvironmentRow[]> {
    return await kysely
      .selectFrom("environment")
      .select(COLUMNS)
      .where("slug", "=", anyOf.texts(slugs))
      .execute();
  },

  async axisByIds(
    { kysely }: Queryable,
    axis: Axis,
    ids: readonly number[],
  ): Promise<readonly AxisRow[]> {
    const isOne = anyOf.numbers(ids);
    if (axis === "version") {
      return await kysely
        .selectFrom("version")
        .select(["id", "slug", "slug as title"])
        .where("id", "=", isOne)
        .execute();
    }
    return await kysely
      .selectFrom(axis)
      .select(["id", "slug", "title"])
      .where("id", "=", isOne)
      .execute();
  },
};

type Axis = "hardware" | "workload" | "version";
