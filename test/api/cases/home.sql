select "dataset"."id", "dataset"."slug", "dataset"."system_id" as "systemId", "system"."slug" as "systemSlug", "dataset"."title", "dataset"."description", "dataset"."license", "dataset"."license_note" as "licenseNote", "dataset"."citation", "dataset"."origin", "original"."slug" as "derivedFrom" from "dataset" inner join "system" on "system"."id" = "dataset"."system_id" left join "dataset" as "original" on "original"."id" = "dataset"."derived_from_id" order by "dataset"."slug";

select "id", "dataset_id" as "datasetId", "number", "digest", "state", "configuration_count" as "configurationCount", "measurement_count" as "measurementCount", "failure_count" as "failureCount", "notes", "created_at" as "createdAt" from "dataset_version" where "dataset_id" = any($1::int[]) and "state" in ($2, $3, $4) order by "dataset_id", "number" desc;

select "id", "slug", "title", "description", "url" from "system" where 1 = 1 order by "system"."slug" asc limit $1;

select "id", "system_id" as "systemId", "name", "unit", "better", "is_deterministic" as "isDeterministic", "description" from "metric" where "system_id" = any($1::int[]) order by "system_id", "id";

select "option"."id", "option"."system_id" as "parentId", "option"."position", "option"."name", "option"."kind", "option"."domain", "option"."unit", "option"."default_level" as "default", "option"."layer", "option"."active_when" as "activeWhen", "option"."description" from "option" where "system_id" = any($1::int[]) order by "system_id", "position";

select "page".* from unnest($1::int[]) as parent (id) inner join lateral (select "option"."id", "option"."system_id" as "parentId", "option"."position", "option"."name", "option"."kind", "option"."domain", "option"."unit", "option"."default_level" as "default", "option"."layer", "option"."active_when" as "activeWhen", "option"."description" from "option" where "option"."system_id" = "parent"."id" order by "option"."position" asc limit $2) as "page" on true;

select "system"."id" as "systemId", "system"."configuration_count" as "configurationCount", "system"."environment_count" as "environmentCount", (select coalesce(sum("newest"."measurement_count"), 0) as "count" from "dataset" inner join lateral (select "measurement_count" from "dataset_version" where "dataset_version"."dataset_id" = "dataset"."id" and "dataset_version"."state" in ('published', 'open') order by "number" desc limit $1) as "newest" on true where "dataset"."derived_from_id" is null and "dataset"."system_id" = "system"."id") as "measurementCount" from "system" where "system"."id" = any($2::int[]);

select "system_id" as "systemId", "rule", "why" from "constraint" where "system_id" = any($1::int[]) order by "system_id", "id";

select (select count(*) as "count" from "system") as "systems", (select coalesce(sum("environment_count"), 0) from system) as "environments", (select coalesce(sum("configuration_count"), 0) from system) as "configurations", (select coalesce(sum("newest"."measurement_count"), 0) as "count" from "dataset" inner join lateral (select "measurement_count" from "dataset_version" where "dataset_version"."dataset_id" = "dataset"."id" and "dataset_version"."state" in ('published', 'open') order by "number" desc limit $1) as "newest" on true where "dataset"."derived_from_id" is null) as "measurements", (select count(*) as "count" from "dataset") as "datasets", (select count(*) as "count" from "evaluation") as "evaluations";

select count(*) as "count" from (select "system"."id" from "system" where 1 = 1 limit $1) as "counted";
