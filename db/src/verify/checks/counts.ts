import { sql } from "kysely";
import { rowsOf } from "../../open/rows-of.ts";
import type { Check } from "../check.ts";

const VERSION = {
  slug: "text",
  number: "integer",
  configurations: "integer",
  measurements: "integer",
  failures: "integer",
  foundConfigurations: "integer",
  foundMeasurements: "integer",
  foundFailures: "integer",
} as const;

/** Each version of a data set holds as many configurations, measurements and failures as it states. */
export const counts: Check = {
  name: "counts",
  isQuick: false,
  needsNewestSchema: false,
  async find(handle) {
    const versions = await rowsOf(
      handle,
      VERSION,
      sql`
      select slug, number, configuration_count as configurations,
        measurement_count as measurements, failure_count as failures,
        coalesce(of_rows.configurations, 0) as "foundConfigurations",
        coalesce(of_measurements.measurements, 0) as "foundMeasurements",
        coalesce(of_measurements.failures, 0) as "foundFailures"
      from dataset_version
      join dataset on dataset.id = dataset_id
      left join (
        select dataset_version_id as id, count(distinct configuration_id) as configurations
        from dataset_row group by 1) as of_rows on of_rows.id = dataset_version.id
      left join (
        select dataset_version_id as id, count(*) as measurements, count(failure_id) as failures
        from measurement group by 1) as of_measurements on of_measurements.id = dataset_version.id
      order by slug collate "C", number`,
    );
    const faults = versions.flatMap((version) =>
      [
        ["configurations", version.configurations, version.foundConfigurations] as const,
        ["measurements", version.measurements, version.foundMeasurements] as const,
        ["failures", version.failures, version.foundFailures] as const,
      ].flatMap(([what, stated, found]) =>
        stated === found
          ? []
          : [
              `version ${version.number} of ${version.slug} states ${stated} ${what}, holds ${found}`,
            ],
      ),
    );
    const total = versions.reduce((sum, { foundMeasurements }) => sum + foundMeasurements, 0);
    return { looked: `${versions.length} versions, ${total} measurements`, faults };
  },
};
