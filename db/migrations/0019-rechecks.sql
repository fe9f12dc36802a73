-- Repeats that were computed once more, to see whether the same comes out.
create table recheck (
  id integer generated always as identity primary key,
  evaluation_id integer not null references evaluation on delete cascade,
  -- The job that did it; it looks at a repeat once, however often it is begun.
  job_id uuid not null,
  checked_at timestamptz not null default now(),
  code_revision text not null,
  machine text not null,
  is_equal boolean not null,
  -- Figures that differ: name to what is stored and what came out.
  differences jsonb not null default '{}' check (jsonb_typeof(differences) = 'object'),
  unique (evaluation_id, job_id),
  check (is_equal = (differences = '{}'))
);
