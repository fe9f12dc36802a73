-- Scopes go from narrow to wide, each with all before it: read, contribute, curate, admin. `upload` was `contribute`.
alter table token drop constraint token_scope_check;
update token set scope = array_replace(scope, 'upload', 'contribute');
alter table token
  add constraint token_scope_check check (
    cardinality(scope) > 0 and scope <@ array['read', 'contribute', 'curate', 'admin']
  ),
  -- Points per minute where they are not those of every token.
  add column per_minute integer check (per_minute > 0),
  -- The secret before the last rotation, and until when it is good.
  add column former_hash text unique check (former_hash ~ '^[0-9a-f]{64}$'),
  add column former_until timestamptz,
  add column rotated_at timestamptz,
  add constraint token_former_check check (num_nonnulls(former_hash, former_until, rotated_at) in (0, 3));
