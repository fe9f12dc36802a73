-- Further servers that hold measurements. Where rows lie is not what they are: neither table is in a backup.
create table storage_node (
  name text primary key check (name ~ '^[a-z][a-z0-9_]{0,30}$'),
  -- The node has the same: it is of this registry.
  key uuid not null
);

create table stored_elsewhere (
  dataset_version_id integer primary key references dataset_version,
  node text not null references storage_node,
  -- Number of its measurements and the sum of their digests, as the node had them.
  digest text not null
);
create index stored_elsewhere_node on stored_elsewhere (node);
