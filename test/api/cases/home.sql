select (select count(*)::int from system) as systems,
(select count(*)::int from environment) as environments,
(select count(*)::int from configuration) as configurations,
(select coalesce(sum(newest.measurement_count), 0)::float8
from dataset
cross join lateral (
select measurement_count from dataset_version
where dataset_id = dataset.id and state in ('published', 'open')
order by number desc limit 1
) as newest
where dataset.derived_from_id is null) as measurements,
(select count(*)::int from dataset) as datasets,
(select count(*)::int from evaluation) as evaluations;

select count(*)::int as count from system;

select dataset.id, dataset.slug, dataset.system_id as "systemId",
system.slug as "systemSlug", dataset.title,
dataset.description, dataset.license, dataset.license_note as "licenseNote", dataset.citation,
dataset.origin, original.slug as "derivedFrom" from dataset
join system on system.id = dataset.system_id
left join dataset as original on original.id = dataset.derived_from_id order by dataset.slug;

select id, dataset_id as "datasetId", number, digest, state,
configuration_count as "configurationCount", measurement_count as "measurementCount",
failure_count as "failureCount", notes, created_at as "createdAt"
from dataset_version
where dataset_id = any($1::int[]) and state in ('published', 'open', 'retracted')
order by dataset_id, number desc;

select id, system_id as "systemId", name, unit, better,
is_deterministic as "isDeterministic", description
from metric
where system_id = any($1::int[])
order by system_id, id;

select option.id, option.system_id as "parentId", option.position, option.name,
option.kind, option.domain, option.unit, option.default_level as "default", option.layer,
option.description
from option
where system_id = any($1::int[])
order by system_id, position;

select page.*
from unnest($1::int[]) as parent (id)
cross join lateral (
select option.id, option.system_id as "parentId", option.position, option.name,
option.kind, option.domain, option.unit, option.default_level as "default", option.layer,
option.description
from option
where system_id = parent.id and position > $2
order by position
limit $3
) as page;

select system.id as "systemId",
(select count(*)::int from configuration where system_id = system.id)
as "configurationCount",
(select count(*)::int from environment where system_id = system.id) as "environmentCount",
(select coalesce(sum(newest.measurement_count), 0)::float8
from dataset
cross join lateral (
select measurement_count from dataset_version
where dataset_id = dataset.id and state in ('published', 'open')
order by number desc limit 1
) as newest
where dataset.system_id = system.id and dataset.derived_from_id is null)
as "measurementCount"
from system
where system.id = any($1::int[]);

select system.id, system.slug, system.title, system.description, system.url
from system
where slug > $1
order by slug
limit $2;

select system_id as "systemId", rule, why
from "constraint"
where system_id = any($1::int[])
order by system_id, id;
