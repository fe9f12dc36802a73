select "axis"."id", "axis"."slug", "axis"."title", "axis"."parentId" from (
select id, slug, title, 0 as "parentId", null::int[] as version_key from hardware) as "axis" where "axis"."id" = any($1::int[]);

select "axis"."id", "axis"."slug", "axis"."title", "axis"."parentId" from (
select id, slug, title, system_id as "parentId", null::int[] as version_key from workload) as "axis" where "axis"."id" = any($1::int[]);

select "environment"."id", "environment"."slug", "environment"."system_id" as "parentId", "environment"."hardware_id" as "hardwareId", "environment"."workload_id" as "workloadId", "environment"."version_id" as "versionId", "environment"."variant", "environment"."is_simulated" as "isSimulated" from "environment" where 1 = 1 order by "environment"."id" asc limit $1;

select "environment_id" as "ownerId", "name", "number_value" as "number", "text_value" as "text", "boolean_value" as "boolean", "unit" from "fact" where "environment_id" = any($1::int[]) order by "environment_id", "name";

select "hardware_id" as "ownerId", "name", "number_value" as "number", "text_value" as "text", "boolean_value" as "boolean", "unit" from "fact" where "hardware_id" = any($1::int[]) order by "hardware_id", "name";

select "id", "system_id" as "systemId", "name", "unit", "better", "is_deterministic" as "isDeterministic", "description" from "metric" where "system_id" = any($1::int[]) order by "system_id", "id";

select "index", "status", "reason", count(*) as "count" from (select "place"."index", "failure"."id", "failure"."status", "failure"."reason" from unnest(
$1::int[], $2::int[], $3::int[]) as place (index, environment, metric) inner join "measurement" on "measurement"."dataset_version_id" = $4::int and "measurement"."environment_id" = "place"."environment" and "measurement"."metric_id" = "place"."metric" inner join "failure" on "failure"."id" = "measurement"."failure_id") as "failed" group by "index", "id", "status", "reason" order by "index", "count" desc, "status", "reason";

select "page".* from unnest($1::int[]) as parent (id) inner join lateral (select "environment"."id", "environment"."slug", "environment"."system_id" as "parentId", "environment"."hardware_id" as "hardwareId", "environment"."workload_id" as "workloadId", "environment"."version_id" as "versionId", "environment"."variant", "environment"."is_simulated" as "isSimulated" from "environment" where "environment"."hardware_id" = "parent"."id" and 1 = 1 order by "environment"."id" asc limit $2) as "page" on true;

select "page".* from unnest($1::int[]) as parent (id) inner join lateral (select "environment"."id", "environment"."slug", "environment"."system_id" as "parentId", "environment"."hardware_id" as "hardwareId", "environment"."workload_id" as "workloadId", "environment"."version_id" as "versionId", "environment"."variant", "environment"."is_simulated" as "isSimulated" from "environment" where "environment"."workload_id" = "parent"."id" and "environment"."is_simulated" = $2 order by "environment"."id" asc limit $3) as "page" on true;

select "place"."index", "page".* from unnest(
$1::int[], $2::int[], $3::int[]) as place (index, environment, metric) inner join lateral (select "measurement"."dataset_version_id" as "datasetVersionId", "measurement"."metric_id" as "metricId", "measurement"."configuration_id" as "configurationId", "measurement"."repeat", "measurement"."value", "failure"."status" as "failureStatus", "failure"."reason" as "failureReason", "failure"."limit_value" as "failureLimit" from "measurement" left join "failure" on "failure"."id" = "measurement"."failure_id" where "dataset_version_id" = $4::int and "environment_id" = "place"."environment" and "metric_id" = "place"."metric" and ("measurement"."failure_id" is null or ("measurement"."failure_id" is not null and "measurement"."failure_id" in (select "failure"."id" from "failure" where "failure"."status" = any($5::text[])))) order by "measurement"."configuration_id" asc, "measurement"."repeat" asc limit $6) as "page" on true;

select "series"."environment_id" as "environmentId", "series"."metric_id" as "metricId", "series"."dataset_version_id" as "datasetVersionId", "series"."configuration_count" as "configurationCount", "series"."measured_configuration_count" as "measuredConfigurationCount", "series"."value_count" as "valueCount", "series"."failure_count" as "failureCount", "series"."timeout_count" as "timeoutCount", "series"."timeout_limit" as "timeoutLimit", "series"."minimum", "series"."median", "series"."maximum" from "series" inner join "dataset_version" on "dataset_version"."id" = "series"."dataset_version_id" inner join "dataset" on "dataset"."id" = "dataset_version"."dataset_id" where "series"."environment_id" = any($1::int[]) and ("dataset_version"."state" in ('published', 'open') and not exists (
select from dataset_version as newer
where newer.dataset_id = "dataset_version"."dataset_id"
and newer.number > "dataset_version"."number" and "newer"."state" in ('published', 'open'))) and not exists (select "other"."id" from "series" as "original" inner join "dataset_version" as "other" on "other"."id" = "original"."dataset_version_id" where "other"."dataset_id" = "dataset"."derived_from_id" and "other"."state" in ('published', 'open') and "original"."environment_id" = "series"."environment_id" and "original"."metric_id" = "series"."metric_id") order by "series"."environment_id", "series"."metric_id", "series"."dataset_version_id";
