-- One store of what is known about environments, hardware, workloads and versions: numbers are numbers
-- with their unit, texts that read as versions have an order.

create table fact (
  id integer generated always as identity primary key,
  -- What it is known about: one of the four.
  environment_id integer references environment,
  hardware_id integer references hardware,
  workload_id integer references workload,
  version_id integer references version,
  name text not null,
  number_value double precision,
  text_value text,
  boolean_value boolean,
  -- Of a text that reads as a version: its numbers, then -1, or -2 and the kind and number of what comes
  -- before a release. Arrays are ordered element by element.
  version_key integer[],
  unit text,
  unique (environment_id, name),
  unique (hardware_id, name),
  unique (workload_id, name),
  unique (version_id, name),
  check (num_nonnulls(environment_id, hardware_id, workload_id, version_id) = 1),
  check (num_nonnulls(number_value, text_value, boolean_value) = 1)
);

alter table version add column version_key integer[];

create function pg_temp.version_key(given text) returns integer[] language sql immutable as $$
  select (
      select array_agg(part::integer order by place)
      from unnest(string_to_array(regexp_replace(regexp_replace(
        parts[1], '[-+_~]', '.', 'g'), '(\.0+)+$', ''), '.')) with ordinality as each (part, place)
    ) || case when parts[2] is null then array[-1] else array[-2,
      case when parts[2] = 'dev' then 0 when parts[2] in ('a', 'alpha') then 1
        when parts[2] in ('b', 'beta') then 2 else 3 end,
      case parts[3] when '' then 0 else parts[3]::integer end] end
  from regexp_match(lower(given), '^(?:[a-z]+[-_ ])?[vr]?(\d{1,9}(?:[-+_~.]\d{1,9})*)'
    '(?:[-_.~]?(alpha|beta|preview|pre|rc|dev|a|b)[-.]?(\d{0,9}))?(?:[-+_~.]\S*)?$') as parts
  where parts is not null
$$;

-- Units stand last in names: cpuGhz, memory_gib.
create function pg_temp.unit_of(name text) returns text language sql immutable as $$
  select case lower(coalesce(word[1], word[2]))
    when 'ghz' then 'GHz' when 'mhz' then 'MHz' when 'khz' then 'kHz' when 'hz' then 'Hz'
    when 'gib' then 'GiB' when 'mib' then 'MiB' when 'kib' then 'KiB' when 'bytes' then 'B'
    when 'seconds' then 's' when 'percent' then '%' when 'watts' then 'W' when 'volts' then 'V'
    when 'celsius' then 'Cel' when 'usd' then 'USD' when 'eur' then 'EUR' end
  from regexp_match(name, '(?:_|^)([a-z]+)$|([A-Z][a-z]+)$') as word
$$;

insert into fact (environment_id, name, number_value, text_value, boolean_value, version_key, unit)
select environment_id, name, number_value, text_value, boolean_value,
  pg_temp.version_key(text_value),
  coalesce(unit, case when number_value is not null then pg_temp.unit_of(name) end)
from environment_fact
order by environment_id, name;

insert into fact (hardware_id, workload_id, version_id, name, number_value, text_value,
  boolean_value, version_key, unit)
select hardware_id, workload_id, version_id, key,
  case jsonb_typeof(value) when 'number' then (value #>> '{}')::double precision end,
  case when jsonb_typeof(value) not in ('number', 'boolean') then value #>> '{}' end,
  case jsonb_typeof(value) when 'boolean' then (value #>> '{}')::boolean end,
  case jsonb_typeof(value) when 'string' then pg_temp.version_key(value #>> '{}') end,
  case jsonb_typeof(value) when 'number' then pg_temp.unit_of(key) end
from (
  select id as hardware_id, null::integer as workload_id, null::integer as version_id, facts
  from hardware
  union all select null, id, null, facts from workload
  union all select null, null, id, facts from version
) as known, jsonb_each(facts)
where jsonb_typeof(value) <> 'null'
order by hardware_id, workload_id, version_id, key;

update version set version_key = pg_temp.version_key(slug);

drop function pg_temp.version_key;
drop function pg_temp.unit_of;
drop table environment_fact;
alter table hardware drop column facts;
alter table workload drop column facts;
alter table version drop column facts;

create index fact_by_number on fact (name, number_value);
-- The start of a text: what is longer than a page does not fit into an index.
create index fact_by_text on fact (name, left(text_value, 64));
create index fact_by_version on fact (name, version_key);
create index version_order on version (system_id, version_key);
create index environment_workload on environment (workload_id, id);
create index environment_version on environment (version_id, id);
