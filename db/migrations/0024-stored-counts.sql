-- How much a system has: counted when something comes, not by each reader.
alter table system
  add column configuration_count integer not null default 0,
  add column environment_count integer not null default 0;
update system set
  configuration_count = (select count(*) from configuration where configuration.system_id = system.id),
  environment_count = (select count(*) from environment where environment.system_id = system.id);

-- What a search looks through, in lower case, and the index that finds any part of it of three letters and more.
alter table environment add column names text not null default '';
update environment set names = lower(
    environment.slug || ' ' || hardware.title || ' · ' || workload.title || ' · ' || version.slug || ' '
      || environment.variant)
  from hardware, workload, version
  where hardware.id = environment.hardware_id and workload.id = environment.workload_id
    and version.id = environment.version_id;
create function trigrams(text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct substr($1, i, 3)), '{}') from generate_series(1, length($1) - 2) as i
$$;
-- Without a list of what is not yet in its place: every search would read that.
create index environment_names on environment using gin (trigrams(names)) with (fastupdate = off);
