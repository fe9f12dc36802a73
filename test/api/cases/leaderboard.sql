select "id", "name", "title", "citation", "summary", "is_default" as "isDefault", "needs", "declared_settings" as "declaredSettings" from "learner" order by name collate "C";

select "id", "name", "title", "citation", "summary", "is_default" as "isDefault", "needs", "declared_settings" as "declaredSettings", "origin", "is_baseline" as "isBaseline", "uses_sources" as "usesSources", "chooses_sample" as "choosesSample", "uses_learner" as "usesLearner" from "strategy" where "id" = any($1::int[]);

select "suite_id" as "suiteId", "subject" from "task" where "suite_id" = any($1::int[]) group by "suite_id", "subject" order by "suite_id", min("id");

select concat_ws(' ', (select concat(count(*), ':', sum(xmin::text::bigint)) from "dataset"), (select concat(count(*), ':', sum(xmin::text::bigint)) from "dataset_version"), (select concat(count(*), ':', sum(xmin::text::bigint)) from "entry"), (select concat(count(*), ':', sum(xmin::text::bigint)) from "evaluation"), (select concat(count(*), ':', sum(xmin::text::bigint)) from "learner"), (select concat(count(*), ':', sum(xmin::text::bigint)) from "published_result"), (select concat(count(*), ':', sum(xmin::text::bigint)) from "strategy"), (select concat(count(*), ':', sum(xmin::text::bigint)) from "suite"), (select concat(count(*), ':', sum(xmin::text::bigint)) from "task"), (select concat(count(*), ':', sum(xmin::text::bigint)) from "task_source")) as state;

select distinct on ("slug") "id", "slug", "number", "title", "description", "protocol" from "suite" where "slug" = any($1::text[]) order by "slug", "number" desc;

with newest as (
select task.id as task_id, task.budgets, task.metric_id, task.protocol_id,
(case when task.source_dataset_id is null then (
select held.digest from dataset_version as held
where held.dataset_id = "task"."dataset_id" and "held"."state" in ('published', 'open')
order by held.number desc limit 1)
else encode(sha256(convert_to((
select held.digest from dataset_version as held
where held.dataset_id = "task"."dataset_id" and "held"."state" in ('published', 'open')
order by held.number desc limit 1) || '+' || (
select held.digest from dataset_version as held
where held.dataset_id = "task"."source_dataset_id" and "held"."state" in ('published', 'open')
order by held.number desc limit 1), 'UTF8')), 'hex') end) as digest
from task
where task.suite_id = $1 and task.subject = $2)
select strategy_id as "strategyId", strategy_id in (select entry.strategy_id from entry where entry.state = 'unverified') as "isUnverified", learner, settings,
budget, task_id as "taskId",
array_agg(repeat::int order by repeat) as repeats,
array_agg(mape_percent order by repeat) as "mapePercent"
from evaluation
join newest as task using (task_id)
where dataset_digest = task.digest and (evaluation.protocol_id = task.protocol_id
and (evaluation.strategy_id, evaluation.strategy_version)
in (select id, method_version from strategy)
and (evaluation.learner_version = 1 and evaluation.learner not in (select name from learner)
or (evaluation.learner, evaluation.learner_version)
in (select name, method_version from learner))) and true and mape_percent is not null
and budget = coalesce($3::int, budget)
group by strategy_id, learner, settings, budget, task_id
order by budget, strategy_id, learner, settings, task_id;

