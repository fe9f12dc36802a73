import { anyOf, parents } from "./any-of.ts";
import { type KeysetPage, type KeysetRequest, keysetPages, type Queryable } from "./keyset-page.ts";

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
    { first, after }: KeysetRequest,
  ): Promise<readonly KeysetPage<ConfigurationRow>[]> {
    const rows = await kysely
      .selectFrom(parents(systems))
      .innerJoinLateral(
        (query) =>
          query
            .selectFrom("configuration")
            .select(COLUMNS)
            .whereRef("configuration.system_id", "=", "parent.id")
            .where("configuration.id", ">", Number(after?.[0] ?? 0))
            .orderBy("configuration.id")
            .limit(first + 1)
            .as("page"),
        (join) => join.onTrue(),
      )
      .selectAll("page")
      .execute();
    return keysetPages(rows, systems, first);
  },
};
