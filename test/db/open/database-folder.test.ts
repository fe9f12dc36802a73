import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { openDatabase } from "@perfatlas/db";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { FileLock } from "../../../db/src/open/file-lock.ts";
import { EMBEDDED_VERSION } from "../../../db/src/open/holds-database.ts";
import { preparedHome } from "../prepared-home.ts";
import { testSnapshot } from "../test-snapshot.ts";

let whole = "";
let home = "";
const database = () => join(home, "database");
beforeAll(async () => {
  whole = await preparedHome();
});
afterAll(() => rm(whole, { recursive: true }));
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "perfatlas-"));
});
afterEach(() => rm(home, { recursive: true }));

const listed = async (path: string) => (await readdir(path, { recursive: true })).sort();
/** Opens the folder, which must be refused with that code and leave what is there. */
async function refusal(): Promise<string> {
  const before = await listed(database());
  const error = await openDatabase({ home }).then(
    () => undefined,
    (refused: Error) => refused,
  );
  expect(await listed(database())).toEqual(before);
  expect(error).toMatchObject({ code: "DATABASE_FOLDER" });
  return error?.message ?? "";
}
async function version(): Promise<string> {
  const opened = await openDatabase({ home });
  const { rows } = await opened.rawQuery("show server_version_num");
  await opened.close();
  return String(rows[0]?.server_version_num);
}

describe("a database folder", () => {
  test.each([
    "PG_VERSION",
    "global/pg_control",
    "base/5",
    "pg_wal",
    "pg_notify",
    "postgresql.conf",
  ])(
    "without %s is refused by what is missing, and nothing is made over the rest",
    async (name) => {
      await cp(whole, home, { recursive: true });
      await rm(join(database(), name), { recursive: true });
      const text = await refusal();
      expect(text).toContain(`the registry in ${database()} lacks ${name}`);
      expect(text).toMatch(/move the folder away, then restore a backup or start anew/);
    },
  );

  test("of another program is refused with what it holds", async () => {
    await mkdir(database());
    for (let i = 1; i <= 7; i++) await writeFile(join(database(), `note-${i}.txt`), "mine");
    const text = await refusal();
    expect(text).toContain("no registry but note-1.txt, note-2.txt, note-3.txt");
    expect(text).toMatch(/and 2 more; .*PERFATLAS_HOME/);
    expect(await readFile(join(database(), "note-7.txt"), "utf8")).toBe("mine");
  });

  test("of another PostgreSQL is refused with both versions", async () => {
    await cp(whole, home, { recursive: true });
    await writeFile(join(database(), "PG_VERSION"), "99\n");
    expect(await refusal()).toContain(
      `was made by PostgreSQL 99, this program has ${EMBEDDED_VERSION}`,
    );
  });

  test.each([
    ["that is not there", async () => {}],
    ["that is empty", () => mkdir(database())],
    [
      "that is empty behind a link",
      async () => {
        await mkdir(join(home, "disk"));
        await symlink(join(home, "disk"), database());
      },
    ],
    ["beside a lock file alone", () => writeFile(join(home, "lock"), "")],
    [
      "beside the draft of a process that was killed",
      async () => {
        await mkdir(join(home, "database.draft-abc", "database"), { recursive: true });
        await writeFile(join(home, "database.draft-abc", "lock"), "");
      },
    ],
  ])("%s is made, whole", async (_, prepare) => {
    await prepare();
    const made = await openDatabase({ home, snapshot: await testSnapshot() });
    await made.close();
    expect(await version()).toMatch(new RegExp(`^${EMBEDDED_VERSION}\\d{4}$`));
    expect((await readdir(home)).filter((name) => name.includes("draft"))).toEqual([]);
  });
});

test("an opening removes the drafts of makers that were killed, and leaves those at work", async () => {
  await openDatabase({ home, snapshot: await testSnapshot() }).then((made) => made.close());
  for (const name of ["dead", "older"]) {
    await mkdir(join(home, `database.draft-${name}`, "database"), { recursive: true });
  }
  await writeFile(join(home, "database.draft-dead", "lock"), "");
  await mkdir(join(home, "database.draft-alive"));
  const alive = await FileLock.take(join(home, "database.draft-alive", "lock"), true);
  await openDatabase({ home }).then((opened) => opened.close());
  await alive?.release();
  expect((await readdir(home)).sort()).toEqual(["database", "database.draft-alive", "lock"]);
});

describe("a process that is killed while it makes its first database", () => {
  const program = `
    import { openDatabase } from "@perfatlas/db";
    const opening = openDatabase({ home: process.argv[1] });
    console.log("opening");
    await opening;
    console.log("opened");`;

  test("leaves nothing that the next one takes for a database, wherever it was", async () => {
    let killed = 0;
    for (let i = 0; i < 4; i++) {
      const child = spawn(process.execPath, ["--input-type=module", "-e", program, home], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const ended = once(child, "exit");
      await once(child.stdout, "data");
      // Making a database takes longer than this on any machine.
      await wait(80 * i);
      child.kill("SIGKILL");
      const [, signal] = await ended;
      if (signal === "SIGKILL") killed++;
      const names = await readdir(home);
      // Whole or not there: never half.
      if (names.includes("database")) expect(await version()).toMatch(/^\d+$/);
    }
    expect(killed).toBe(4);
    expect(await version()).toMatch(/^\d+$/);
    expect((await readdir(home)).sort()).toEqual(["database", "lock"]);
  });
});
