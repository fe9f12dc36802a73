-- Data that somebody offers: sent in parts, checked, judged by a curator, published as a version. What was
-- withdrawn or refused keeps its row and its history, without its bytes.
create table contribution (
  id uuid primary key,
  -- Whose it is; null: the administrator's.
  token_id integer references token,
  state text not null check (state in (
    'draft', 'submitted', 'accepted', 'published', 'rejected', 'withdrawn', 'retracted'
  )),
  dataset_slug text not null,
  title text not null,
  -- Text of the descriptor, and the licence that takes the place of its own.
  descriptor text not null,
  license text not null,
  note text not null default '',
  -- sha256 of all that was said when it was made: who says the same again gets the same draft.
  request_digest text not null check (request_digest ~ '^[0-9a-f]{64}$'),
  -- Size of every part but the last one of a file.
  part_bytes integer not null check (part_bytes > 0),
  -- The data set is somebody else's, and a curator has joined them.
  is_joined boolean not null default false,
  dataset_version_id integer unique references dataset_version,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now()
);
create index contribution_created on contribution (created_at, id);
create index contribution_owner on contribution (token_id, created_at, id);
create index contribution_dataset on contribution (dataset_slug, state);
-- Several clients of one contributor that make the same draft at once make one.
create unique index contribution_draft on contribution (coalesce(token_id, 0), request_digest)
  where state = 'draft';

create table contribution_file (
  contribution_id uuid not null references contribution,
  position smallint not null check (position >= 0),
  -- As the descriptor names it, or as its pattern matches it.
  path text not null,
  bytes bigint not null check (bytes >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Number of its first part, and how many it has; parts count from 1 through all files.
  first_part integer not null check (first_part >= 1),
  part_count integer not null check (part_count >= 0),
  primary key (contribution_id, position),
  unique (contribution_id, path)
);

-- Gone once the contribution is published, refused or withdrawn.
create table contribution_part (
  contribution_id uuid not null references contribution,
  number integer not null check (number >= 1),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer not null check (bytes > 0),
  content bytea not null,
  received_at timestamptz not null default now(),
  primary key (contribution_id, number)
);

-- Who did what to it, when and why.
create table contribution_event (
  id integer generated always as identity primary key,
  contribution_id uuid not null references contribution,
  happened_at timestamptz not null default now(),
  -- Null: the administrator, or the instance itself.
  token_id integer references token,
  actor text not null,
  state_before text,
  state_after text not null,
  reason text not null default ''
);
create index contribution_event_of on contribution_event (contribution_id, id);

-- What the last check found.
create table contribution_report (
  contribution_id uuid primary key references contribution,
  checked_at timestamptz not null default now(),
  code_revision text not null,
  -- Of everything that an import of it would store; null when it has errors.
  digest text check (digest ~ '^[0-9a-f]{64}$'),
  configuration_count integer not null,
  measurement_count integer not null,
  failure_count integer not null,
  error_count integer not null,
  warning_count integer not null,
  note_count integer not null,
  -- False when there were more findings than are kept.
  is_complete boolean not null
);

create table contribution_finding (
  contribution_id uuid not null references contribution_report,
  position integer not null check (position >= 0),
  severity text not null check (severity in ('error', 'warning', 'note')),
  code text not null,
  message text not null,
  file text,
  line integer,
  column_name text,
  primary key (contribution_id, position)
);
