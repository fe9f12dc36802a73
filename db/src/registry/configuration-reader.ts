import { sql } from "kysely";
import { anyOf, parents } from "./any-of.ts";
import { configurationsBy } from "./as-of.ts";
import { countRows, type RowCount } from "./count-rows.ts";
import {
  inWindow,
  type KeysetOrders,
  type KeysetPage,
  type KeysetRequest,
  keysetColumn,
  keysetPages,
  type Queryable,
} from "./keyset-page.ts";
import { type ConfigurationCondition, configurationMeets } from "./level-condition.ts";

/** A row of `configuration`. */
export interface ConfigurationRow {
  readonly id: number;
  /** The system. */
  readonly parentId: number;
  readonly key: string;
  readonly levels: unknown;
}

const COLUMNS = [
  "configuration.id",
  "configuration.system_id as parentId",
  "configuration.key",
  "configuration.levels",
] as const;

const EVERY: ConfigurationCondition = { own: {} };
const ORDERS: KeysetOrders = {
  AGE: [keysetColumn("configuration.id")],
  KEY: [keysetColumn("configuration.key", "text"), keysetColumn("configuration.id")],
};

/** Queries about configurations. */
export const configurationReader = {
  /** How many configurations of a system meet the condition. */
  async count(db: Queryable, system: number, where: ConfigurationCondition): Promise<RowCount> {
    const all = configurations(db)
      .select("configuration.id")
      .where("configuration.system_id", "=", system)
      .where(configurationMeets(where));
    return await countRows(db, all);
  },

  async byIds(db: Queryable, ids: readonly number[]): Promise<readonly ConfigurationRow[]> {
    return await configurations(db).select(COLUMNS).where("id", "=", anyOf.numbers(ids)).execute();
  },

  /** Configurations of each system by id, one page per system. */
  async pagesOfSystems(
    db: Queryable,
    systems: readonly number[],
    request: KeysetRequest,
    where: ConfigurationCondition = EVERY,
  ): Promise<readonly KeysetPage<ConfigurationRow>[]> {
    const rows = await db.kysely
      .selectFrom(parents(systems))
      .innerJoinLateral(
        () =>
          inWindow(
            configurations(db)
              .select(COLUMNS)
              .where("configuration.system_id", "=", sql.ref<number>("parent.id"))
              .where(configurationMeets(where)),
            ORDERS,
            request,
          ).as("page"),
        (join) => join.onTrue(),
      )
      .selectAll("page")
      .execute();
    return keysetPages(rows, systems, request);
  },
};

/** Those that had been published by the time that is looked at. */
function configurations({ kysely, asOf }: Queryable) {
  return kysely
    .selectFrom("configuration")
    .$if(asOf !== undefined, (all) =>
      all.where(sql<boolean>`configuration.id in ${configurationsBy(asOf as Date)}`),
    );
}
