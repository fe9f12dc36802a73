import { sql } from "kysely";

/**
 * The value of a measurement for what ranks: a run that was cut off is worse than every value, so it
 * is infinite in the direction that is worse; null for other failures. Names the tables `measurement`,
 * `metric` and `failure` (left-joined).
 */
export const rankedValue = sql<number | null>`coalesce(measurement.value,
  case when failure.status = 'timeout' then
    case metric.better when 'lower' then 'Infinity' else '-Infinity' end::float8 end)`;
