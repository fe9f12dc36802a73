select "axis"."id", "axis"."slug", "axis"."title", "axis"."parentId" from (
select id, slug, title, 0 as "parentId", null::int[] as version_key from hardware) as "axis" where axis.id in (
select "environment"."hardware_id" from environment
where environment.id in (select series.environment_id from series
join dataset_version as held on held.id = series.dataset_version_id
where ("held"."state" = 'published' and date_trunc('milliseconds', "held"."created_at") <= $1::text::timestamptz))) and 1 = 1 order by "axis"."slug" asc, "axis"."id" asc limit $2;

select "dataset"."id", "dataset"."slug", "dataset"."system_id" as "systemId", "system"."slug" as "systemSlug", "dataset"."title", "dataset"."description", "dataset"."license", "dataset"."license_note" as "licenseNote", "dataset"."citation", "dataset"."origin", "original"."slug" as "derivedFrom" from "dataset" inner join "system" on "system"."id" = "dataset"."system_id" left join "dataset" as "original" on "original"."id" = "dataset"."derived_from_id" where exists (select "held"."id" from "dataset_version" as "held" where "held"."dataset_id" = "dataset"."id" and ("held"."state" = 'published' and date_trunc('milliseconds', "held"."created_at") <= $1::text::timestamptz)) order by "dataset"."slug";

select "environment"."id", "environment"."slug", "environment"."system_id" as "parentId", "environment"."hardware_id" as "hardwareId", "environment"."workload_id" as "workloadId", "environment"."version_id" as "versionId", "environment"."variant", "environment"."is_simulated" as "isSimulated" from "environment" where environment.id in (select series.environment_id from series
join dataset_version as held on held.id = series.dataset_version_id
where ("held"."state" = 'published' and date_trunc('milliseconds', "held"."created_at") <= $1::text::timestamptz)) and "slug" = any($2::text[]);

select "environment"."id", "environment"."slug", "environment"."system_id" as "parentId", "environment"."hardware_id" as "hardwareId", "environment"."workload_id" as "workloadId", "environment"."version_id" as "versionId", "environment"."variant", "environment"."is_simulated" as "isSimulated" from "environment" where environment.id in (select series.environment_id from series
join dataset_version as held on held.id = series.dataset_version_id
where ("held"."state" = 'published' and date_trunc('milliseconds', "held"."created_at") <= $1::text::timestamptz)) and environment.id in (
select series.environment_id
from series
join dataset_version as held on held.id = series.dataset_version_id
join dataset on dataset.id = held.dataset_id
where (("held"."state" = 'published' and date_trunc('milliseconds', "held"."created_at") <= $2::text::timestamptz) and not exists (
select from dataset_version as newer
where newer.dataset_id = "held"."dataset_id"
and newer.number > "held"."number" and ("newer"."state" = 'published' and date_trunc('milliseconds', "newer"."created_at") <= $3::text::timestamptz))) and true and series.metric_id in (select id from metric where name = any($4::text[]))) order by "environment"."id" asc limit $5;

