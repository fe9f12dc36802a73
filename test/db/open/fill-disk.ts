// Run on a small disk of its own (see full-disk.test.ts): fills it under a registry, says what the
// registry says, makes room and looks what is there. Prints one line of JSON.
import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Database, openDatabase } from "@perfatlas/db";

const [task, prepared, disk] = process.argv.slice(2) as [string, string, string];
const home = join(disk, "home");
const grow = () => execFileSync("mount", ["-o", "remount,size=300m,nr_inodes=100000", disk]);
const said = (error: unknown) => {
  const { name, code, message } = error as Error & { readonly code?: string };
  return { name, code, message };
};
const refused = async (question: () => Promise<unknown>) =>
  await question().then(() => "answered", said);

/** Does the same until it is refused; how often it was not. */
async function exhaust(work: (i: number) => Promise<unknown>) {
  for (let i = 0; ; i++) {
    const answer = await refused(() => work(i));
    if (answer !== "answered") return { done: i, refusal: answer };
  }
}

async function create() {
  const first = await refused(() => openDatabase({ home }));
  const left = readdirSync(home);
  grow();
  const database = await openDatabase({ home });
  await database.close();
  return { first, left, after: readdirSync(home) };
}

async function fill(work: (database: Database, i: number) => Promise<unknown>, counted: string) {
  cpSync(prepared, home, { recursive: true });
  const database = await openDatabase({ home });
  const { done, refusal } = await exhaust((i) => work(database, i));
  const next = await refused(() => database.rawQuery("select 1"));
  const end = await refused(() => database.close());
  grow();
  rmSync(join(disk, "filler"), { force: true });
  const again = await openDatabase({ home });
  const { rows } = await again.rawQuery(counted);
  await again.close();
  return { done, refusal, next, end, rows };
}

const insert = (database: Database, i: number) =>
  database.rawQuery("insert into system (slug, title, description) values ($1, 'T', $2)", [
    `row-${i}`,
    Array.from({ length: 4000 }, (_, k) => (i * 7919 + k * 104_729).toString(36)).join(" "),
  ]);
const createTable = (database: Database, i: number) =>
  database.rawQuery(`create table many_${i} (id integer primary key)`);

const tasks: Readonly<Record<string, () => Promise<object>>> = {
  create,
  bytes: () => fill(insert, "select count(*)::int as count from system"),
  inodes: () =>
    fill(createTable, "select count(*)::int as count from pg_tables where tablename like 'many%'"),
};
writeFileSync(join(disk, "filler"), "");
console.log(JSON.stringify(await tasks[task]?.()));
