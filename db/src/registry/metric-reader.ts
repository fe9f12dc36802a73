import { anyOf } from "./any-of.ts";
import type { Queryable } from "./keyset-page.ts";

/** A row of `metric`. */
export interface MetricRow {
  readonly id: number;
  readonly systemId: number;
  readonly name: string;
  readonly unit: string;
  readonly better: string;
  readonly isDeterministic: boolean;
  readonly description: string;
}

const COLUMNS = [
  "id",
  "system_id as systemId",
  "name",
  "unit",
  "better",
  "is_deterministic as isDeterministic",
  "description",
] as const;

/** Queries about metrics. */
export const metricReader = {
  async byIds({ kysely }: Queryable, ids: readonly number[]): Promise<readonly MetricRow[]> {
    return await kysely
      .selectFrom("metric")
      .select(COLUMNS)
      .where("id", "=", anyOf.numbers(ids))
      .execute();
  },

  /** Metrics of the systems, in the order in which they were declared. */
  async ofSystems(
    { kysely }: Queryable,
    systems: readonly number[],
  ): Promise<readonly MetricRow[]> {
    return await kysely
      .selectFrom("metric")
      .select(COLUMNS)
      .where("system_id", "=", anyOf.numbers(systems))
      .orderBy("system_id")
      .orderBy("id")
      .execute();
  },
};
