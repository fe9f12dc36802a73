import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadExperiment } from "../../packages/jetson-harness/src/experiment/parse-experiment.ts";
import { preparedHome } from "../db/prepared-home.ts";
import { newHome, perfatlas, type Running, removeHome, startUp } from "./run-perfatlas.ts";

const descriptor = `
id: kettle
title: A kettle
description: Ten levels of a kettle.
citation: { authors: A. Nother, title: Kettles, venue: Kitchen, year: 2026 }
license: CC0-1.0
origin: contributed
system: { slug: kettle, title: Kettle }
space:
  system: kettle
  options:
    - { name: lid, kind: binary, domain: [false, true] }
    - { name: power, kind: ordinal, domain: [1, 2, 3] }
  constraints: []
metrics: [{ name: time, unit: s, better: lower }]
hardware: [{ slug: stove, title: Stove }]
workloads: [{ slug: water, title: Water }]
versions: [{ slug: "1", title: "1" }]
environments: [{ hardware: stove, workload: water, version: "1" }]
files: [{ path: kettle.csv }]
reader: { format: wide-csv, values: [{ column: time, metric: time }] }
`;

function kettle(rows: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "perfatlas-kettle-"));
  writeFileSync(join(folder, "kettle.yaml"), descriptor);
  writeFileSync(join(folder, "kettle.csv"), `${["lid,power,time", ...rows].join("\n")}\n`);
  return join(folder, "kettle.yaml");
}

const GOOD = ["0,1,9.5", "1,1,8.25", "0,2,5", "1,2,4.5", "0,3,3", "1,3,2.75"];

/** Files and figures of what was imported are made meanwhile. */
function withoutFollowing(jobs: string): readonly unknown[] {
  const list = JSON.parse(jobs) as readonly { readonly kind: string }[];
  return list.filter(({ kind }) => kind !== "export-dataset" && kind !== "refresh-figures");
}

