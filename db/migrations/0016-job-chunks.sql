-- A job that many processes work on is cut into chunks: each is taken under a lease, and what comes of it
-- is stored in the transaction that ends the chunk. They go when their job ends.

create table job_chunk (
  job_id uuid not null references job on delete cascade,
  position integer not null check (position >= 0),
  -- Chunks of one share have parts in common, which are computed once where one thread does them all.
  share text not null check (share <> ''),
  -- What it was planned on; a worker that has other data or other methods leaves it alone.
  basis text not null,
  payload jsonb not null check (jsonb_typeof(payload) = 'object'),
  -- Steps of progress that it is.
  steps integer not null check (steps > 0),
  -- About how long it takes, in no unit.
  weight double precision not null check (weight > 0),
  -- The process that computes it, and when that was last heard of.
  worker uuid,
  beat_at timestamptz,
  -- Times that it was taken: only who has the newest lease may end it.
  lease integer not null default 0 check (lease >= 0),
  done_at timestamptz,
  -- Of its steps, those that were refused; null until it is done.
  failures integer check (failures between 0 and steps),
  primary key (job_id, position),
  check ((done_at is null) = (failures is null))
);
create index job_chunk_open on job_chunk (job_id, share, position) where done_at is null;
