import { copyFileSync, existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { starterDatasets } from "@perfatlas/db/starter";
import { afterEach, describe, expect, test } from "vitest";
import { preparedHome } from "../db/prepared-home.ts";
import { perfatlas, removeHome, startUp } from "./run-perfatlas.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const mirror = resolve(root, process.env.PERFATLAS_MIRROR ?? "../shared/datasets");
const file = "ideas-labo/SeMPL/data/x264-diff_input-10environments.csv";
const isThere = existsSync(join(mirror, file));

interface Row {
  readonly strategy: string;
  readonly budget: number;
  readonly repeatCount: number;
  readonly isPublished: boolean;
}

describe("a mirror of data files, embedded", () => {
  let home = "";
  afterEach(() => removeHome(home));

  test.skipIf(!isThere)(`evaluate imports ${file} and prints published figures apart`, async () => {
    home = await preparedHome();
    const args = [
      ...["evaluate", "--suite", "sempl-fse24", "--system", "x264", "--repeats", "2", "--json"],
      ...["--strategy", "target-only", "linear-shift", "--learner", "constant"],
    ];
    const { code, stdout } = await perfatlas(args, {
      PERFATLAS_HOME: home,
      PERFATLAS_MIRROR: mirror,
    });
    expect(code).toBe(0);
    const rows = JSON.parse(stdout).leaderboards[0].rows as readonly Row[];
    const budgets = [...new Set(rows.map(({ budget }) => budget))];
    expect(budgets.length).toBeGreaterThan(1);
    for (const budget of budgets) {
      const here = rows.filter((row) => row.budget === budget);
      const computed = here.filter((row) => !row.isPublished);
      expect(computed.map(({ strategy }) => strategy).sort()).toEqual([
        "linear-shift",
        "target-only",
      ]);
      expect(computed.every(({ repeatCount }) => repeatCount === 2)).toBe(true);
      const published = here.filter((row) => row.isPublished).map(({ strategy }) => strategy);
      expect(published).toEqual(expect.arrayContaining(["SeMPL", "BEETLE"]));
    }
  });

  test.skipIf(!isThere)(`up loads what it holds: ${file}`, async () => {
    home = await preparedHome();
    const small = mkdtempSync(join(tmpdir(), "perfatlas-mirror-"));
    mkdirSync(dirname(join(small, file)), { recursive: true });
    copyFileSync(join(mirror, file), join(small, file));
    const up = await startUp(["--no-web"], { PERFATLAS_HOME: home, PERFATLAS_MIRROR: small });
    while (!/data: sempl-x264 (not )?loaded/.test(up.stderr())) {
      await wait(200);
    }
    expect(await up.end("SIGTERM")).toBe(0);
    expect(up.stderr()).toContain("data: sempl-x264 loaded, 2010 measurements");
    for (const { id, expected } of starterDatasets) {
      const count = expected.measurements;
      expect(up.stderr()).toContain(`data: ${id} loaded, ${count} measurements`);
    }
    expect(up.stderr()).toContain("leaderboard: suite starter evaluated");
  });
});
