import type { DatabaseSync } from "node:sqlite";
import { type SeededRandom, seededRandom } from "./seeded-random.ts";

/** A workload: `prepare` is not timed, `run` is; `result` reads what must be equal in every run. */
export interface SqliteWorkload {
  prepare(database: DatabaseSync, seed: number): void;
  run(database: DatabaseSync, seed: number): unknown;
  readonly result: string;
}

const NOTE = "the quick brown fox jumps over the lazy dog while nobody is looking at the clock ";

const bulkInsert: SqliteWorkload = {
  prepare: (database) => {
    database.exec("create table item (id integer primary key, code integer, note text)");
  },
  run: (database, seed) => {
    const random = seededRandom(seed, "bulk-insert");
    const insert = database.prepare("insert into item (code, note) values (?, ?)");
    for (let transaction = 0; transaction < 4; transaction++) {
      database.exec("begin");
      for (let row = 0; row < 600; row++) insert.run(random.integer(100_000), note(random));
      database.exec("commit");
    }
    database.exec("create index item_code on item (code)");
    return null;
  },
  result: "select count(*), sum(code), sum(length(note)) from item",
};

const pointAccess: SqliteWorkload = {
  prepare: (database, seed) => fill(database, seed, 1500),
  run: (database, seed) => {
    const random = seededRandom(seed, "point-access");
    const update = database.prepare("update item set code = code + 1, note = ? where id = ?");
    const byKey = database.prepare("select code from item where id = ?");
    const byCode = database.prepare("select count(*) as n from item where code between ? and ?");
    let sum = 0;
    for (let round = 0; round < 24; round++) {
      update.run(note(random), 1 + random.integer(1500));
      for (let read = 0; read < 20; read++) {
        sum += (byKey.get(1 + random.integer(1500)) as { code: number }).code;
      }
      for (let read = 0; read < 5; read++) {
        const from = random.integer(99_000);
        sum += (byCode.get(from, from + 900) as { n: number }).n;
      }
    }
    return sum;
  },
  result: "select count(*), sum(code), sum(length(note)) from item",
};

const analytics: SqliteWorkload = {
  prepare: (database, seed) => {
    const random = seededRandom(seed, "analytics");
    database.exec(`
      create table customer (id integer primary key, region integer, name text);
      create table sale (id integer primary key, customer integer, cents integer, note text);
      begin`);
    const customer = database.prepare("insert into customer values (?, ?, ?)");
    const sale = database.prepare("insert into sale values (?, ?, ?, ?)");
    for (let id = 0; id < 300; id++) customer.run(id, random.integer(12), note(random));
    for (let id = 0; id < 3000; id++) {
      sale.run(id, random.integer(300), random.integer(50_000), note(random));
    }
    database.exec("commit");
  },
  run: (database) => [
    database
      .prepare(`select region, count(*) as n, sum(cents) as cents from sale
        join customer on customer.id = sale.customer group by region order by cents desc`)
      .all(),
    database
      .prepare(`select sum(x) as x from (select row_number() over (partition by customer
        order by cents, id) * cents as x from sale)`)
      .all(),
    database.prepare("select note, id from sale order by note, id limit 1 offset 1500").all(),
    database.prepare("select count(distinct note) as n from sale").all(),
  ],
  result: "select count(*), sum(cents) from sale",
};

const mixed: SqliteWorkload = {
  prepare: (database, seed) => fill(database, seed, 1200),
  run: (database, seed) => {
    const random = seededRandom(seed, "mixed");
    const insert = database.prepare("insert into item (code, note) values (?, ?)");
    const update = database.prepare("update item set code = ?, note = ? where id = ?");
    const remove = database.prepare("delete from item where id % 97 = ?");
    const read = database.prepare("select sum(length(note)) as n from item where code < ?");
    let sum = 0;
    for (let transaction = 0; transaction < 10; transaction++) {
      database.exec("begin");
      for (let row = 0; row < 30; row++) insert.run(random.integer(100_000), note(random));
      for (let row = 0; row < 30; row++) {
        update.run(random.integer(100_000), note(random), 1 + random.integer(1200));
      }
      remove.run(random.integer(97));
      database.exec("commit");
      sum += (read.get(random.integer(100_000)) as { n: number }).n;
    }
    // Without a journal, pages that left the cache cannot be taken back: such a run fails its
    // check.
    database.exec("begin; update item set code = code + 1, note = note || 'x'; rollback");
    return sum;
  },
  result: "select count(*), sum(code), sum(length(note)) from item",
};

const WORKLOADS: Readonly<Record<string, SqliteWorkload>> = {
  analytics,
  "bulk-insert": bulkInsert,
  mixed,
  "point-access": pointAccess,
};

/** @throws RangeError for an unknown name. */
export function sqliteWorkload(name: string): SqliteWorkload {
  const found = Object.hasOwn(WORKLOADS, name) ? WORKLOADS[name] : undefined;
  if (found === undefined) throw new RangeError(`no SQLite workload "${name}"`);
  return found;
}

function fill(database: DatabaseSync, seed: number, rows: number): void {
  const random = seededRandom(seed, "fill");
  database.exec(`
    create table item (id integer primary key, code integer, note text);
    create index item_code on item (code);
    begin`);
  const insert = database.prepare("insert into item (code, note) values (?, ?)");
  for (let row = 0; row < rows; row++) insert.run(random.integer(100_000), note(random));
  database.exec("commit");
}

function note(random: SeededRandom): string {
  return NOTE.slice(0, 20 + random.integer(60)) + random.integer(1_000_000);
}
