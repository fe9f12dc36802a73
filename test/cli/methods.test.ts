import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { served } from "../api/export/served.ts";
import { createToken } from "../api/live-campaign.ts";
import { openTestApi, type TestApi } from "../api/open-test-api.ts";
import { isAtHand } from "../at-hand.ts";
import { perfatlas, removeHome } from "./run-perfatlas.ts";

const SUITE = "dataset:coder-runs";
const TASK = `${SUITE}/1/time/1`;
const examples = fileURLToPath(new URL("../../docs/examples/methods", import.meta.url));
const modeling = new URL("../../packages/modeling/src/transfer/target-only.ts", import.meta.url)
  .href;
const python = "/usr/bin/python3";
const hasForests = spawnSync(python, ["-c", "import sklearn, pandas"]).status === 0;
const ENTRY = ["--revision", "1", "--authors", "A. Author"];

let open: TestApi;
let server: Awaited<ReturnType<typeof served>>;
let folder: string;
let author: Record<string, string>;
let operator: Record<string, string>;

beforeAll(async () => {
  open = await openTestApi();
  await open.api.jobs.startWorker();
  server = await served(open.api);
  folder = mkdtempSync(join(tmpdir(), "perfatlas-methods-"));
  const as = async (name: string, scope: string) => ({
    PERFATLAS_API: server.base,
    PERFATLAS_TOKEN: await createToken(open, name, [scope]),
  });
  author = await as("author", "CONTRIBUTE");
  operator = await as("operator", "ADMIN");
  const first = ["--dataset", "coder-runs", "--strategy", "target-only", "--learner", "ridge"];
  const { stderr, code } = await perfatlas(["evaluate", ...first], operator);
  expect([code, stderr]).toEqual([0, expect.anything()]);
});
afterAll(async () => {
  await server.close();
  await open.close();
  removeHome(folder);
});

async function board() {
  const { data } = await open.api.execute(`{ leaderboard(suite: "${SUITE}", subject: "time") {
    rows { strategy { name entry { state authors } } learner meanMapePercent repeatCount environmentCount isUnverified } } }`);
  return (data as { leaderboard: { rows: readonly Row[] } }).leaderboard.rows;
}
interface Row {
  readonly strategy: { readonly name: string; readonly entry: { readonly state: string } | null };
  readonly meanMapePercent: number;
}
const rowOf = async (name: string) =>
  (await board()).find((row) => row.strategy.name === name) ?? { meanMapePercent: Number.NaN };

describe("predictions from elsewhere", () => {
  test.skipIf(!isAtHand("python3-sklearn", hasForests))(
    "of a forest of scikit-learn are scored, intervals and all",
    async () => {
      const task = join(folder, "task");
      expect((await perfatlas(["task", TASK, "--out", task], author)).stderr).toBe("");
      const file = join(folder, "predictions.csv");
      const forest = spawnSync(python, [join(examples, "forest.py"), task, file], {
        encoding: "utf8",
      });
      expect([forest.status, forest.stderr]).toEqual([0, ""]);
      const { stdout, code } = await perfatlas(
        ["submit", file, "--task", TASK, "--name", "forest", ...ENTRY],
        author,
      );
      expect([code, stdout]).toEqual([
        0,
        expect.stringMatching(
          /^forest@1: .*, budget 5: MAPE \d+\.\d\d % over 10 repeats, unverified\n$/,
        ),
      ]);
      expect(await rowOf("forest@1")).toMatchObject({
        ...{ repeatCount: 10, environmentCount: 1, isUnverified: true },
        strategy: { entry: { state: "UNVERIFIED", authors: "A. Author" } },
      });
    },
  );

  test("of a file that is not whole are not sent", async () => {
    const file = join(folder, "half.csv");
    writeFileSync(file, "budget,repeat,row,predicted\n5,0,0,1\n");
    const { stderr, code } = await perfatlas(
      ["submit", file, "--task", TASK, "--name", "half", ...ENTRY],
      author,
    );
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/row \d+ is (no test row|not predicted)/),
    ]);
    expect((await board()).map(({ strategy }) => strategy.name)).not.toContain("half@1");
  });
});

describe("a method on one's own machine", () => {
  const evaluate = (args: readonly string[], as = author) =>
    perfatlas(["evaluate", "--dataset", "coder-runs", ...args], as);

  test("is a program that chooses its sample; an operator reproduces it, its author verifies", async () => {
    const mine = [
      "--external",
      `${python} ${join(examples, "shift.py")}`,
      "--name",
      "shift",
      "--revision",
      "1",
    ];
    const stored = await evaluate([...mine, "--authors", "A. Author", "--json"]);
    expect(stored.code).toBe(0);
    const { cells } = JSON.parse(stored.stdout) as { cells: { repeatCount: number }[] };
    expect(cells.map(({ repeatCount }) => repeatCount)).toEqual([10, 10]);
    const again = await evaluate([...mine, "--reproduce", "--repeats", "3"], operator);
    expect([again.code, again.stderr]).toEqual([
      0,
      expect.stringContaining(
        "shift@1 is reproduced: 6 repeats run again, the same to the last bit",
      ),
    ]);
    const verify = 'mutation { entryVerify(name: "shift", revision: "1") { entry { state } } }';
    const { data } = await open.api.execute(verify, {}, { token: author.PERFATLAS_TOKEN! });
    expect(data).toEqual({ entryVerify: { entry: { state: "VERIFIED" } } });
  });

  test("that breaks sends nothing, and says what it did", async () => {
    const { stderr, code } = await evaluate([
      "--external",
      "echo hello; sleep 60",
      "--name",
      "loud",
      ...ENTRY,
    ]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("wrote no JSON: hello")]);
    expect((await board()).map(({ strategy }) => strategy.name)).not.toContain("loud@1");
  });

  test("is a module: the registry's own baseline comes out to the last bit", async () => {
    const module = join(folder, "mine.mts");
    writeFileSync(module, `export { targetOnly as strategy } from "${modeling}";\n`);
    // As the command, started in this folder, names it.
    const path = relative(tmpdir(), module);
    const args = ["--strategy-module", path, "--learner", "ridge", "--name", "same", ...ENTRY];
    expect(await evaluate(args)).toMatchObject({ code: 0 });
    const [same, own] = [await rowOf("same@1"), await rowOf("target-only")];
    expect(same.meanMapePercent).toBe(own.meanMapePercent);
  });

  test("is the module of the examples, with settings, and without sending anything", async () => {
    const args = [
      "--strategy-module",
      join(examples, "nearest.js"),
      "--no-upload",
      "--repeats",
      "2",
    ];
    const { stdout } = await evaluate([...args, "--module-settings", '{"neighbours":1}']);
    expect(stdout).toMatch(/MAPE \d+\.\d\d % over 2 repeats/);
    const names = (await board()).map(({ strategy }) => strategy.name);
    expect(names).not.toContain("nearest@1");
  });

  test("that is none is refused", async () => {
    const module = join(folder, "empty.js");
    writeFileSync(module, "export const nothing = 1;\n");
    const args = ["--name", "none", ...ENTRY];
    expect((await evaluate(["--strategy-module", module, ...args])).stderr).toMatch(
      /exports no strategy/,
    );
    const missing = await evaluate(["--strategy-module", "./nowhere.js", ...args]);
    expect([missing.code, missing.stderr]).toEqual([
      2,
      expect.stringMatching(/neither a file nor a package/),
    ]);
    const unnamed = await evaluate(["--external", "true"]);
    expect([unnamed.code, unnamed.stderr]).toEqual([2, expect.stringMatching(/has a --name/)]);
  });
});
