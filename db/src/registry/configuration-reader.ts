import { anyOf, parents } from "./any-of.ts";
import {
  inWindow,
  type KeysetOrders,
  type KeysetPage,
  type KeysetRequest,
  keysetColumn,
  keysetPages,
  type Queryable,
} from "./keyset-page.ts";

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

const ORDERS: KeysetOrders = {
  AGE: [keysetColumn("configuration.id")],
  KEY: [keysetColumn("configuration.key", "text"), keysetColumn("configuration.id")],
};

/** Queries about configurations. */
export const configurationReader = {
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
  ): Promise<readonly KeysetPage<ConfigurationRow>[]> {
    const rows = await kysely
      .selectFrom(parents(systems))
      .innerJoinLateral(
        (query) =>
          inWindow(
            query
              .selectFrom("configuration")
              .select(COLUMNS)
              .whereRef("configuration.system_id", "=", "parent.id"),
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
