select "dataset"."id", "dataset"."slug", "dataset"."system_id" as "systemId", "system"."slug" as "systemSlug", "dataset"."title", "dataset"."description", "dataset"."license", "dataset"."license_note" as "licenseNote", "dataset"."citation", "dataset"."origin", "original"."slug" as "derivedFrom" from "dataset" inner join "system" on "system"."id" = "dataset"."system_id" left join "dataset" as "original" on "original"."id" = "dataset"."derived_from_id" where "dataset"."id" = any($1::int[]);

select "environment"."id", "environment"."slug", "environment"."system_id" as "parentId", "environment"."hardware_id" as "hardwareId", "environment"."workload_id" as "workloadId", "environment"."version_id" as "versionId", "environment"."variant", "environment"."is_simulated" as "isSimulated" from "environment" where "environment"."id" > $1 and exists (select "environment_id" from "environment_fact" where "environment_id" = "environment"."id" and "name" = $2 and ("text_value" = $3 or cast("number_value" as text) = $4 or cast("boolean_value" as text) = $5)) order by "environment"."id" limit $6;

select "environment_id" as "environmentId", "name", "number_value" as "number", "text_value" as "text", "boolean_value" as "boolean", "unit" from "environment_fact" where "environment_id" = any($1::int[]) order by "environment_id", "name";

select "id", "dataset_id" as "datasetId", "number", "digest", "state", "configuration_count" as "configurationCount", "measurement_count" as "measurementCount", "failure_count" as "failureCount", "notes", "created_at" as "createdAt" from "dataset_version" where "id" = any($1::int[]);

select "id", "slug", "slug" as "title", "facts" from "version" where "id" = any($1::int[]);

select "id", "slug", "title", "description", "url" from "system" where "id" = any($1::int[]);

select "id", "slug", "title", "description", "url" from "system" where "slug" = any($1::text[]);

select "id", "slug", "title", "facts" from "hardware" where "id" = any($1::int[]);

select "id", "slug", "title", "facts" from "workload" where "id" = any($1::int[]);

select "id", "system_id" as "systemId", "name", "unit", "better", "is_deterministic" as "isDeterministic", "description" from "metric" where "id" = any($1::int[]);

select "page".* from unnest($1::int[]) as parent (id) inner join lateral (select "environment"."id", "environment"."slug", "environment"."system_id" as "parentId", "environment"."hardware_id" as "hardwareId", "environment"."workload_id" as "workloadId", "environment"."version_id" as "versionId", "environment"."variant", "environment"."is_simulated" as "isSimulated" from "environment" where "environment"."system_id" = "parent"."id" and "environment"."id" > $2 and "environment"."hardware_id" in (select "id" from "hardware" where "slug" = $3) order by "environment"."id" limit $4) as "page" on true;

select "page".* from unnest($1::int[]) as parent (id) inner join lateral (select "environment"."id", "environment"."slug", "environment"."system_id" as "parentId", "environment"."hardware_id" as "hardwareId", "environment"."workload_id" as "workloadId", "environment"."version_id" as "versionId", "environment"."variant", "environment"."is_simulated" as "isSimulated" from "environment" where "environment"."system_id" = "parent"."id" and "environment"."id" > $2 and exists (select "environment_id" from "environment_fact" where "environment_id" = "environment"."id" and "name" = $3 and "number_value" <= $4) order by "environment"."id" limit $5) as "page" on true;

select "series"."environment_id" as "environmentId", "series"."metric_id" as "metricId", "series"."dataset_version_id" as "datasetVersionId", "series"."configuration_count" as "configurationCount", "series"."measured_configuration_count" as "measuredConfigurationCount", "series"."value_count" as "valueCount", "series"."failure_count" as "failureCount", "series"."timeout_count" as "timeoutCount", "series"."timeout_limit" as "timeoutLimit", "series"."minimum", "series"."median", "series"."maximum" from "series" inner join "dataset_version" on "dataset_version"."id" = "series"."dataset_version_id" inner join "dataset" on "dataset"."id" = "dataset_version"."dataset_id" where "series"."environment_id" = any($1::int[]) and "dataset_version"."state" in ($2, $3) and not exists (select "newer"."id" from "dataset_version" as "newer" where "newer"."dataset_id" = "dataset"."id" and "newer"."number" > "dataset_version"."number" and "newer"."state" in ($4, $5)) and not exists (select "other"."id" from "series" as "original" inner join "dataset_version" as "other" on "other"."id" = "original"."dataset_version_id" where "other"."dataset_id" = "dataset"."derived_from_id" and "other"."state" in ($6, $7) and "original"."environment_id" = "series"."environment_id" and "original"."metric_id" = "series"."metric_id") order by "series"."environment_id", "series"."metric_id", "series"."dataset_version_id";

select count(*) as "count" from "environment" where exists (select "environment_id" from "environment_fact" where "environment_id" = "environment"."id" and "name" = $1 and "number_value" <= $2) and "environment"."system_id" = $3;
