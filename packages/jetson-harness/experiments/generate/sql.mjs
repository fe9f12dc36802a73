// node sql.mjs FILE ROWS: inserts, joins, updates and deletes without any random() in the engine.
import { writeFileSync } from "node:fs";

const [file, text] = process.argv.slice(2);
const rows = Number(text);
const singles = Array.from(
  { length: 40 },
  (_, i) => `insert into item values (${rows + i}, ${i * 7919}, 'single ${i}', ${i % 17});`,
);
writeFileSync(
  file,
  `create table item (id integer primary key, value integer, name text, kind integer);
begin;
with recursive n(i) as (select 0 union all select i + 1 from n where i < ${rows - 1})
insert into item select i, (i * 7919) % 100003, 'name ' || ((i * 31) % 5003), i % 17 from n;
commit;
create table copy as select * from item order by value;
create index item_value on item (value);
create index copy_kind on copy (kind, name);
${singles.join("\n")}
select count(*) from item join copy on item.value = copy.value where item.kind < 9;
select kind, count(*), sum(value) from item group by kind order by sum(value);
select count(*) from item where name like '%77%';
update item set value = value + 1 where kind in (3, 5, 7);
delete from copy where kind = 11;
select length(group_concat(name, '')) from (select name from item order by name, id limit 5000);
select sum(value), min(name), max(id) from item;
pragma integrity_check;
`,
);
