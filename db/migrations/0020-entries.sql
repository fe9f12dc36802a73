-- Methods of other people: what they predicted is kept, every error is computed here, and somebody vouches.
alter table strategy drop constraint strategy_origin_check;
alter table strategy add constraint strategy_origin_check
  check (origin in ('reproduced', 'published', 'submitted'));

-- One revision of somebody's method; its strategy is named "name@revision".
create table entry (
  strategy_id integer primary key references strategy,
  name text not null check (name <> ''),
  revision text not null check (revision <> ''),
  -- Whose it is; null: the administrator's.
  token_id integer references token,
  authors text not null check (authors <> ''),
  -- Addresses.
  paper text,
  code text,
  -- unverified: nobody else has run it; reproduced: an operator has; verified: its author agrees with that.
  state text not null check (state in ('unverified', 'reproduced', 'verified')),
  created_at timestamptz not null default now(),
  unique (name, revision)
);
create index entry_token on entry (token_id);

-- Who did what to it, when and why.
create table entry_event (
  id integer generated always as identity primary key,
  strategy_id integer not null references entry on delete cascade,
  happened_at timestamptz not null default now(),
  -- Null: the administrator.
  token_id integer references token,
  actor text not null,
  state_before text,
  state_after text not null,
  reason text not null default ''
);
create index entry_event_of on entry_event (strategy_id, id);

-- What a repeat of an entry predicted, so that an error that is thought of later can be computed, too.
create table prediction (
  evaluation_id integer primary key references evaluation on delete cascade,
  -- Row numbers of the task's table: what was measured in the target, and what is predicted.
  measured integer[] not null,
  row_numbers integer[] not null,
  predicted double precision[] not null,
  -- Of the 90 % interval; null: none was given.
  lower double precision[],
  upper double precision[],
  check (cardinality(predicted) = cardinality(row_numbers)),
  check (cardinality(lower) = cardinality(row_numbers)),
  check (cardinality(upper) = cardinality(row_numbers))
);

alter table evaluation
  -- In the metric's unit.
  add rmse double precision,
  -- Share of test rows inside the 90 % interval; null: the method has none.
  add coverage90_percent double precision;
