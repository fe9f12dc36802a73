// node sql.mjs FILE ROWS [KIND]: a script for SQLite's shell without any random() in the engine; it ends with
// ok when the data are whole. Kinds: mixed (inserts, joins, updates, deletes), bulk-insert, analytics
// (joins, windows, sorts), point-access (reads and writes by key).
import { writeFileSync } from "node:fs";

const [file, text, kind = "mixed"] = process.argv.slice(2);
const rows = Number(text);
const note = (column) =>
  `'the quick brown fox ' || ((${column} * 31) % 5003) || ' jumps over the lazy dog'`;
const numbers = (count) =>
  `with recursive n(i) as (select 0 union all select i + 1 from n where i < ${count - 1})`;
const singles = (count, statement) =>
  Array.from({ length: count }, (_, i) => statement(i)).join("\n");
const check = (table, count) =>
  `select case when count(*) = ${count} then 'whole' else 'rows lost' end from ${table};\npragma integrity_check;`;
const scripts = {
  mixed: () => `create table item (id integer primary key, value integer, name text, kind integer);
begin;
${numbers(rows)}
insert into item select i, (i * 7919) % 100003, 'name ' || ((i * 31) % 5003), i % 17 from n;
commit;
create table copy as select * from item order by value;
create index item_value on item (value);
create index copy_kind on copy (kind, name);
${singles(40, (i) => `insert into item values (${rows + i}, ${i * 7919}, 'single ${i}', ${i % 17});`)}
select count(*) from item join copy on item.value = copy.value where item.kind < 9;
select kind, count(*), sum(value) from item group by kind order by sum(value);
select count(*) from item where name like '%77%';
update item set value = value + 1 where kind in (3, 5, 7);
delete from copy where kind = 11;
select length(group_concat(name, '')) from (select name from item order by name, id limit 5000);
select sum(value), min(name), max(id) from item;
pragma integrity_check;
`,
  "bulk-insert": () => `create table item (id integer primary key, code integer, note text);
${singles(
  8,
  (part) => `begin;
${numbers(rows / 8)}
insert into item select i + ${(part * rows) / 8}, (i * 7919 + ${part}) % 100003, ${note("i")} from n;
commit;`,
)}
create index item_code on item (code);
create index item_note on item (note);
${check("item", rows)}
`,
  analytics: () => `create table customer (id integer primary key, region integer, name text);
create table sale (id integer primary key, customer integer, cents integer, note text);
begin;
${numbers(300)} insert into customer select i, (i * 7) % 12, ${note("i")} from n;
${numbers(rows)} insert into sale select i, (i * 7919) % 300, (i * 104729) % 50021, ${note("i")} from n;
commit;
select region, count(*), sum(cents) as total from sale join customer on customer.id = sale.customer
  group by region order by total desc;
select sum(x) from (select row_number() over (partition by customer order by cents, id) * cents as x from sale);
select note, id from sale order by note, id limit 1 offset ${Math.floor(rows / 2)};
select count(distinct note) from sale;
select a.region, count(*) from sale s join customer a on a.id = s.customer join sale t on t.id = (s.id * 13) % ${rows}
  where t.cents > s.cents group by a.region;
${check("sale", rows)}
`,
  "point-access": () => `create table item (id integer primary key, code integer, note text);
create index item_code on item (code);
begin;
${numbers(rows)} insert into item select i, (i * 7919) % 100003, ${note("i")} from n;
commit;
${singles(
  60,
  (i) => `update item set code = code + 1, note = note || '${i}' where id = ${(i * 104729) % rows};
${singles(20, (j) => `select code from item where id = ${(i * 7919 + j * 31) % rows};`)}
select count(*) from item where code between ${(i * 1543) % 99000} and ${((i * 1543) % 99000) + 900};`,
)}
${check("item", rows)}
`,
};
writeFileSync(file, scripts[kind]());
