select "dataset"."id", "dataset"."slug", "dataset"."system_id" as "systemId", "system"."slug" as "systemSlug", "dataset"."title", "dataset"."description", "dataset"."license", "dataset"."license_note" as "licenseNote", "dataset"."citation", "dataset"."origin", "original"."slug" as "derivedFrom" from "dataset" inner join "system" on "system"."id" = "dataset"."system_id" left join "dataset" as "original" on "original"."id" = "dataset"."derived_from_id" order by "dataset"."slug";

select "dataset"."id", "dataset"."slug", "dataset"."system_id" as "systemId", "system"."slug" as "systemSlug", "dataset"."title", "dataset"."description", "dataset"."license", "dataset"."license_note" as "licenseNote", "dataset"."citation", "dataset"."origin", "original"."slug" as "derivedFrom" from "dataset" inner join "system" on "system"."id" = "dataset"."system_id" left join "dataset" as "original" on "original"."id" = "dataset"."derived_from_id" where "dataset"."id" = any($1::int[]);

select "id", "dataset_id" as "datasetId", "number", "digest", "state", "configuration_count" as "configurationCount", "measurement_count" as "measurementCount", "failure_count" as "failureCount", "notes", "created_at" as "createdAt" from "dataset_version" where "dataset_id" = any($1::int[]) and "state" in ($2, $3, $4) order by "dataset_id", "number" desc;

select "id", "slug", "title", "description", "url" from "system" where "id" = any($1::int[]);

select "source_file"."id", "source_file"."dataset_version_id" as "parentId", "source_file"."path", "source_file"."repository", "source_file"."commit", "source_file"."url", "source_file"."sha256", "source_file"."bytes", "source_file"."row_count" as "rowCount" from "source_file" where "dataset_version_id" = any($1::int[]) order by "dataset_version_id", "id";
