import { readdirSync, readFileSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { preparedHome } from "../db/prepared-home.ts";
import { newHome, perfatlas, removeHome, startUp } from "./run-perfatlas.ts";

describe("verify, backup and restore", () => {
  const homes = { first: newHome(), second: newHome(), files: newHome() };
  const first = { PERFATLAS_HOME: homes.first };
  const second = { PERFATLAS_HOME: homes.second };
  const backup = join(homes.files, "closed.backup");
  afterAll(() => {
    for (const home of Object.values(homes)) removeHome(home);
  });
  beforeAll(async () => {
    await preparedHome(homes.first);
    const { code } = await perfatlas(["import", "zlib"], first);
    expect(code).toBe(0);
  });
  const rows = (text: string) => Number(/ (\d+) rows/.exec(text)?.[1]);

  test("work on a registry that nobody has open, and say what they did", async () => {
    const none = await perfatlas(["verify"], second);
    expect(none).toMatchObject({ code: 2, stdout: "" });
    expect(none.stderr).toMatch(/there is no registry in/);
    expect(readdirSync(homes.second)).toEqual([]);
    const verified = await perfatlas(["verify"], first);
    expect(verified).toMatchObject({ code: 0, stderr: "" });
    expect(verified.stdout).toMatch(/counts\s+ok: 1 versions, 26520 measurements(.*\n)*sound \(/);
    const saved = await perfatlas(["backup", backup], first);
    expect(saved.code).toBe(0);
    expect(saved.stdout).toMatch(/closed.backup: \d+ rows, [\d.]+ MB, read again and whole/);
    expect(rows(saved.stdout)).toBeGreaterThan(26_520);
    expect(statSync(backup).mode & 0o777).toBe(0o600);
  });

  test("work through a running instance, and nothing is written over", async () => {
    const up = await startUp(["--no-web", "--no-data"], first);
    try {
      const verified = await perfatlas(["verify", "--json"], first);
      expect(verified.code).toBe(0);
      expect(JSON.parse(verified.stdout)).toMatchObject({ isSound: true, parts: { length: 14 } });
      const open = join(homes.files, "open.backup");
      expect((await perfatlas(["backup", open, "--json"], first)).code).toBe(0);
      const before = readFileSync(backup);
      const again = await perfatlas(["backup", backup], first);
      expect(again).toMatchObject({ code: 2, stdout: "" });
      expect(again.stderr).toMatch(/is there already/);
      expect(readFileSync(backup)).toEqual(before);
      expect((await perfatlas(["restore", open], first)).stderr).toMatch(/in use by process/);
      expect(readdirSync(homes.files).sort()).toEqual(["closed.backup", "open.backup"]);
    } finally {
      await up.end("SIGTERM");
    }
  });

  test("bring a registry back that does not open any more", async () => {
    const database = await openDatabase({ home: homes.first });
    const { rows: found } = await database.rawQuery(
      "select pg_relation_filepath('measurement_v1') as path",
    );
    await database.close();
    truncateSync(join(homes.first, "database", String(found[0]?.path)), 81_920);
    for (const args of [["up", "--port", "0", "--no-web", "--no-data"], ["verify"]]) {
      const { code, stderr } = await perfatlas(args, first);
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /is damaged: the file of measurement_v1 was cut: 10 pages of at least/,
      );
      expect(stderr).toMatch(/the last backup is .*open.backup, \d minutes old: .* perfatlas rest/);
    }
    const restored = await perfatlas(["restore", backup], second);
    expect(restored.code).toBe(0);
    expect(restored.stdout).toMatch(/restored \d+ rows of the backup of 20.*, and verified them/);
    const twice = await perfatlas(["restore", backup], second);
    expect(twice.code).toBe(2);
    expect(twice.stderr).toMatch(/holds something already/);
    const { stdout } = await perfatlas(["datasets", "--json"], second);
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ slug: "zlib", state: "LOADED" }),
    );
  });
});
