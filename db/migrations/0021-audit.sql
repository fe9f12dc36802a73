-- Every change that somebody asked for, written in the transaction that makes it. Nothing changes or ends an entry.
create table audit_entry (
  id integer generated always as identity primary key,
  happened_at timestamptz not null default now(),
  -- Null: no token, but whom `actor` names.
  token_id integer references token,
  actor text not null check (actor <> ''),
  action text not null check (action ~ '^[a-z]+[.][a-z]+$'),
  -- What was changed, by the name or id that its readers know.
  object text not null,
  -- What the change concerned, as it was and as it is; null: it was not there, or is gone.
  before jsonb check (jsonb_typeof(before) = 'object'),
  after jsonb check (jsonb_typeof(after) = 'object')
);
create index audit_entry_object on audit_entry (object, id);
