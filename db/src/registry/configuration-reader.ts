import { anyOf, parents } from "./any-of.ts";
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
    const all = db.kysely
      .selectFrom("configuration")
      .select("configuration.id")
      .where("configuration.system_id", "=", system)
      .where(configurationMeets(where));
    return await countRows(db, all);
  },

  async byIds({ kysely }: Queryable, ids: readonly number[]): Promise<readonly ConfigurationRow[]> {
    return await kysely
      .selectFrom("configuration")
      .select(COLUMNS)
      .where("id", "=", anyOf.numbers(ids))
      .execute();
  },

  /** Configurations of each system by id, one page per system. */
  async pagesOfSystems(
    { kysely }: Queryable,
    systems: readonly number[],
    request: KeysetRequest,
    where: ConfigurationCondition = EVERY,
  ): Promise<readonly KeysetPage<ConfigurationRow>[]> {
    const rows = await kysely
      .selectFrom(parents(systems))
      .innerJoinLateral(
        (query) =>
          inWindow(
            query
              .selectFrom("configuration")
              .select(COLUMNS)
              .whereRef("configuration.system_id", "=", "parent.id")
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
