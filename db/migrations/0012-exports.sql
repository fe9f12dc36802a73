-- Files of measurements to take away. A row says what is in the file and, once it was made, which bytes it has:
-- its address is their digest, and they can be made again.
create table export (
  id integer generated always as identity primary key,
  -- sha256 of the request: the same request is one row.
  request_digest text not null unique check (request_digest ~ '^[0-9a-f]{64}$'),
  request jsonb not null check (jsonb_typeof(request) = 'object'),
  format text not null check (format in ('parquet', 'csv', 'ndjson')),
  -- Data set versions of which it holds measurements.
  version_ids integer[] not null check (cardinality(version_ids) > 0),
  -- Null until it was made.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  byte_count bigint check (byte_count >= 0),
  row_count integer check (row_count >= 0),
  manifest jsonb,
  file_id uuid,
  made_at timestamptz,
  used_at timestamptz not null default now(),
  check (num_nonnulls(sha256, byte_count, row_count, manifest, file_id, made_at) in (0, 6))
);
create index export_sha256 on export (sha256);
create index export_file on export (file_id);

-- The bytes, piece by piece. Not logged and in no backup: they can be made again, and room for them is limited.
create unlogged table export_chunk (
  file_id uuid not null,
  number integer not null check (number >= 0),
  -- As the file has them, or compressed with gzip.
  bytes bytea not null,
  stored_at timestamptz not null default now(),
  primary key (file_id, number)
);
alter table export_chunk alter column bytes set storage external;
