import { uuid5 } from "@perfatlas/wire";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createToken,
  itemsOfRuns,
  pressCampaign,
  pressConfigurations,
  pressRun,
  uploadAs,
} from "./live-campaign.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

const CREATE = `mutation Create($input: EvaluationInput!) {
  evaluationCreate(input: $input) { job { id } userErrors { field code message } }
}`;
const BOARD = `query Board($suite: String!, $subject: String!) {
  leaderboard(suite: $suite, subject: $subject) {
    budgets evaluationCount suite { title dataset { slug } }
    rows { strategy { name } budget environmentCount repeatCount meanMapePercent }
  }
}`;
const suite = "dataset:press-live-runs";
const quick = {
  dataset: "press-live-runs",
  strategies: ["direct", "target-only"],
  learners: ["ridge"],
  repeats: 2,
};

let open: TestApi;
let token: string;

beforeAll(async () => {
  open = await openTestApi();
  token = await createToken(open, "bench", ["CURATE"]);
});
afterAll(async () => {
  expect(open.reported).toEqual([]);
  await open.close();
});

/** Measures configurations `from` up to `to` of the press on a machine; every run is new. */
async function measure(hardware: string, from: number, to: number, isSimulated = false) {
  const environment = { ...pressCampaign().environment, hardware, isSimulated };
  const startedAt = "2026-04-01T10:00:00Z";
  const runs = pressConfigurations.slice(from, to).map((_, i) => ({
    ...pressRun(from + i, { startedAt }),
    run: uuid5("run", hardware, String(from + i), String(isSimulated)),
  }));
  const items = itemsOfRuns(...runs);
  const campaign = pressCampaign({ environment });
  const id = isSimulated ? pressCampaign({ project: "play" }).id : campaign.id;
  const results = await uploadAs(open, token, items, { ...campaign, id });
  expect(new Set(results.map(({ verdict }) => verdict))).toEqual(new Set(["accepted"]));
}

async function create(input: Record<string, unknown>) {
  const { data, errors } = await open.api.execute(CREATE, { input }, { isAdministrator: true });
  expect(errors).toBeUndefined();
  return (data as unknown as { evaluationCreate: Created }).evaluationCreate;
}

