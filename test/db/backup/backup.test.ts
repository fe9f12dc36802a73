import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { gunzipSync, gzipSync } from "node:zlib";
import {
  type Database,
  migrate,
  openDatabase,
  pipeBackup,
  restoreBackup,
  saveBackup,
} from "@perfatlas/db";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { writeBackup } from "../../../db/src/backup/write-backup.ts";
import { schemaText } from "../../../db/src/migrate/schema-text.ts";
import { releases } from "../releases.ts";
import { allColumns, tableContents } from "../table-contents.ts";
import { openEmptyDatabase, openTestDatabase, testEngine } from "../test-database.ts";
import { testSnapshot } from "../test-snapshot.ts";

/** Data sets, runs, evaluations, tokens and jobs, as an earlier version stored them. */
const [release] = releases;
let folder = "";
let source: Database;
let file = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "perfatlas-backup-"));
  source = await openEmptyDatabase();
  await source.rawQuery(release?.registry ?? "");
  await migrate(source);
  file = join(folder, "whole.backup");
  await saveBackup(source, file);
});
afterAll(async () => {
  await source.close();
  await rm(folder, { recursive: true });
});

const NOT_KEPT = [
  ...["schema_migration", "caller_budget", "export_chunk"],
  ...["storage_node", "stored_elsewhere"],
];

const contents = async (database: Database) => {
  const looked = Object.entries(await allColumns(database)).filter(
    // Budgets of callers are over within minutes, bytes of exports can be made again, and where rows lie is another
    // registry's own: in no backup.
    ([table]) => !NOT_KEPT.includes(table),
  );
  return await tableContents(database, Object.fromEntries(looked));
};
const embedded = async () => await openDatabase({ memory: true, snapshot: await testSnapshot() });

describe(`a backup made on ${testEngine}`, () => {
  test.each([
    [`a new database on ${testEngine}`, openEmptyDatabase],
    [`an empty registry on ${testEngine}`, openTestDatabase],
    ["an empty embedded registry", embedded],
  ])("brings every row back into %s", async (_, open) => {
    const target = await open();
    try {
      const rows = await restoreBackup(target, file);
      const [had, has] = [await contents(source), await contents(target)];
      expect(has).toEqual(had);
      expect(Object.values(rows).reduce((a, b) => a + b)).toBeGreaterThan(400);
      for (const [table, { rows: count }] of Object.entries(had)) expect(rows[table]).toBe(count);
      expect(await schemaText(target)).toBe(await schemaText(source));
      // Measurements are where a version's are looked for, and ids go on behind those that were given.
      const { rows: partitions } = await target.rawQuery(
        "select count(*)::int as count from measurement_v1",
      );
      expect(partitions).toEqual([{ count: 96 }]);
      const added = "insert into system (slug, title) values ('next', 'Next') returning id";
      expect((await target.rawQuery(added)).rows[0]?.id).toBeGreaterThan(3);
    } finally {
      await target.close();
    }
  });

  test("of an earlier schema is brought up to date after its rows are there", async () => {
    const [old, target] = [await openEmptyDatabase(), await openEmptyDatabase()];
    try {
      await old.rawQuery(release?.registry ?? "");
      const earlier = join(folder, "earlier.backup");
      await saveBackup(old, earlier);
      await restoreBackup(target, earlier);
      expect(await contents(target)).toEqual(await contents(source));
      expect(await migrate(target)).toEqual([]);
    } finally {
      await old.close();
      await target.close();
    }
  });

  test("holds one moment, whatever is written meanwhile", async () => {
    const database = await openTestDatabase();
    const insert = (slug: string) =>
      database.rawQuery("insert into system (slug, title) values ($1, 'T')", [slug]);
    try {
      for (let i = 0; i < 50; i++) await insert(`before-${i}`);
      let begin = () => {};
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      // Registered out here: what the backup calls runs inside its transaction.
      const meanwhile = begun.then(() => insert("meanwhile"));
      const pieces: Uint8Array[] = [];
      const rows = await writeBackup(database, async (bytes) => {
        pieces.push(Uint8Array.from(bytes));
        begin();
        // On the embedded database it waits for the backup to end.
        if (database.engine === "postgresql") await meanwhile;
      });
      await meanwhile;
      expect(rows.system).toBe(50);
      expect(Buffer.concat(pieces).toString()).not.toContain("meanwhile");
    } finally {
      await database.close();
    }
  });
});

test("a reader that takes nothing keeps nobody waiting", async () => {
  const database = await openTestDatabase();
  try {
    // What gzip cannot make smaller, and more than fits on the way.
    const text = randomBytes(1 << 20).toString("base64");
    await database.rawQuery("insert into system (slug, title) values ('long', $1)", [text]);
    const stuck = new Writable({ write() {}, highWaterMark: 1 });
    await expect(pipeBackup(database, stuck, 50)).rejects.toThrow(
      "nobody took the backup's bytes for 0.05 seconds",
    );
    expect((await database.rawQuery("select slug from system")).rows).toEqual([{ slug: "long" }]);
  } finally {
    await database.close();
  }
});

