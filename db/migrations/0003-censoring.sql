-- A run that was cut off is worse than every value: figures of an environment count it last.

-- In the metric's unit: the value would have been worse than this. Null when it is not known.
alter table failure add column limit_value double precision
  check (limit_value > '-Infinity' and limit_value < 'Infinity');
alter table failure drop constraint failure_status_reason_key;
alter table failure add constraint failure_status_reason_limit_key
  unique nulls not distinct (status, reason, limit_value);

-- configuration_count has all that were tried; this, those with at least one value.
alter table series add column measured_configuration_count integer not null default 0;
-- Of failure_count, those that were cut off.
alter table series add column timeout_count integer not null default 0;
-- The least limit of them, in the metric's unit; null when there is none or one is not known.
alter table series add column timeout_limit double precision;

update series set measured_configuration_count = configuration_count;
update series set measured_configuration_count = counted.measured, timeout_count = counted.timeouts,
  -- NaN is what interpolation between a value and minus infinity gives.
  median = case when counted.middle > '-Infinity' and counted.middle < 'Infinity'
    then counted.middle end
from (
  select measurement.dataset_version_id, measurement.environment_id, measurement.metric_id,
    count(distinct measurement.configuration_id) filter (where value is not null) as measured,
    count(*) filter (where failure.status = 'timeout') as timeouts,
    percentile_cont(0.5) within group (order by coalesce(value,
      case when failure.status = 'timeout' then
        case metric.better when 'lower' then 'Infinity' else '-Infinity' end::float8 end)) as middle
  from measurement
  join metric on metric.id = measurement.metric_id
  left join failure on failure.id = measurement.failure_id
  where dataset_version_id in (select id from dataset_version where failure_count > 0)
  group by 1, 2, 3
) as counted
where series.dataset_version_id = counted.dataset_version_id
  and series.environment_id = counted.environment_id and series.metric_id = counted.metric_id;
