-- Keys and references of measurements stand on each partition, not on their parent: PostgreSQL attaches no table of
-- another server to one that has them. Those of the parent become each partition's own while it is detached, unchecked
-- as they are known to hold; attaching reads each partition once. New partitions get those of measurement_open.
do $$
declare
  part record;
  held record;
begin
  create temporary table held_partition on commit drop as
    select inhrelid::regclass::text as name, pg_get_expr(relpartbound, inhrelid) as bounds
    from pg_inherits join pg_class on pg_class.oid = inhrelid
    where inhparent = 'measurement'::regclass;
  for part in select * from held_partition loop
    execute format('alter table measurement detach partition %s', part.name);
  end loop;
  for held in
    select conname from pg_constraint where conrelid = 'measurement'::regclass and contype in ('p', 'f')
  loop
    execute format('alter table measurement drop constraint %I', held.conname);
  end loop;
  for part in select * from held_partition order by bounds = 'DEFAULT', name loop
    execute format('alter table measurement attach partition %s %s', part.name, part.bounds);
  end loop;
end
$$;
