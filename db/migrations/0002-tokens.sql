-- Who may upload, and what an upload says beyond the measurements themselves.

create table token (
  id integer generated always as identity primary key,
  name text not null check (name <> ''),
  -- sha256 of the secret, which is shown once and kept nowhere.
  hash text not null unique check (hash ~ '^[0-9a-f]{64}$'),
  scope text[] not null check (
    cardinality(scope) > 0 and scope <@ array['upload', 'read', 'admin']
  ),
  created_at timestamptz not null default now(),
  expires_at timestamptz check (expires_at > created_at),
  revoked_at timestamptz,
  last_used_at timestamptz
);
-- A name may be given again once its token is revoked.
create unique index token_name on token (name) where revoked_at is null;

-- One experiment on one machine, as its first upload described it.
create table campaign (
  id uuid primary key,
  dataset_version_id integer not null references dataset_version,
  environment_id integer not null references environment,
  name text not null,
  -- How configurations were chosen: kind, size, seed, the suggestion they came from.
  design jsonb not null default '{}' check (jsonb_typeof(design) = 'object'),
  client text not null,
  received_at timestamptz not null default now()
);
create index campaign_version on campaign (dataset_version_id, id);

alter table run
  add column campaign_id uuid references campaign,
  add column token_id integer references token,
  -- Above 1 after interruptions.
  add column attempt smallint not null default 1,
  -- Why the run is quarantined.
  add column causes jsonb not null default '[]' check (jsonb_typeof(causes) = 'array'),
  -- Values and failures of a quarantined run: kept here, so that no mean has them.
  add column set_aside jsonb check (jsonb_typeof(set_aside) = 'object');
create index run_campaign on run (campaign_id);
