import { sql } from "kysely";
import { rowsOf } from "../../open/rows-of.ts";
import { seriesOf } from "../../store/summarise-series.ts";
import type { Check } from "../check.ts";

/** The figures of each series are those of its measurements. */
export const series: Check = {
  name: "series",
  isQuick: false,
  needsNewestSchema: true,
  async find(handle) {
    const differing = await rowsOf(
      handle,
      { versionId: "integer", environment: "text", metric: "text" },
      sql`
      with computed as (${seriesOf(sql`measurement`, sql`true`)}),
      differing as (
        (select * from computed except select ${COLUMNS} from series)
        union all
        (select ${COLUMNS} from series except select * from computed))
      select distinct dataset_version_id as "versionId", environment.slug as environment,
        metric.name as metric
      from differing
      join environment on environment.id = environment_id
      join metric on metric.id = metric_id
      order by 1, 2, 3`,
    );
    const { count } = await handle.kysely
      .selectFrom("series")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    const faults = differing.map(
      ({ versionId, environment, metric }) =>
        `the figures of ${metric} in ${environment} (version id ${versionId}) are not those of its ` +
        "measurements",
    );
    return { looked: `${count} series`, faults };
  },
};

const COLUMNS = sql.raw(
  "dataset_version_id, environment_id, metric_id, configuration_count, " +
    "measured_configuration_count, value_count, failure_count, timeout_count, timeout_limit, " +
    "minimum, median, maximum",
);
