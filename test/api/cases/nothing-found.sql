select "dataset"."id", "dataset"."slug", "dataset"."system_id" as "systemId", "system"."slug" as "systemSlug", "dataset"."title", "dataset"."description", "dataset"."license", "dataset"."license_note" as "licenseNote", "dataset"."citation", "dataset"."origin", "original"."slug" as "derivedFrom" from "dataset" inner join "system" on "system"."id" = "dataset"."system_id" left join "dataset" as "original" on "original"."id" = "dataset"."derived_from_id" where "dataset"."slug" = any($1::text[]);

select "environment"."id", "environment"."slug", "environment"."system_id" as "parentId", "environment"."hardware_id" as "hardwareId", "environment"."workload_id" as "workloadId", "environment"."version_id" as "versionId", "environment"."variant", "environment"."is_simulated" as "isSimulated" from "environment" where "slug" = any($1::text[]);

select "id", "kind", "subject", "payload", "state", "done", "total", "message", "result", "error", "public_error" as "publicError", "attempts", "created_at" as "createdAt", "started_at" as "startedAt", "finished_at" as "finishedAt", "not_before" as "notBefore", to_char(created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAtText" from "job" where ((job.payload ->> 'contribution' is null or exists (
select from contribution where contribution.id::text = job.payload ->> 'contribution'
and (false or contribution.dataset_version_id is not null))) and (job.kind <> all($1::text[]) or false)) and 1 = 1 order by "created_at" desc, "id" desc limit $2;

select "id", "slug", "number", "title", "description", "protocol" from "suite" order by "suite"."slug" asc, "suite"."number" asc limit $1;

select "id", "slug", "title", "description", "url" from "system" where "slug" = any($1::text[]);

select "task"."id", "task"."suite_id" as "parentId", "task"."slug", "task"."subject", "task"."dataset_id" as "datasetId", "task"."source_dataset_id" as "sourceDatasetId", "task"."source_metric_id" as "sourceMetricId", "task"."target_environment_id" as "targetEnvironmentId", "task"."target_number" as "targetNumber", "task"."budgets" from "task" order by "task"."id" asc limit $1;

select "task"."id", "task"."suite_id" as "parentId", "task"."slug", "task"."subject", "task"."dataset_id" as "datasetId", "task"."source_dataset_id" as "sourceDatasetId", "task"."source_metric_id" as "sourceMetricId", "task"."target_environment_id" as "targetEnvironmentId", "task"."target_number" as "targetNumber", "task"."budgets" from "task" where "slug" = $1;

select count(*) as "count" from (select "id" from "job" where ((job.payload ->> 'contribution' is null or exists (
select from contribution where contribution.id::text = job.payload ->> 'contribution'
and (false or contribution.dataset_version_id is not null))) and (job.kind <> all($1::text[]) or false)) and 1 = 1 limit $2) as "counted";

select count(*) as "count" from (select "id" from "suite" limit $1) as "counted";

select count(*) as "count" from (select "id" from "task" limit $1) as "counted";

select distinct on ("slug") "id", "slug", "number", "title", "description", "protocol" from "suite" where "slug" = any($1::text[]) order by "slug", "number" desc;
