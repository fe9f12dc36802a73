select "axis"."id", "axis"."slug", "axis"."title", "axis"."parentId" from (
select id, slug, title, 0 as "parentId", null::int[] as version_key from hardware) as "axis" where "axis"."id" = any($1::int[]);

select "dataset"."id", "dataset"."slug", "dataset"."system_id" as "systemId", "system"."slug" as "systemSlug", "dataset"."title", "dataset"."description", "dataset"."license", "dataset"."license_note" as "licenseNote", "dataset"."citation", "dataset"."origin", "original"."slug" as "derivedFrom" from "dataset" inner join "system" on "system"."id" = "dataset"."system_id" left join "dataset" as "original" on "original"."id" = "dataset"."derived_from_id" where "dataset"."id" = any($1::int[]);

select "environment"."id", "environment"."slug", "environment"."system_id" as "parentId", "environment"."hardware_id" as "hardwareId", "environment"."workload_id" as "workloadId", "environment"."version_id" as "versionId", "environment"."variant", "environment"."is_simulated" as "isSimulated" from "environment" where "id" = any($1::int[]);

select "environment"."id", "environment"."slug", "environment"."system_id" as "parentId", "environment"."hardware_id" as "hardwareId", "environment"."workload_id" as "workloadId", "environment"."version_id" as "versionId", "environment"."variant", "environment"."is_simulated" as "isSimulated" from "environment" where "id" = any($1::int[]);

select "environment"."id", "environment"."slug", "environment"."system_id" as "parentId", "environment"."hardware_id" as "hardwareId", "environment"."workload_id" as "workloadId", "environment"."version_id" as "versionId", "environment"."variant", "environment"."is_simulated" as "isSimulated" from "environment" where "id" = any($1::int[]);

select "id", "slug", "number", "title", "description", "protocol" from "suite" order by "suite"."slug" asc, "suite"."number" asc limit $1;

select "id", "slug", "number", "title", "description", "protocol" from "suite" where "id" = any($1::int[]);

select "page".* from unnest($1::int[]) as parent (id) inner join lateral (select "task"."id", "task"."suite_id" as "parentId", "task"."slug", "task"."subject", "task"."dataset_id" as "datasetId", "task"."source_dataset_id" as "sourceDatasetId", "task"."source_metric_id" as "sourceMetricId", "task"."target_environment_id" as "targetEnvironmentId", "task"."target_number" as "targetNumber", "task"."budgets" from "task" where "task"."suite_id" = "parent"."id" and "task"."subject" = $2 order by "task"."id" asc limit $3) as "page" on true;

select "page".* from unnest($1::int[]) as parent (id) inner join lateral (select "task"."id", "task"."suite_id" as "parentId", "task"."slug", "task"."subject", "task"."dataset_id" as "datasetId", "task"."source_dataset_id" as "sourceDatasetId", "task"."source_metric_id" as "sourceMetricId", "task"."target_environment_id" as "targetEnvironmentId", "task"."target_number" as "targetNumber", "task"."budgets" from "task" where "task"."suite_id" = "parent"."id" order by "task"."id" asc limit $2) as "page" on true;

select "suite_id" as "suiteId", "subject" from "task" where "suite_id" = any($1::int[]) group by "suite_id", "subject" order by "suite_id", min("id");

select "task"."id", "task"."suite_id" as "parentId", "task"."slug", "task"."subject", "task"."dataset_id" as "datasetId", "task"."source_dataset_id" as "sourceDatasetId", "task"."source_metric_id" as "sourceMetricId", "task"."target_environment_id" as "targetEnvironmentId", "task"."target_number" as "targetNumber", "task"."budgets" from "task" where "slug" = $1;

select "task_id" as "taskId", "environment_id" as "environmentId" from "task_source" where "task_id" = any($1::int[]) order by "task_id", "position";

select count(*) as "count" from (select "id" from "task" where "suite_id" = $1 and "subject" = $2 limit $3) as "counted";

select count(*) as "count" from (select "id" from "task" where "suite_id" = $1 limit $2) as "counted";

select distinct on ("slug") "id", "slug", "number", "title", "description", "protocol" from "suite" where "slug" = any($1::text[]) order by "slug", "number" desc;
