select configuration.id, configuration.system_id as "parentId", configuration.key,
configuration.levels from configuration where id = any($1::int[]);

select environment.id, environment.slug, environment.system_id as "parentId",
environment.hardware_id as "hardwareId", environment.workload_id as "workloadId",
environment.version_id as "versionId", environment.variant,
environment.is_simulated as "isSimulated" from environment where slug = any($1::text[]);

select id, system_id as "systemId", name, unit, better,
is_deterministic as "isDeterministic", description
from metric
where system_id = any($1::int[])
order by system_id, id;

select measurement.dataset_version_id as "datasetVersionId",
measurement.metric_id as "metricId", measurement.configuration_id as "configurationId",
measurement.repeat, measurement.value, failure.status as "failureStatus",
failure.reason as "failureReason", failure.limit_value as "failureLimit"
from measurement
left join failure on failure.id = measurement.failure_id
where dataset_version_id = $1
and environment_id = $2
and metric_id = $3
and (configuration_id, repeat) > ($4::int, $5::int)
order by configuration_id, repeat
limit $6;

select series.environment_id as "environmentId", series.metric_id as "metricId",
series.dataset_version_id as "datasetVersionId",
series.configuration_count as "configurationCount",
series.measured_configuration_count as "measuredConfigurationCount",
series.value_count as "valueCount", series.failure_count as "failureCount",
series.timeout_count as "timeoutCount", series.timeout_limit as "timeoutLimit", series.minimum, series.median, series.maximum
from series
join dataset_version on dataset_version.id = series.dataset_version_id
join dataset on dataset.id = dataset_version.dataset_id
where series.environment_id = any($1::int[])
and dataset_version.state in ('published', 'open')
and not exists (
select from dataset_version as newer
where newer.dataset_id = dataset.id and newer.number > dataset_version.number
and newer.state in ('published', 'open'))
and not exists (
select from series as original
join dataset_version as other on other.id = original.dataset_version_id
where other.dataset_id = dataset.derived_from_id
and other.state in ('published', 'open')
and original.environment_id = series.environment_id
and original.metric_id = series.metric_id)
order by series.environment_id, series.metric_id, series.dataset_version_id;
