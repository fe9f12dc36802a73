import { fork } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { migrate, openDatabase, readMigrations, verifyRegistry } from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { releases } from "../releases.ts";
import { allColumns, tableContents } from "../table-contents.ts";

const [release] = releases;
let made = "";
beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), "perfatlas-"));
  const database = await openDatabase({ home: made });
  await database.rawQuery(release?.registry ?? "");
  await database.close();
});
afterAll(async () => {
  await rm(made, { recursive: true });
});

describe("a process that is killed while it migrates", () => {
  test.each([
    [3, 1],
    [4, 5],
    [6, 4],
  ])(
    "in migration %i behind statement %i leaves a registry that the next one brings up to date",
    async (number, count) => {
      const home = await mkdtemp(join(tmpdir(), "perfatlas-"));
      await cp(made, home, { recursive: true });
      const child = fork(
        join(import.meta.dirname, "migrating.ts"),
        [home, `${number}`, `${count}`],
        {
          execArgv: [],
        },
      );
      const ended = once(child, "exit");
      await once(child, "message");
      // Wherever it is then: before, in or behind the statements, it has committed nothing of them.
      await wait(700);
      child.kill("SIGKILL");
      expect((await ended)[1]).toBe("SIGKILL");

      const database = await openDatabase({ home });
      try {
        const applied = await database.kysely
          .selectFrom("schema_migration")
          .select("number")
          .execute();
        expect(applied.length).toBeLessThan(number);
        const { measurement, run } = await tableContents(database, await allColumns(database));
        expect([measurement?.rows, run?.rows].every((rows) => Number(rows) > 0)).toBe(true);
        expect((await migrate(database)).length).toBe(readMigrations().length - applied.length);
        const parts = await verifyRegistry(database);
        expect(parts.flatMap(({ faults }) => faults)).toEqual([]);
      } finally {
        await database.close();
        await rm(home, { recursive: true });
      }
    },
  );
});
