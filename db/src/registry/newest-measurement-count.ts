import { isVisible } from "./as-of.ts";
import type { Queryable } from "./keyset-page.ts";

/**
 * A query for how many measurements the newest versions of the data sets hold, as `count`; data sets
 * that are derived from others count for nothing. Summed from the counts of the versions.
 */
export function newestMeasurementCount({ kysely, asOf }: Queryable) {
  return kysely
    .selectFrom("dataset")
    .innerJoinLateral(
      (query) =>
        query
          .selectFrom("dataset_version")
          .select("measurement_count")
          .whereRef("dataset_version.dataset_id", "=", "dataset.id")
          .where(isVisible("dataset_version", asOf))
          .orderBy("number", "desc")
          .limit(1)
          .as("newest"),
      (join) => join.onTrue(),
    )
    .where("dataset.derived_from_id", "is", null)
    .select(({ fn, lit }) =>
      fn.coalesce(fn.sum<number>("newest.measurement_count"), lit(0)).as("count"),
    );
}
