-- What campaigns upload is contributed, too: it waits beside the registry until a curator accepts it, and every
-- run that is published knows the contribution that brought it.
alter table contribution
  add column kind text not null default 'files' check (kind in ('files', 'runs')),
  -- Runs that it holds or has held, and the bytes of those that wait.
  add column run_count integer not null default 0 check (run_count >= 0),
  add column run_bytes bigint not null default 0 check (run_bytes >= 0);
alter table contribution alter column kind drop default;
-- Several campaigns go to one version, which stays open.
alter table contribution drop constraint contribution_dataset_version_id_key;
create index contribution_version on contribution (dataset_version_id);
-- What is uploaded further on goes to what waits already.
create unique index contribution_upload on contribution (coalesce(token_id, 0), request_digest)
  where kind = 'runs' and state = 'submitted';

-- Gone once they are published, refused or withdrawn.
create table contribution_run (
  -- In the order in which they came.
  id integer generated always as identity primary key,
  contribution_id uuid not null references contribution,
  run_id uuid not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  -- The run as its harness sent it.
  item jsonb not null check (jsonb_typeof(item) = 'object'),
  received_at timestamptz not null default now(),
  unique (contribution_id, run_id)
);
create index contribution_run_of on contribution_run (contribution_id, id);
create index contribution_run_run on contribution_run (run_id);

alter table run add column contribution_id uuid references contribution;
create index run_contribution on run (contribution_id);

-- What was uploaded until now was published at once: a contribution for each campaign and token, whose id follows
-- from them, so that a backup that is restored twice becomes the same registry.
create temporary table uploaded on commit drop as
  select encode(sha256(convert_to('uploaded ' || campaign_id || ' ' || coalesce(token_id, 0) || ' '
      || dataset_version_id, 'utf8')), 'hex') as digest,
    campaign_id, token_id, dataset_version_id, count(*) as runs, min(received_at) as first_at,
    max(received_at) as last_at
  from run where campaign_id is not null
  group by campaign_id, token_id, dataset_version_id;
insert into contribution (id, token_id, state, dataset_slug, title, descriptor, license, request_digest,
    part_bytes, kind, run_count, dataset_version_id, created_at, changed_at)
  select left(uploaded.digest, 32)::uuid, token_id, 'published', dataset.slug, dataset.title, '{}', dataset.license,
    uploaded.digest, 1, 'runs', runs, version.id, first_at, last_at
  from uploaded
  join dataset_version as version on version.id = uploaded.dataset_version_id
  join dataset on dataset.id = version.dataset_id;
update run set contribution_id = left(uploaded.digest, 32)::uuid from uploaded
  where run.campaign_id = uploaded.campaign_id
    and run.token_id is not distinct from uploaded.token_id
    and run.dataset_version_id = uploaded.dataset_version_id;