describe("a backup file", () => {
  let target: Database;
  beforeEach(async () => {
    target = await openTestDatabase();
  });
  afterEach(() => target.close());
  const damaged = async (change: (bytes: Buffer) => Buffer) => {
    const path = join(folder, `damaged-${Math.random()}.backup`);
    await writeFile(path, change(await readFile(file)));
    return path;
  };
  const text = (change: (text: string) => string) => (bytes: Buffer) =>
    gzipSync(change(gunzipSync(bytes).toString()));

  test("is its owner's alone, never written over, and leaves no part of itself behind", async () => {
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const before = await readFile(file);
    await expect(saveBackup(target, file)).rejects.toThrow(/is there already/);
    expect(await readFile(file)).toEqual(before);
    const nowhere = join(folder, "none", "x.backup");
    await expect(saveBackup(target, nowhere)).rejects.toThrow(/ENOENT/);
    expect((await readdir(folder)).filter((name) => name.includes(".part"))).toEqual([]);
  });

  test("is made although a killed process left a part of one, and not while another makes it", async () => {
    const path = join(folder, "again.backup");
    await writeFile(`${path}.part`, "half", { mode: 0o600 });
    const both = await Promise.allSettled([saveBackup(source, path), saveBackup(source, path)]);
    const refused = both.flatMap((each) => (each.status === "rejected" ? each.reason.message : []));
    expect(refused).toEqual([
      expect.stringMatching(/is being written by another|is there already/),
    ]);
    expect((await readdir(folder)).filter((name) => name.startsWith("again"))).toEqual([
      "again.backup",
    ]);
    await restoreBackup(target, path);
  });

  test("is not restored over a registry that holds something", async () => {
    await target.rawQuery("insert into system (slug, title) values ('mine', 'Mine')");
    await expect(restoreBackup(target, file)).rejects.toThrow(
      /holds something already \(in system\).*PERFATLAS_HOME/,
    );
    expect((await target.rawQuery("select slug from system")).rows).toEqual([{ slug: "mine" }]);
  });

  test.each([
    ["a table of others without a row", "create table orders (id int)", "table orders"],
    ["a view of others", "create view paid as select 1 as id", "view paid"],
  ])("is not restored beside %s", async (_what, statement, named) => {
    await target.rawQuery(statement);
    await expect(restoreBackup(target, file)).rejects.toThrow(
      `holds what is not the registry's (${named}); a backup is restored into an empty one`,
    );
    expect((await target.rawQuery("select slug from system")).rows).toEqual([]);
  });

  test("is not restored into a database of others, which stays as it is", async () => {
    const others = await openEmptyDatabase();
    try {
      await others.rawQuery("create table orders (id int)");
      await expect(restoreBackup(others, file)).rejects.toThrow("(table orders)");
      const { rows } = await others.rawQuery("select to_regclass('public.system') as it");
      expect(rows).toEqual([{ it: null }]);
    } finally {
      await others.close();
    }
  });

  const half = (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1);
  const flipped = (bytes: Buffer) => {
    const copy = Buffer.from(bytes);
    copy[copy.length >> 1] = (copy[copy.length >> 1] ?? 0) ^ 4;
    return copy;
  };
  const lines = (text: string) => text.split("\n");
  test.each<[string, RegExp, (bytes: Buffer) => Buffer]>([
    ["cut in half", /cut off/, half],
    ["without its last bytes", /cut off/, (bytes) => bytes.subarray(0, -9)],
    ["empty", /cut off|no backup/, () => Buffer.alloc(0)],
    ["with a flipped bit", /damaged/, flipped],
    ["of another kind", /no backup/, () => Buffer.from("slug,title\nmine,Mine\n")],
    ["of another kind, compressed", /no backup/, () => gzipSync("{}\n")],
    ["without its last line", /cut off/, text((all) => `${lines(all).slice(0, -2).join("\n")}\n`)],
    ["with a row changed", /digest/, text((all) => all.replace("GNU sort", "GNU tros"))],
    ["with a row less", /digest/, text((all) => all.replace(/\n[^\n]*example-killed[^\n]*/, ""))],
    ["with something behind its end", /behind its end/, text((all) => `${all}{}\n`)],
    [
      "of a newer program",
      /newer program/,
      text((all) => all.replace('"version":1', '"version":9')),
    ],
  ])("that is %s is refused, and nothing of it is restored", async (_, message, change) => {
    await expect(restoreBackup(target, await damaged(change))).rejects.toThrow(message);
    const counts = Object.entries(await contents(target)).filter(([, { rows }]) => rows > 0);
    expect(counts).toEqual([]);
  });
});