select "id", "kind", "subject", "payload", "state", "done", "total", "message", "result", "error", "public_error" as "publicError", "attempts", "created_at" as "createdAt", "started_at" as "startedAt", "finished_at" as "finishedAt", "not_before" as "notBefore", to_char(created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "createdAtText" from "job" where ((job.payload ->> 'contribution' is null or exists (
select from contribution where contribution.id::text = job.payload ->> 'contribution'
and (false or contribution.dataset_version_id is not null))) and (job.kind <> all($1::text[]) or false)) and date_trunc('milliseconds', "job"."created_at") <= $2::text::timestamptz and 1 = 1 order by "created_at" desc, "id" desc limit $3;

select "id", "name", "title", "citation", "summary", "is_default" as "isDefault", "needs", "declared_settings" as "declaredSettings", "origin", "is_baseline" as "isBaseline", "uses_sources" as "usesSources", "chooses_sample" as "choosesSample", "uses_learner" as "usesLearner" from "strategy" where "id" = any($1::int[]);

select "id", "slug", "title", "description", "url" from "system" where system.id in (select dataset.system_id from dataset
join dataset_version as held on held.dataset_id = dataset.id
where ("held"."state" = 'published' and date_trunc('milliseconds', "held"."created_at") <= $1::text::timestamptz)) and 1 = 1 order by "system"."slug" asc limit $2;

select (select count(*) as "count" from "system" where "system"."id" in (select dataset.system_id from dataset
join dataset_version as held on held.dataset_id = dataset.id
where ("held"."state" = 'published' and date_trunc('milliseconds', "held"."created_at") <= $1::text::timestamptz))) as "systems", (select count(*) as "count" from "environment" where "environment"."id" in (select series.environment_id from series
join dataset_version as held on held.id = series.dataset_version_id
where ("held"."state" = 'published' and date_trunc('milliseconds', "held"."created_at") <= $2::text::timestamptz))) as "environments", (select count(*) as "count" from "configuration" where "configuration"."id" in (select dataset_row.configuration_id from dataset_row
join dataset_version as held on held.id = dataset_row.dataset_version_id
where ("held"."state" = 'published' and date_trunc('milliseconds', "held"."created_at") <= $3::text::timestamptz))) as "configurations", (select coalesce(sum("newest"."measurement_count"), 0) as "count" from "dataset" inner join lateral (select "measurement_count" from "dataset_version" where "dataset_version"."dataset_id" = "dataset"."id" and ("dataset_version"."state" = 'published' and date_trunc('milliseconds', "dataset_version"."created_at") <= $4::text::timestamptz) order by "number" desc limit $5) as "newest" on true where "dataset"."derived_from_id" is null) as "measurements", (select count(*) as "count" from "dataset" where exists (select from dataset_version as held
where held.dataset_id = dataset.id and ("held"."state" = 'published' and date_trunc('milliseconds', "held"."created_at") <= $6::text::timestamptz))) as "datasets", (select count(*) as "count" from "evaluation" where date_trunc('milliseconds', "evaluation"."created_at") <= $7::text::timestamptz) as "evaluations";

select count(*) as "count" from (select "id" from "job" where ((job.payload ->> 'contribution' is null or exists (
select from contribution where contribution.id::text = job.payload ->> 'contribution'
and (false or contribution.dataset_version_id is not null))) and (job.kind <> all($1::text[]) or false)) and date_trunc('milliseconds', "job"."created_at") <= $2::text::timestamptz and 1 = 1 limit $3) as "counted";

select count(*) as "count" from (select "system"."id" from "system" where system.id in (select dataset.system_id from dataset
join dataset_version as held on held.dataset_id = dataset.id
where ("held"."state" = 'published' and date_trunc('milliseconds', "held"."created_at") <= $1::text::timestamptz)) and 1 = 1 limit $2) as "counted";

select distinct on ("slug") "id", "slug", "number", "title", "description", "protocol" from "suite" where "slug" = any($1::text[]) order by "slug", "number" desc;

with newest as (
select task.id as task_id, task.budgets, task.metric_id, task.protocol_id,
(case when task.source_dataset_id is null then (
select held.digest from dataset_version as held
where held.dataset_id = "task"."dataset_id" and ("held"."state" = 'published' and date_trunc('milliseconds', "held"."created_at") <= $1::text::timestamptz)
order by held.number desc limit 1)
else encode(sha256(convert_to((
select held.digest from dataset_version as held
where held.dataset_id = "task"."dataset_id" and ("held"."state" = 'published' and date_trunc('milliseconds', "held"."created_at") <= $2::text::timestamptz)
order by held.number desc limit 1) || '+' || (
select held.digest from dataset_version as held
where held.dataset_id = "task"."source_dataset_id" and ("held"."state" = 'published' and date_trunc('milliseconds', "held"."created_at") <= $3::text::timestamptz)
order by held.number desc limit 1), 'UTF8')), 'hex') end) as digest
from task
where task.suite_id = $4 and task.subject = $5),
timing as (
select machine from evaluation
join newest as task using (task_id)
where dataset_digest = task.digest and (evaluation.protocol_id = task.protocol_id
and (evaluation.strategy_id, evaluation.strategy_version)
in (select id, method_version from strategy)
and (evaluation.learner_version = 1 and evaluation.learner not in (select name from learner)
or (evaluation.learner, evaluation.learner_version)
in (select name, method_version from learner))) and date_trunc('milliseconds', "evaluation"."created_at") <= $6::text::timestamptz
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
in (select name, method_version from learner))) and date_trunc('milliseconds', "evaluation"."created_at") <= $7::text::timestamptz
and budget = coalesce($8::int, budget)
group by strategy_id, learner, settings, budget, task_id
union all
select strategy_id, '', '{}'::jsonb, budget, task_id, mean_mape_percent, sd_mape_percent,
null, null, null, null, null, null, null, null, null, repeat_count, null, 0, null, null, true
from published_result
join task on task.id = task_id
where task.suite_id = $9 and task.subject = $10
and budget = coalesce($11::int, budget)
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
where held.dataset_id = "task"."dataset_id" and ("held"."state" = 'published' and date_trunc('milliseconds', "held"."created_at") <= $1::text::timestamptz)
order by held.number desc limit 1)
else encode(sha256(convert_to((
select held.digest from dataset_version as held
where held.dataset_id = "task"."dataset_id" and ("held"."state" = 'published' and date_trunc('milliseconds', "held"."created_at") <= $2::text::timestamptz)
order by held.number desc limit 1) || '+' || (
select held.digest from dataset_version as held
where held.dataset_id = "task"."source_dataset_id" and ("held"."state" = 'published' and date_trunc('milliseconds', "held"."created_at") <= $3::text::timestamptz)
order by held.number desc limit 1), 'UTF8')), 'hex') end) as digest
from task
where task.suite_id = $4 and task.subject = $5),
timing as (
select machine from evaluation
join newest as task using (task_id)
where dataset_digest = task.digest and (evaluation.protocol_id = task.protocol_id
and (evaluation.strategy_id, evaluation.strategy_version)
in (select id, method_version from strategy)
and (evaluation.learner_version = 1 and evaluation.learner not in (select name from learner)
or (evaluation.learner, evaluation.learner_version)
in (select name, method_version from learner))) and date_trunc('milliseconds', "evaluation"."created_at") <= $6::text::timestamptz
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
in (select name, method_version from learner))) and date_trunc('milliseconds', "evaluation"."created_at") <= $7::text::timestamptz
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