interface Created {
  readonly job: { readonly id: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}

async function evaluated(input: Record<string, unknown>) {
  const { job, userErrors } = await create(input);
  expect(userErrors).toEqual([]);
  const [, uuid] = JSON.parse(Buffer.from(job?.id ?? "", "base64url").toString()) as string[];
  await open.api.jobs.runToEnd(uuid ?? "");
  const { data } = await open.api.execute(
    "query Q($id: ID!) { job(id: $id) { result } }",
    job ?? {},
  );
  return (data as unknown as { job: { result: Record<string, unknown> } }).job.result;
}

async function board(subject: string) {
  const { data, errors } = await open.api.execute(BOARD, { suite, subject });
  expect(errors).toBeUndefined();
  return (data as unknown as { leaderboard: Board }).leaderboard;
}

interface Board {
  readonly budgets: readonly number[];
  readonly evaluationCount: number;
  readonly rows: readonly { readonly budget: number; readonly environmentCount: number }[];
}

test("what was uploaded becomes a suite; when it has grown, it is evaluated anew", async () => {
  await measure("desk", 0, 35);
  await measure("rack", 0, 12);
  await measure("shed", 5, 8);
  expect(await evaluated(quick)).toMatchObject({
    suite,
    subjects: ["time"],
    // Two strategies × one budget (half of 12 is 6) × two repeats.
    evaluationCount: 4,
    failureCount: 0,
    leftOut: [{ subject: "press-live:shed:prose:1.0" }],
  });
  expect(await board("time")).toMatchObject({
    budgets: [5],
    evaluationCount: 4,
    suite: { title: "Data set press-live-runs", dataset: { slug: "press-live-runs" } },
    rows: [
      { budget: 5, environmentCount: 1, repeatCount: 2 },
      { budget: 5, environmentCount: 1, repeatCount: 2 },
    ],
  });
  expect(await evaluated({ suite, ...quick, dataset: null })).toMatchObject({
    evaluationCount: 0,
    storedCount: 4,
  });

  await measure("shed", 8, 35);
  expect(await board("time")).toMatchObject({ evaluationCount: 0, rows: [] });
  expect(await evaluated(quick)).toMatchObject({
    evaluationCount: 12,
    storedCount: 0,
    leftOut: [],
  });
  const grown = await board("time");
  expect(grown).toMatchObject({ budgets: [5, 10], evaluationCount: 12 });
  expect(grown.rows.map(({ budget, environmentCount }) => [budget, environmentCount])).toEqual([
    [5, 2],
    [5, 2],
    [10, 1],
    [10, 1],
  ]);
});

test("metric, source and budgets can be chosen, and stand beside the others", async () => {
  const chosen = { ...quick, metric: "bytes", source: "rack:prose:1.0", budgets: [7] };
  expect(await evaluated(chosen)).toMatchObject({ subjects: ["bytes from rack:prose:1.0"] });
  const { data } = await open.api.execute(`{
    suites(first: 10) { edges { node { slug subjects dataset { slug suite { slug } } } } }
    tasks(first: 10, suite: "${suite}") { edges { node { slug budgets target { slug } } } }
    system(slug: "press-live") { datasets(first: 5) { edges { node { slug suite { slug } } } } }
  }`);
  expect(data).toMatchObject({
    suites: {
      edges: [
        {
          node: {
            slug: suite,
            subjects: ["time", "bytes from rack:prose:1.0"],
            dataset: { slug: "press-live-runs", suite: { slug: suite } },
          },
        },
      ],
    },
    tasks: {
      edges: [
        { node: { slug: `${suite}/1/time/1`, target: { slug: "press-live:rack:prose:1.0" } } },
        { node: { slug: `${suite}/1/time/2` } },
        {
          node: {
            slug: `${suite}/1/bytes from rack:prose:1.0/0`,
            target: { slug: "press-live:desk:prose:1.0" },
            budgets: [7],
          },
        },
        { node: { slug: `${suite}/1/bytes from rack:prose:1.0/2` } },
      ],
    },
    system: { datasets: { edges: [{ node: { suite: { slug: suite } } }] } },
  });
});

test("a task that the data no longer set keeps its results and asks for nothing", async () => {
  // rack gets all 35 configurations, desk loses one below: rack becomes the source.
  await measure("rack", 12, 35);
  const shed = { ...quick, source: "shed:prose:1.0" };
  expect(await evaluated(shed)).toMatchObject({ subjects: ["time from shed:prose:1.0"] });
  await open.database.rawQuery(
    `delete from measurement where configuration_id in (
       select id from configuration where key = '0,1,1')
     and environment_id = (select id from environment where slug = 'press-live:desk:prose:1.0')`,
  );
  expect(await evaluated(quick)).toMatchObject({ subjects: ["time"], failureCount: 0 });
  const { rows } = await open.database.rawQuery(
    "select target_number, budgets from task where subject = 'time' order by target_number",
  );
  expect(rows).toEqual([
    { target_number: 0, budgets: [5, 10] },
    { target_number: 1, budgets: [] },
    { target_number: 2, budgets: [5, 10] },
  ]);
});

test("by SeMPL's protocol each environment is the target once, in a suite beside the other", async () => {
  const result = await evaluated({ ...quick, protocol: "SEMPL", budgets: [5] });
  expect(result).toMatchObject({
    suite: `${suite}@sempl`,
    subjects: ["time"],
    // Two strategies × three targets × two repeats.
    evaluationCount: 12,
    failureCount: 0,
    learnsFrom: expect.stringMatching(
      /all other 2 environments; \d+ of \d+ configurations are kept/,
    ),
  });
  // The suite's own name says the protocol again.
  const { dataset: _, ...methods } = quick;
  expect(await evaluated({ ...methods, suite: `${suite}@sempl`, budgets: [5] })).toMatchObject({
    suite: `${suite}@sempl`,
    evaluationCount: 0,
    storedCount: 12,
  });
  const { data } = await open.api.execute(
    `{ tasks(first: 10, suite: "${suite}@sempl") { edges { node { sources { slug } target { slug } } } } }`,
  );
  const tasks = (data as unknown as { tasks: { edges: { node: Task }[] } }).tasks.edges;
  expect(new Set(tasks.map(({ node }) => node.target.slug)).size).toBe(3);
  for (const { node } of tasks) {
    expect(node.sources).toHaveLength(2);
    expect(node.sources).not.toContainEqual(node.target);
  }
});

interface Task {
  readonly sources: readonly { readonly slug: string }[];
  readonly target: { readonly slug: string };
}

test.each([
  [{}, "BAD_PAYLOAD", /given are neither/],
  [{ suite: "starter", dataset: "coder-runs" }, "BAD_PAYLOAD", /given are both/],
  [
    { suite: "starter", metric: "time" },
    "BAD_PAYLOAD",
    /metric, source and protocol go with a data set/,
  ],
  [{ suite: "starter", protocol: "SEMPL" }, "BAD_PAYLOAD", /protocol go with a data set/],
  [{ suite: `${suite}@chance` }, "UNKNOWN_SUITE", /"chance".*sempl, unmeasured/],
  [{ ...quick, protocol: "SEMPL", source: "desk:prose:1.0" }, "BAD_PAYLOAD", /all other environ/],
  [{ ...quick, protocol: "SEMPL", budgets: [34] }, "UNFIT_BUDGET", /34 leaves no 4 of them/],
  [{ ...quick, subjects: ["time"] }, "BAD_PAYLOAD", /subjects go with a suite/],
  [{ dataset: "none" }, "UNKNOWN_DATASET", /"none" is not loaded; loaded are coder-runs, press/],
  [{ ...quick, metric: "joules" }, "UNKNOWN_METRIC", /no metric "joules"; it has time, bytes/],
  [{ ...quick, source: "moon" }, "UNKNOWN_SOURCE", /no environment "moon"; it has desk:prose:1.0/],
  [{ ...quick, budgets: [34] }, "UNFIT_BUDGET", /budget of 34 .* the largest that does is 30/],
])("an evaluation of %o is refused with %s when it is asked for", async (input, code, message) => {
  const { job, userErrors } = await create(input);
  expect(job).toBeNull();
  expect(userErrors).toEqual([{ code, field: ["input"], message: expect.stringMatching(message) }]);
});

test("simulated runs are a data set of their own", async () => {
  await measure("desk", 0, 35, true);
  const { userErrors } = await create({ dataset: "press-live-simulated" });
  expect(userErrors).toEqual([
    expect.objectContaining({
      code: "ONE_ENVIRONMENT",
      message: expect.stringMatching(/has 1 \(/),
    }),
  ]);
});
