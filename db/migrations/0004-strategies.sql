-- What is said of strategies and learners stands beside what was computed with them, so that a registry
-- explains its entries whatever program reads it.

alter table strategy
  -- Null in all of these: a paper's figures, of which nothing more is known.
  add column summary text check (summary <> ''),
  add column uses_sources boolean,
  add column chooses_sample boolean,
  add column uses_learner boolean,
  add column needs jsonb check (jsonb_typeof(needs) = 'object'),
  -- Whether an evaluation that names no strategy runs it.
  add column is_default boolean not null default false,
  -- What can be set, in the order in which it is shown: name, type, description, default, bounds.
  add column declared_settings jsonb not null default '[]'
    check (jsonb_typeof(declared_settings) = 'array');

create table learner (
  id integer generated always as identity primary key,
  name text not null unique check (name <> ''),
  title text not null,
  citation jsonb not null,
  summary text not null check (summary <> ''),
  needs jsonb not null check (jsonb_typeof(needs) = 'object'),
  is_default boolean not null default false,
  declared_settings jsonb not null default '[]'
    check (jsonb_typeof(declared_settings) = 'array')
);

-- What computed the fits where a machine decides about that, such as TensorFlow.js's backend.
alter table evaluation add column backend text not null default '';

-- Two forms that were settings of a strategy are strategies of their own and record them no longer:
-- what was computed with them stays the entry that it is.
update evaluation set settings = settings #- '{strategy,form}'
from strategy
where strategy.id = strategy_id and strategy.origin = 'reproduced'
  and strategy.name in ('linear-shift', 'log-shift');
update evaluation set settings = settings #- '{strategy,model}'
from strategy
where strategy.id = strategy_id and strategy.origin = 'reproduced'
  and strategy.name in ('guided-sampling', 'guided-sampling-learner');