with newest as (
select task.id as task_id, task.budgets, task.metric_id, task.protocol_id,
(case when task.source_dataset_id is null then (
select held.digest from dataset_version as held
where held.dataset_id = "task"."dataset_id" and "held"."state" in ('published', 'open')
order by held.number desc limit 1)
else encode(sha256(convert_to((
select held.digest from dataset_version as held
where held.dataset_id = "task"."dataset_id" and "held"."state" in ('published', 'open')
order by held.number desc limit 1) || '+' || (
select held.digest from dataset_version as held
where held.dataset_id = "task"."source_dataset_id" and "held"."state" in ('published', 'open')
order by held.number desc limit 1), 'UTF8')), 'hex') end) as digest
from task
where task.suite_id = $1 and task.subject = $2),
timing as (
select machine from evaluation
join newest as task using (task_id)
where dataset_digest = task.digest and (evaluation.protocol_id = task.protocol_id
and (evaluation.strategy_id, evaluation.strategy_version)
in (select id, method_version from strategy)
and (evaluation.learner_version = 1 and evaluation.learner not in (select name from learner)
or (evaluation.learner, evaluation.learner_version)
in (select name, method_version from learner))) and true
group by machine order by count(*) desc, machine limit 1),
by_task as (
select strategy_id, learner, settings, budget, task_id,
avg(mape_percent) as mape, stddev_samp(mape_percent) as sd_mape,
avg(median_ape_percent) as median_ape, avg(mean_log_ratio) as log_ratio,
avg(rank_correlation) as rank_correlation, avg(regret) as regret, avg(nmse) as nmse,
avg(fit_seconds) filter (where machine = (select machine from timing)) as fit_seconds,
avg(measuring_cost) as measuring_cost, avg(coverage90_percent) as coverage,
avg(sample_entropy_bits) as entropy,
count(mape_percent) as repeats, max(repeat) + 1 as asked,
count(failure) as failures, max(censored_count) as censored,
string_agg(distinct nullif(backend, ''), ',') as backends, false as is_published
from evaluation
join newest as task using (task_id)
where dataset_digest = task.digest and (evaluation.protocol_id = task.protocol_id
and (evaluation.strategy_id, evaluation.strategy_version)
in (select id, method_version from strategy)
and (evaluation.learner_version = 1 and evaluation.learner not in (select name from learner)
or (evaluation.learner, evaluation.learner_version)
in (select name, method_version from learner))) and true
and budget = coalesce($3::int, budget)
group by strategy_id, learner, settings, budget, task_id
union all
select strategy_id, '', '{}'::jsonb, budget, task_id, mean_mape_percent, sd_mape_percent,
null, null, null, null, null, null, null, null, null, repeat_count, null, 0, null, null, true
from published_result
join task on task.id = task_id
where task.suite_id = $4 and task.subject = $5
and budget = coalesce($6::int, budget)
),
cell as (
select strategy_id, learner, settings, budget, avg(mape) as mape, avg(sd_mape) as sd_mape,
avg(median_ape) as median_ape, avg(log_ratio) as log_ratio,
avg(rank_correlation) as rank_correlation, avg(regret) as regret, avg(nmse) as nmse,
avg(fit_seconds) as fit_seconds, avg(measuring_cost) as measuring_cost,
avg(coverage) as coverage, avg(entropy) as entropy, min(repeats) as repeats, max(asked) as asked,
count(*) as environments, sum(failures) as failures, sum(censored) as censored,
string_agg(backends, ',') as backends, is_published, strategy_id in (select entry.strategy_id from entry where entry.state = 'unverified') as is_unverified
from by_task
group by strategy_id, learner, settings, budget, is_published
having count(mape) > 0
)
select 1 + (select count(*)::int from cell as better
where better.budget = cell.budget and better.is_published = cell.is_published
and not better.is_unverified and better.mape < cell.mape) as rank,
strategy_id as "strategyId", is_unverified as "isUnverified", learner, settings, budget, mape as "meanMapePercent",
sd_mape as "sdMapePercent", median_ape as "medianApePercent",
log_ratio as "meanLogRatio", rank_correlation as "rankCorrelation", regret, nmse,
fit_seconds as "fitSeconds", measuring_cost as "measuringCost",
coverage as "coverage90Percent", entropy as "sampleEntropyBits", repeats::int as "repeatCount",
asked::int as "askedRepeats",
environments::int as "environmentCount", failures::int as "failureCount",
censored::int as "censoredCount",
array(select distinct unnest(string_to_array(backends, ',')) order by 1) as backends
from cell
order by budget, is_published, mape, strategy_id, learner, settings;

with newest as (
select task.id as task_id, task.budgets, task.metric_id, task.protocol_id,
(case when task.source_dataset_id is null then (
select held.digest from dataset_version as held
where held.dataset_id = "task"."dataset_id" and "held"."state" in ('published', 'open')
order by held.number desc limit 1)
else encode(sha256(convert_to((
select held.digest from dataset_version as held
where held.dataset_id = "task"."dataset_id" and "held"."state" in ('published', 'open')
order by held.number desc limit 1) || '+' || (
select held.digest from dataset_version as held
where held.dataset_id = "task"."source_dataset_id" and "held"."state" in ('published', 'open')
order by held.number desc limit 1), 'UTF8')), 'hex') end) as digest
from task
where task.suite_id = $1 and task.subject = $2),
timing as (
select machine from evaluation
join newest as task using (task_id)
where dataset_digest = task.digest and (evaluation.protocol_id = task.protocol_id
and (evaluation.strategy_id, evaluation.strategy_version)
in (select id, method_version from strategy)
and (evaluation.learner_version = 1 and evaluation.learner not in (select name from learner)
or (evaluation.learner, evaluation.learner_version)
in (select name, method_version from learner))) and true
group by machine order by count(*) desc, machine limit 1),
computed as (
select evaluation.budget, evaluation.created_at
from evaluation
join newest as task using (task_id)
where dataset_digest = task.digest and (evaluation.protocol_id = task.protocol_id
and (evaluation.strategy_id, evaluation.strategy_version)
in (select id, method_version from strategy)
and (evaluation.learner_version = 1 and evaluation.learner not in (select name from learner)
or (evaluation.learner, evaluation.learner_version)
in (select name, method_version from learner))) and true
)
select (select count(*)::int from newest) as "taskCount",
array(select unnest(budgets) from newest
union select budget from computed order by 1) as budgets,
(select count(*)::int from computed) as "evaluationCount",
(select max(created_at) from computed) as "computedAt",
(select nullif(machine, '') from timing) as machine,
(select unit from newest join metric on metric.id = metric_id limit 1) as unit,
exists (select from newest join task_source using (task_id)
join environment on environment.id = environment_id where is_simulated) as "isSimulated";
