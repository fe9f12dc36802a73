select "configuration"."id", "configuration"."system_id" as "parentId", "configuration"."key", "configuration"."levels" from "configuration" where "id" = any($1::int[]);

select "environment"."id", "environment"."slug", "environment"."system_id" as "parentId", "environment"."hardware_id" as "hardwareId", "environment"."workload_id" as "workloadId", "environment"."version_id" as "versionId", "environment"."variant", "environment"."is_simulated" as "isSimulated" from "environment" where "slug" = any($1::text[]);

select "id", "dataset_id" as "datasetId", "number", "digest", "state", "configuration_count" as "configurationCount", "measurement_count" as "measurementCount", "failure_count" as "failureCount", "notes", "created_at" as "createdAt" from "dataset_version" where "id" = any($1::int[]);

select "id", "system_id" as "systemId", "name", "unit", "better", "is_deterministic" as "isDeterministic", "description" from "metric" where "id" = any($1::int[]);

select "id", "system_id" as "systemId", "name", "unit", "better", "is_deterministic" as "isDeterministic", "description" from "metric" where "system_id" = any($1::int[]) order by "system_id", "id";

select "index", "status", "reason", count(*) as "count" from (select "place"."index", "failure"."id", "failure"."status", "failure"."reason" from unnest(
$1::int[], $2::int[], $3::int[]) as place (index, environment, metric) inner join "measurement" on "measurement"."dataset_version_id" = $4::int and "measurement"."environment_id" = "place"."environment" and "measurement"."metric_id" = "place"."metric" inner join "failure" on "failure"."id" = "measurement"."failure_id") as "failed" group by "index", "id", "status", "reason" order by "index", "count" desc, "status", "reason";

select "measurement"."dataset_version_id" as "datasetVersionId", "measurement"."metric_id" as "metricId", "measurement"."configuration_id" as "configurationId", "measurement"."repeat", "measurement"."value", "failure"."status" as "failureStatus", "failure"."reason" as "failureReason", "failure"."limit_value" as "failureLimit" from "measurement" left join "failure" on "failure"."id" = "measurement"."failure_id" where "dataset_version_id" = $1::int and "environment_id" = $2::int and "metric_id" = $3::int and 1 = 1 order by "measurement"."configuration_id" asc, "measurement"."repeat" asc limit $4;

select "series"."environment_id" as "environmentId", "series"."metric_id" as "metricId", "series"."dataset_version_id" as "datasetVersionId", "series"."configuration_count" as "configurationCount", "series"."measured_configuration_count" as "measuredConfigurationCount", "series"."value_count" as "valueCount", "series"."failure_count" as "failureCount", "series"."timeout_count" as "timeoutCount", "series"."timeout_limit" as "timeoutLimit", "series"."minimum", "series"."median", "series"."maximum" from "series" inner join "dataset_version" on "dataset_version"."id" = "series"."dataset_version_id" inner join "dataset" on "dataset"."id" = "dataset_version"."dataset_id" where "series"."environment_id" = any($1::int[]) and ("dataset_version"."state" in ('published', 'open') and not exists (
select from dataset_version as newer
where newer.dataset_id = "dataset_version"."dataset_id"
and newer.number > "dataset_version"."number" and "newer"."state" in ('published', 'open'))) and not exists (select "other"."id" from "series" as "original" inner join "dataset_version" as "other" on "other"."id" = "original"."dataset_version_id" where "other"."dataset_id" = "dataset"."derived_from_id" and "other"."state" in ('published', 'open') and "original"."environment_id" = "series"."environment_id" and "original"."metric_id" = "series"."metric_id") order by "series"."environment_id", "series"."metric_id", "series"."dataset_version_id";

select $1::int as index, own.* from (
-- Shares beside the rows, not as their group: rows were sorted by that array, ten times as long.
with shares as (
select array_agg(i / 100.0::float8 order by i) as share from generate_series(0, 100) as i
),
row as materialized (
select measurement.value, coalesce(measurement.value,
case when failure.status = 'timeout' then
case metric.better when 'lower' then 'Infinity' else '-Infinity' end::float8 end) as ranked, failure.status, failure.limit_value
from measurement
join metric on metric.id = measurement.metric_id
left join failure on failure.id = measurement.failure_id
where dataset_version_id = any($2::int[])
and environment_id = $3
and metric_id = $4
),
summary as (
select count(value)::int as "valueCount",
(count(*) - count(value))::int as "failureCount",
(count(*) filter (where status = 'timeout'))::int as "timeoutCount",
case when bool_and(limit_value is not null) filter (where status = 'timeout')
then min(limit_value) filter (where status = 'timeout') end as "timeoutLimit",
min(value) as minimum, max(value) as maximum,
percentile_cont((select share from shares)) within group (order by value) as quantiles,
percentile_cont((select share from shares)) within group (order by ranked) as ranked
from row
having count(*) > 0
),
scaled as (
select *, case when "isLogarithmic" then ln(minimum) else minimum end as low, case when "isLogarithmic" then ln(maximum) else maximum end as high
from (select *, coalesce(false, false) as "isLogarithmic" from summary) as each
),
counted as (
select case when high > low
then greatest(1, least(width_bucket(case when "isLogarithmic" then ln(value) else value end, low, high, $5::int),
$6::int))
else 1 end as bin,
count(*)::int as count
from row, scaled
where value is not null
group by 1
)
select scaled."valueCount", scaled."failureCount", scaled."timeoutCount",
scaled."timeoutLimit", scaled.minimum, scaled.maximum, scaled.quantiles,
scaled."isLogarithmic",
array(
-- NaN is what interpolation between a value and minus infinity gives.
select case when q > '-Infinity' and q < 'Infinity' then q end
from unnest(scaled.ranked) with ordinality as each (q, i) order by i
) as "quantilesOfRuns",
array(
select coalesce(counted.count, 0)
from generate_series(1, $7::int) as i
left join counted on counted.bin = i
order by i
) as bins,
array(
-- Both ends as they are: a power of a logarithm is off by its rounding.
select case when i = 0 then minimum when i = $8::int then maximum
when "isLogarithmic" then exp(low * (1 - i / $9::float8) + high * (i / $10::float8))
else minimum * (1 - i / $11::float8) + maximum * (i / $12::float8) end
from generate_series(0, $13::int) as i
where minimum is not null order by i
) as "binEdges"
from scaled) as own;
