-- What an error means, beside every error: results of different protocols, of different versions of a method
-- or, for times, of different machines are never compared.

create table protocol (
  id integer generated always as identity primary key,
  name text not null check (name <> ''),
  -- Counts up with every change that can change a figure.
  version integer not null check (version > 0),
  -- Of the metric that is predicted.
  metric text not null,
  -- In words: how training and test rows are told apart, which random numbers, what is counted, which error.
  split text not null,
  seeds text not null,
  budgets text not null,
  error text not null,
  unique (name, version, metric)
);

insert into protocol (name, version, metric, split, seeds, budgets, error)
select distinct coalesce(suite.protocol ->> 'name', 'unknown'), 1, coalesce(metric.name, ''), '', '', '', ''
from task
join suite on suite.id = suite_id
left join metric on metric.id = metric_id;

alter table task add column protocol_id integer references protocol;
update task set protocol_id = protocol.id
from suite, protocol
where suite.id = task.suite_id and protocol.name = coalesce(suite.protocol ->> 'name', 'unknown')
  and protocol.metric = coalesce((select name from metric where metric.id = task.metric_id), '');
alter table task alter column protocol_id set not null;

-- Count up with every change that can change a figure of the method.
alter table strategy add column method_version integer not null default 1 check (method_version > 0);
alter table learner add column method_version integer not null default 1 check (method_version > 0);

alter table evaluation
  add column protocol_id integer references protocol,
  add column strategy_version integer not null default 1 check (strategy_version > 0),
  add column learner_version integer not null default 1 check (learner_version > 0),
  -- What fit_seconds were measured on; empty: not recorded then.
  add column machine text not null default '';
update evaluation set protocol_id = task.protocol_id from task where task.id = task_id;
alter table evaluation alter column protocol_id set not null;
alter table evaluation drop constraint
  evaluation_task_id_strategy_id_learner_settings_budget_repe_key;
alter table evaluation add constraint evaluation_repeat_key unique
  (task_id, strategy_id, learner, settings, budget, repeat, dataset_digest, protocol_id,
    strategy_version, learner_version);
