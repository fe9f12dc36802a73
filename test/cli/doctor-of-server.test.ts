import { migrate, openDatabase, readMigrations } from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { checkDatabase } from "../../apps/cli/src/doctor/check-database.ts";
import { clockWarning } from "../../apps/cli/src/registry/clock-warning.ts";
import { createTestDatabase } from "../db/test-server.ts";

const newest = readMigrations().length;
const said = async (url: string) =>
  (await checkDatabase(url)).map(({ about, level, says }) => `${level} ${about}: ${says}`);

describe("doctor on the PostgreSQL of DATABASE_URL", () => {
  let url = "";
  let drop = async (): Promise<void> => {};
  beforeAll(async () => {
    ({ url, drop } = await createTestDatabase());
  });
  afterAll(async () => {
    vi.useRealTimers();
    await drop();
  });

  test("says that a database is not migrated, and then that it is", async () => {
    expect(await said(url)).toContain(`warning schema: migration 0 of ${newest}`);
    const database = await openDatabase({ url });
    await migrate(database);
    await database.close();
    expect(await said(url)).toEqual([
      expect.stringMatching(/^ok database: PostgreSQL \d+/),
      `ok schema: migration ${newest}, the newest`,
      expect.stringMatching(/^ok clock: /),
    ]);
  });

  test("tells a server that refuses from one that does not answer, and says what it refuses", async () => {
    const changed = (change: (address: URL) => void) => {
      const address = new URL(url);
      change(address);
      return checkDatabase(address.href);
    };
    expect(await changed((address) => (address.pathname = "/not_there"))).toMatchObject([
      {
        says: expect.stringMatching(
          /^PostgreSQL at \S+ refuses: database "not_there" does not exist$/,
        ),
        remedy: "make it with createdb, or mend the name at the end of DATABASE_URL",
      },
    ]);
    expect(await changed((address) => (address.username = "stranger"))).toMatchObject([
      {
        says: expect.stringMatching(/^PostgreSQL at \S+ refuses: .*stranger/),
        remedy: expect.stringContaining("mend user and password in DATABASE_URL"),
      },
    ]);
  });

  test("names programs that are connected with another schema", async () => {
    const named = new URL(url);
    named.searchParams.set("application_name", "perfatlas schema 3");
    const other = await openDatabase({ url: named.href });
    await other.rawQuery("select 1");
    expect(await said(url)).toContain(
      `warning programs: connected with another schema than ${newest}: perfatlas schema 3`,
    );
    await other.close();
  });

  test("names a clock that is two minutes off", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 120_000 });
    expect(await said(url)).toContainEqual(
      expect.stringMatching(/^fault clock: the server's is 1[12]\d\.\d s behind this machine's$/),
    );
    // Whoever opens the registry is told so, too.
    const database = await openDatabase({ url });
    expect(await clockWarning(database)).toMatch(
      /^clock: the server's is 1[12]\d\.\d s behind .*; have both /,
    );
    await database.close();
    vi.useRealTimers();
  });

  test("names a schema that is newer than the program", async () => {
    const database = await openDatabase({ url });
    await database.rawQuery(
      "insert into schema_migration (number, name, digest) values (999, 'x', 'x')",
    );
    await database.close();
    expect(await said(url)).toContain(`fault schema: migration 999; this program knows ${newest}`);
  });
});
