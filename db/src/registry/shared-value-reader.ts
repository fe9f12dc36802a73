import { type RawBuilder, sql } from "kysely";
import { rowsOf } from "../open/rows-of.ts";
import { rankedValue } from "../store/ranked-value.ts";
import type { Queryable } from "./keyset-page.ts";

/** One metric of one environment in one version of a data set. */
export interface ValuePlace {
  readonly environmentId: number;
  readonly metricId: number;
  readonly datasetVersionId: number;
}

/** What two environments have of the same configurations: medians of repeats. */
export interface SharedValuesRow {
  /** Values of the source and of the target, of configurations that have one in both; by configuration. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Configurations of which a side was cut off, in the median. */
  readonly censoredCount: number;
}

const SHARED = { source: "numbers", target: "numbers", censoredCount: "integer" } as const;

/** Queries about values of the same configurations in two environments. */
export const sharedValueReader = {
  /** The values of both; those of which a side was cut off are counted, other failures are not. */
  async ofPair(db: Queryable, source: ValuePlace, target: ValuePlace): Promise<SharedValuesRow> {
    const [row] = await rowsOf(
      db,
      SHARED,
      sql`
      with pair as (
        select source.value as source, target.value as target, source.configuration_id as id,
          source.value > '-Infinity' and source.value < 'Infinity'
            and target.value > '-Infinity' and target.value < 'Infinity' as "isFinite"
        from (${medians(source)}) as source
        join (${medians(target)}) as target using (configuration_id)
        where source.value is not null and target.value is not null
      )
      select
        coalesce(array_agg(source order by id) filter (where "isFinite"), '{}') as source,
        coalesce(array_agg(target order by id) filter (where "isFinite"), '{}') as target,
        (count(*) filter (where not "isFinite"))::int as "censoredCount"
      from pair`,
    );
    return row ?? { source: [], target: [], censoredCount: 0 };
  },
};

function medians({ environmentId, metricId, datasetVersionId }: ValuePlace): RawBuilder<unknown> {
  return sql`
    select measurement.configuration_id,
      percentile_cont(0.5) within group (order by ${rankedValue}) as value
    from measurement
    join metric on metric.id = measurement.metric_id
    left join failure on failure.id = measurement.failure_id
    where measurement.dataset_version_id = ${datasetVersionId}
      and measurement.environment_id = ${environmentId}
      and measurement.metric_id = ${metricId}
    group by measurement.configuration_id`;
}
