-- Jobs know who asked for them and for what, which request they answer, what they wait for and who runs
-- them; they are the queue themselves.

alter table job
  -- Data set or suite that the job is about.
  add column subject text not null default '',
  -- Null: the administrator of the instance.
  add column token_id integer references token (id),
  -- Equal requests have equal digests; null for jobs of before.
  add column request_digest text,
  -- Jobs that must have ended before this one starts.
  add column waits_for uuid[] not null default '{}',
  -- How many jobs of the same kind and owner were unfinished when it was queued: whoever queues many
  -- goes behind those who queue one.
  add column turn integer not null default 0 check (turn >= 0),
  -- Times that it was begun and not given back in good order.
  add column attempts integer not null default 0 check (attempts >= 0),
  -- The process that runs it, and when that was last heard of.
  add column worker uuid,
  add column beat_at timestamptz,
  -- What everybody may read of `error`.
  add column public_error text;

update job set subject = coalesce(payload ->> 'slug', payload ->> 'suite', payload ->> 'dataset', '');

create index job_unfinished on job (kind, turn, created_at, id) where state in ('queued', 'running');

-- Tables of a job queue that earlier programs kept beside this one.
drop schema if exists pgboss cascade;