// postgresql.test.ts has the other engine.
describe("commands, embedded", () => {
  const home = newHome();
  const variables = { PERFATLAS_HOME: home };
  const evaluate = [
    ...["evaluate", "--suite", "starter", "--system", "zlib", "--strategy", "target-only"],
    ...["--learner", "constant", "--budget", "10", "--repeats", "2", "--json"],
  ];
  let before: { board: string; datasets: string; jobs: string; schema: string };
  let up: Running | undefined;

  beforeAll(async () => {
    await preparedHome(home);
    const board = await perfatlas(evaluate, variables);
    expect(board.code).toBe(0);
    before = {
      board: board.stdout,
      datasets: (await perfatlas(["datasets", "--json"], variables)).stdout,
      jobs: (await perfatlas(["jobs", "--json"], variables)).stdout,
      schema: (await perfatlas(["schema", "experiment", "--system", "zlib"], variables)).stdout,
    };
    up = await startUp(["--no-web", "--no-data"], variables);
  });
  afterAll(async () => {
    await up?.end("SIGTERM");
    removeHome(home);
  });

  test("answer the same in process and through the running instance", async () => {
    expect(JSON.parse(before.datasets)).toContainEqual(
      expect.objectContaining({ slug: "zlib", state: "LOADED" }),
    );
    expect(withoutFollowing(before.jobs)).toEqual([
      expect.objectContaining({ kind: "evaluate-suite", state: "SUCCEEDED" }),
      expect.objectContaining({ kind: "import-dataset", state: "SUCCEEDED" }),
    ]);
    expect((await perfatlas(["datasets", "--json"], variables)).stdout).toBe(before.datasets);
    const { stdout } = await perfatlas(["jobs", "--json"], variables);
    expect(withoutFollowing(stdout)).toEqual(withoutFollowing(before.jobs));
  });

  test("list what is asked for, and say what can be", async () => {
    const listed = async (...given: string[]) =>
      JSON.parse((await perfatlas([...given, "--json"], variables)).stdout) as object[];
    expect(await listed("datasets", "--state", "loaded")).toMatchObject([{ slug: "zlib" }]);
    const missing = ["--system", "zlib", "--state", "available"];
    expect(await listed("datasets", ...missing)).toEqual([]);
    expect((await perfatlas(["datasets", ...missing], variables)).stdout).toBe(
      "no data set of the catalogue is such; without a filter all are listed\n",
    );
    const jobs = ["--kind", "import-dataset", "--state", "succeeded", "--about", "zlib"];
    expect(await listed("jobs", ...jobs)).toMatchObject([{ subject: "zlib" }]);
    const { code, stderr } = await perfatlas(["jobs", "--state", "done"], variables);
    expect(code).toBe(2);
    expect(stderr).toContain("queued, running, succeeded");
  });

  test("import what an evaluation needs, and find its results again", async () => {
    const { suite, leaderboards } = JSON.parse(before.board);
    expect({ suite, systems: leaderboards.map((each: { system: string }) => each.system) }).toEqual(
      {
        suite: "starter",
        systems: ["zlib"],
      },
    );
    expect(leaderboards[0].rows).toEqual([
      expect.objectContaining({
        strategy: "target-only",
        learner: "constant",
        budget: 10,
        repeatCount: 2,
        environmentCount: 7,
        isPublished: false,
        meanMapePercent: expect.any(Number),
      }),
    ]);
    expect((await perfatlas(evaluate, variables)).stdout).toBe(before.board);
  });

  test("evaluate any data set that is loaded, and say what it lacks", async () => {
    const ask = (...more: readonly string[]) =>
      perfatlas(["evaluate", "--dataset", "zlib", ...more], variables);
    const strategies = ["--strategy", "direct", "--learner", "constant", "--repeats", "2"];
    const { code, stdout } = await ask("--budget", "5,6", ...strategies);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^dataset:zlib, \w+, 5 measurements in the target$/m);
    expect(stdout).toMatch(/^dataset:zlib, \w+, 6 measurements in the target$/m);
    const refused = await ask("--metric", "joules");
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain('has no metric "joules"; it has');
  });

  test("answer the same through an address given by PERFATLAS_API", async () => {
    const remote = { PERFATLAS_HOME: newHome(), PERFATLAS_API: up?.address ?? "" };
    expect((await perfatlas(["datasets", "--json"], remote)).stdout).toBe(before.datasets);
    removeHome(remote.PERFATLAS_HOME);
  });

  test("change nothing through an address without its key", async () => {
    const remote = { PERFATLAS_HOME: home, PERFATLAS_API: up?.address ?? "" };
    const { code, stderr } = await perfatlas(["import", "brotli"], remote);
    expect(code).toBe(1);
    expect(stderr).toContain("this changes the registry");
  });

  test("say where nobody answers", async () => {
    const remote = { PERFATLAS_HOME: home, PERFATLAS_API: "http://127.0.0.1:9" };
    const { code, stderr } = await perfatlas(["datasets"], remote);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "perfatlas: no registry answers at http://127.0.0.1:9\n",
    });
  });

  test("load a data set once: a second import writes nothing", async () => {
    const again = await perfatlas(["import", "zlib", "--json"], variables);
    expect(JSON.parse(again.stdout)).toMatchObject({ isNew: false, measurementCount: 26_520 });
  });

  test("refuse an unknown data set with those that there are", async () => {
    const { code, stderr } = await perfatlas(["import", "zlip"], variables);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^perfatlas: there is no data set "zlip"; there are .*zlib/);
  });

  test("validate and load a user's own CSV", async () => {
    const path = kettle(GOOD);
    const validated = await perfatlas(["validate", path, "--json"], variables);
    expect(JSON.parse(validated.stdout)).toMatchObject({ configurations: 6, measurements: 6 });
    const { code, stdout } = await perfatlas(["import", path], variables);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: `${path}: loaded; 6 configurations, 6 measurements, 0 of them failures\n`,
    });
  });

  test("give one verdict on a broken file, offline and by the server", async () => {
    const path = kettle([...GOOD.slice(0, 3), "1,7,4.5"]);
    const offline = await perfatlas(["validate", path], variables);
    const stored = await up?.ask("{ counts { measurements } }");
    const server = await perfatlas(["import", path], variables);
    expect([offline.code, server.code]).toEqual([2, 2]);
    expect(offline.stderr).toBe(
      'perfatlas: option "power" of kettle cannot be "7"; legal levels are 1, 2, 3 ' +
        "(kettle.csv, line 5, column 2)\n",
    );
    expect(server.stderr).toBe(offline.stderr);
    expect(await up?.ask("{ counts { measurements } }")).toEqual(stored);
  });

  test("print the schema of experiments with a system, the same in process and by the server", async () => {
    const args = ["schema", "experiment", "--system", "zlib"];
    const { code, stdout, stderr } = await perfatlas(args, variables);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(before.schema);
    const check = new Ajv({ strict: false }).compile(JSON.parse(stdout));
    const { experiment } = loadExperiment(
      fileURLToPath(
        new URL("../../packages/jetson-harness/experiments/node-zlib.yaml", import.meta.url),
      ),
    );
    const known = { ...experiment, system: { ...experiment.system, name: "zlib" } };
    check(known);
    expect(check.errors).toBe(null);
    const [first, ...others] = known.options;
    expect(check({ ...known, options: [{ ...first, name: "levels" }, ...others] })).toBe(false);
    const unknown = await perfatlas(["schema", "experiment", "--system", "zlip"], variables);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toMatch(
      /^perfatlas: there is no system "zlip" in http:.*; systems are .*zlib/,
    );
  });

  test.each(["migrate", "worker", "up"])(
    "%s refuses a folder in use, naming who and where",
    async (name) => {
      const args = name === "up" ? ["up", "--no-web", "--no-data", "--port", "0"] : [name];
      const { code, stderr } = await perfatlas(args, variables);
      expect(code).toBe(2);
      expect(stderr).toBe(
        `perfatlas: the registry in ${home} is in use by process ${up?.pid}, ` +
          `which answers at ${up?.address}\n`,
      );
    },
  );
});
