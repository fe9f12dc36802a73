import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { jobReader, retractVersion } from "@perfatlas/db";
import { datasets } from "@perfatlas/db/datasets";
import { importDataset, openSource } from "@perfatlas/db/importers";
import { simulatedDatasets, simulatedFolder } from "@perfatlas/db/simulated";
import { starterDatasets, starterFolder } from "@perfatlas/db/starter";
import { taskDescription, taskTable } from "@perfatlas/wire";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerDatasetTasks } from "../../apps/api/src/evaluation/register-dataset-tasks.ts";
import { served } from "./export/served.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

const mirror = resolve(process.env.PERFATLAS_MIRROR ?? "../shared/datasets");
const measured = datasets.find(({ id }) => id === "jetson-tx2-opml19")!;
const isThere = existsSync(`${mirror}/${measured.files[0]?.path}`);
const all = [...starterDatasets, ...simulatedDatasets, measured];
const sources = {
  starter: openSource({ folder: starterFolder, offline: true }),
  simulated: openSource({ folder: simulatedFolder, offline: true }),
  mirror: openSource({ mirror, offline: true }),
};

let open: TestApi;
beforeAll(async () => {
  open = await openTestApi({ isFilled: false, descriptors: all });
});
afterAll(() => open.close());

const TASK = `query Q($slug: String!) { task(slug: $slug) {
  digest isSimulated dataset { slug } sourceDataset { slug } sourceMetric { name unit }
  optionRules { option rule } target { slug } sources { slug isSimulated } } }`;
const BOARD = `query Q($subject: String!) { leaderboard(suite: "simulator", subject: $subject) {
  isSimulated evaluationCount rows { strategy { name } learner } } }`;

async function asked(document: string, variables: Record<string, unknown>) {
  const { data, errors } = await open.api.execute(document, variables);
  expect(errors).toBeUndefined();
  return data as Record<string, Record<string, unknown> | null>;
}

async function evaluate(subjects: readonly string[], learners: readonly string[]) {
  const { jobs } = open.api;
  const payload = { suite: "simulator", subjects, repeats: 2, learners };
  const strategies = ["target-only", "linear-shift", "direct"];
  const id = await jobs.enqueue("evaluate-suite", { ...payload, strategies });
  await jobs.runToEnd(id);
}

async function recheck(): Promise<Record<string, unknown>> {
  const id = await open.api.jobs.enqueue("recheck", { share: 0.2, seed: "test" });
  await open.api.jobs.runToEnd(id);
  const [job] = await jobReader.byIds(open.database, [id]);
  return job?.result as Record<string, unknown>;
}

async function load(id: string, source: keyof typeof sources) {
  await importDataset(open.database, all.find((one) => one.id === id)!, sources[source]);
  return await registerDatasetTasks(id, { database: open.database, source: sources[source] });
}

describe("counts as sources of seconds", () => {
  beforeAll(async () => {
    expect(await load("cadical", "starter")).toMatchObject({ unfit: [] });
    await evaluate(["cadical-propagations"], ["regression-tree"]);
  });

  test("are of the same environments in another metric, and not simulated", async () => {
    const { task } = await asked(TASK, { slug: "simulator/2/cadical-propagations/0" });
    expect(task).toMatchObject({
      isSimulated: false,
      ...{ dataset: { slug: "cadical" }, sourceDataset: { slug: "cadical" }, optionRules: [] },
      sourceMetric: { name: "propagations" },
      sources: [{ slug: (task!.target as { slug: string }).slug, isSimulated: false }],
    });
  });

  test("are compared on a leaderboard, and computed once more to the last bit", async () => {
    const { leaderboard } = await asked(BOARD, { subject: "cadical-propagations" });
    // Four targets, three budgets, two repeats, three strategies.
    expect(leaderboard).toMatchObject({ isSimulated: false, evaluationCount: 72 });
    // Propagations are no seconds: what answers in the unit of its sources refuses.
    const names = (leaderboard!.rows as { strategy: { name: string } }[]).map(
      ({ strategy }) => strategy.name,
    );
    expect([...new Set(names)].sort()).toEqual(["linear-shift", "target-only"]);
    expect(await recheck()).toMatchObject({ total: 72, checked: 15, equal: 15, leftOut: [] });
  });

  test("are told to a method elsewhere with their metric", async () => {
    const server = await served(open.api);
    try {
      const of = `${server.base}/tasks/simulator/2/cadical-propagations/0`;
      const task = taskDescription.parse(await (await fetch(`${of}/task.json`)).json());
      expect(task.metric.name).toBe("cpu_time");
      expect(task.sourceMetric?.name).toBe("propagations");
      const table = taskTable.parse(await (await fetch(`${of}/table.json`)).json());
      const values = table.sources.flatMap(({ values: of }) => of.map(Number));
      expect(Math.min(...values)).toBeGreaterThan(100);
    } finally {
      await server.close();
    }
  });
});

test("instructions that were counted on a simulated processor are sources of seconds, marked", async () => {
  expect(await load("x264-cli", "starter")).toMatchObject({ unfit: [] });
  expect(await load("counted-x264", "simulated")).toMatchObject({ taskCount: 4, unfit: [] });
  await evaluate(["x264-instructions"], ["ridge"]);
  const { leaderboard } = await asked(BOARD, { subject: "x264-instructions" });
  expect(leaderboard).toMatchObject({ isSimulated: true, evaluationCount: 72 });
});

describe.skipIf(!isThere)("a simulated board as source of the board (needs the mirror)", () => {
  beforeAll(async () => {
    // Whichever comes first waits for the other.
    expect(await load("simulated-opml19-tx2", "simulated")).toMatchObject({
      taskCount: 0,
      unfit: [],
    });
    expect(await load("jetson-tx2-opml19", "mirror")).toMatchObject({ unfit: [] });
    await evaluate(["tx2-time"], ["ridge"]);
  });

  test("is marked as simulated, with the rules of its options", async () => {
    const { task } = await asked(TASK, { slug: "simulator/2/tx2-power/0" });
    expect(task).toMatchObject({
      isSimulated: true,
      sourceDataset: { slug: "simulated-opml19-tx2" },
      sourceMetric: { name: "energy", unit: "J" },
      target: { slug: "jetson-dnn:jetson-tx2:xception-200:unstated" },
    });
    expect(task?.sources).toMatchObject([{ isSimulated: true }]);
    expect((task!.optionRules as unknown[])[3]).toEqual({
      option: "core_freq",
      rule: "cpu_frequency * 1000",
    });
    const { leaderboard } = await asked(BOARD, { subject: "tx2-time" });
    expect(leaderboard).toMatchObject({ isSimulated: true, evaluationCount: 144 });
  });

  test("counts no more once what it was learned from is there no more", async () => {
    const { task: before } = await asked(TASK, { slug: "simulator/2/tx2-time/0" });
    expect(before?.digest).toMatch(/^[0-9a-f]{64}$/);
    const { rows } = await open.database.rawQuery(
      `select version.id from dataset_version as version join dataset on dataset.id = dataset_id
       where slug = 'simulated-opml19-tx2'`,
    );
    await retractVersion(open.database, (rows[0] as { id: number }).id);
    const { leaderboard } = await asked(BOARD, { subject: "tx2-time" });
    expect(leaderboard).toMatchObject({ evaluationCount: 0, rows: [] });
  });
});
