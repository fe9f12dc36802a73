import { loadTable } from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storeCoderEvaluations } from "../coder-evaluations.ts";
import { createToken } from "../live-campaign.ts";
import { openTestApi, type TestApi } from "../open-test-api.ts";

const TASK = "coding/1/coder/0";
const ENTRY = { name: "mine", revision: "1.0", authors: "A. Author" };
const SUBMIT = `mutation ($entry: EntryInput!, $predictions: PredictionsInput!) {
  submitPredictions(entry: $entry, predictions: $predictions) {
    entry { name revision state authors events { stateAfter actor } }
    scores { repeat mapePercent coverage90Percent regret testCount }
    userErrors { code message } } }`;

interface Payload {
  readonly entry: { readonly state: string } | null;
  readonly scores: readonly { readonly mapePercent: number }[];
  readonly userErrors: readonly { readonly code: string; readonly message: string }[];
}
type Given = Readonly<Record<string, unknown>>;

let open: TestApi;
let digest: string;
/** Of repeat 0 at budget 2: rows, and what the target has there. */
let rows: number[];
let values: number[];

beforeAll(async () => {
  open = await openTestApi();
  await storeCoderEvaluations(open.database);
  const table = await loadTable(open.database, { dataset: "coder-runs" });
  digest = table.digest;
  const target = table.values[1] as Float64Array;
  const server = await import("../export/served.ts").then(({ served }) => served(open.api));
  const answer = await fetch(`${server.base}/tasks/${TASK}/rows.json?budget=2&repeats=0`);
  const { repeats } = (await answer.json()) as { repeats: { test: number[] }[] };
  await server.close();
  rows = repeats[0]!.test;
  // A run that was cut off is predicted as well, whatever it would have been.
  values = rows.map((row) => (Number.isFinite(target[row]) ? (target[row] as number) : 50));
});
afterAll(() => open.close());

async function submit(change: Given = {}, repeat: Given = {}, entry: Given = ENTRY) {
  const one = { repeat: 0, rows, predicted: values.map((value) => value * 1.1), ...repeat };
  const predictions = { task: TASK, digest, budget: 2, repeats: [one], ...change };
  const variables = { entry, predictions };
  const { data, errors } = await open.api.execute(SUBMIT, variables, { isAdministrator: true });
  expect(errors).toBeUndefined();
  return (data as { submitPredictions: Payload }).submitPredictions;
}

async function counts() {
  const one = (table: "entry" | "evaluation" | "prediction") =>
    open.database.kysely
      .selectFrom(table)
      .select(({ fn }) => fn.countAll().as("count"))
      .executeTakeFirstOrThrow();
  return [await one("entry"), await one("evaluation"), await one("prediction")];
}

describe("predictions that are refused", () => {
  const half = () => ({ rows: rows.slice(1), predicted: values.slice(1) });
  test.each([
    ["without a row", "MISSING_ROW", {}, half],
    ["with a row twice", "DOUBLED_ROW", {}, () => ({ rows: [rows[0], ...rows.slice(0, -1)] })],
    ["of a training row", "STRANGE_ROW", {}, () => ({ rows: [99, ...rows.slice(1)] })],
    ["of fewer values than rows", "UNEVEN", {}, () => ({ predicted: values.slice(1) })],
    [
      "so far off that no error can be stored",
      "OUT_OF_RANGE",
      {},
      () => ({
        predicted: values.map(() => 1e300),
      }),
    ],
    ["with one bound", "BAD_INTERVAL", {}, () => ({ lower: values })],
    [
      "with crossed bounds",
      "BAD_INTERVAL",
      {},
      () => ({
        lower: values,
        upper: values.map((value) => value - 1),
      }),
    ],
    ["that measured more than the budget", "BAD_MEASURED", {}, () => ({ measured: [0, 1, 2] })],
    ["that measured a row twice", "BAD_MEASURED", {}, () => ({ measured: [0, 0] })],
    ["of other data", "OTHER_DATA", { digest: "0".repeat(64) }, () => ({})],
    ["at a budget that there is not", "UNKNOWN_BUDGET", { budget: 3 }, () => ({})],
    ["of a repeat that there is not", "UNKNOWN_REPEAT", {}, () => ({ repeat: 2 })],
    ["of no repeat", "UNKNOWN_REPEAT", { repeats: [] }, () => ({})],
    ["of a task that there is not", "NOT_FOUND", { task: "coding/1/coder/7" }, () => ({})],
  ])("%s are %s, and nothing is stored", async (_what, code, change, repeat) => {
    const before = await counts();
    const { entry, scores, userErrors } = await submit(change, repeat());
    expect([entry, scores]).toEqual([null, []]);
    expect(userErrors).toMatchObject([{ code }]);
    expect(await counts()).toEqual(before);
  });

  test("leave nothing of the repeats before the one that is wrong", async () => {
    const before = await counts();
    const good = { repeat: 0, rows, predicted: values };
    const { userErrors } = await submit({ repeats: [good, { ...good, repeat: 1, rows: [1] }] });
    expect(userErrors[0]?.message).toMatch(/^repeat 1: /);
    expect(await counts()).toEqual(before);
  });

  test("are those under a name that is no name, without authors, or with no address", async () => {
    for (const odd of [{ name: "a b" }, { revision: "" }, { authors: " " }, { paper: "ftp://x" }]) {
      const { userErrors } = await submit({}, {}, { ...ENTRY, ...odd });
      expect(userErrors).toMatchObject([{ code: "BAD_ENTRY" }]);
    }
  });

  test("are NaN and what is no number, before they reach the task", async () => {
    const variables = {
      entry: ENTRY,
      predictions: {
        task: TASK,
        digest,
        budget: 2,
        repeats: [{ repeat: 0, rows, predicted: [null] }],
      },
    };
    const { errors } = await open.api.execute(SUBMIT, variables, { isAdministrator: true });
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

describe("predictions that are taken", () => {
  test("are scored at once, with the coverage of their intervals", async () => {
    const bounds = {
      lower: values,
      upper: values.map((value, k) => (k === 0 ? value : value + 1)),
    };
    const { entry, scores, userErrors } = await submit({}, bounds);
    expect(userErrors).toEqual([]);
    expect(entry).toEqual({
      ...ENTRY,
      state: "UNVERIFIED",
      events: [{ stateAfter: "UNVERIFIED", actor: "administrator" }],
    });
    expect(scores).toHaveLength(1);
    expect(scores[0]?.mapePercent).toBeCloseTo(10, 10);
    expect(scores[0]).toMatchObject({ repeat: 0, coverage90Percent: 100, regret: 0, testCount: 9 });
  });

  test("replace those of before, in any order of their rows", async () => {
    const before = await counts();
    const reversed = { rows: rows.toReversed(), predicted: values.toReversed() };
    expect((await submit({}, reversed)).scores[0]?.mapePercent).toBe(0);
    expect(await counts()).toEqual(before);
  });

  test("may be of other rows than those drawn, within the budget", async () => {
    const [chosen, ...rest] = rows as [number, ...number[]];
    const others = Array.from({ length: 12 }, (_, row) => row).filter((row) => !rows.includes(row));
    const given = { measured: [chosen], rows: [...rest, ...others] };
    const predicted = given.rows.map(() => 7);
    const entry = { ...ENTRY, name: "chooser" };
    const { scores, userErrors } = await submit({}, { ...given, predicted }, entry);
    expect(userErrors).toEqual([]);
    expect(scores).toMatchObject([{ testCount: 10 }]);
    const remove = `mutation { entryRemove(name: "chooser", revision: "1.0") { userErrors { code } } }`;
    await open.api.execute(remove, {}, { isAdministrator: true });
  });
});

describe("on the leaderboard", () => {
  const BOARD = `{ leaderboard(suite: "coding", subject: "coder", budget: 2) {
    rows { rank isUnverified strategy { name origin entry { state } } } leaders { rank } } }`;

  test("an unverified entry has the rank that it would have, and moves no other", async () => {
    const { data } = await open.api.execute(BOARD);
    const { rows: all } = (data as { leaderboard: { rows: object[] } }).leaderboard;
    expect(all).toMatchObject([
      { rank: 1, isUnverified: true, strategy: { name: "mine@1.0", origin: "SUBMITTED" } },
      { rank: 1, isUnverified: false, strategy: { name: "shift", entry: null } },
      { rank: 2, strategy: { name: "target-only" } },
      { rank: 1, strategy: { name: "Paper" } },
    ]);
  });
});

describe("the state of an entry", () => {
  const ACT = (field: string) => `mutation { ${field} { entry { state } comparison {
    repeatCount missingCount largestDifferencePercent isIdentical } rescoredCount userErrors { code } } }`;
  const of = 'name: "mine", revision: "1.0"';
  let curator: string;
  let author: string;

  const act = async (field: string, token: string, variables: Given = {}) => {
    const document = ACT(field).replace(
      "mutation",
      "predictions" in variables ? "mutation ($predictions: PredictionsInput!)" : "mutation",
    );
    const { data, errors } = await open.api.execute(document, variables, { token });
    return { payload: Object.values(data ?? {})[0], errors };
  };
  beforeAll(async () => {
    curator = await createToken(open, "curator", ["CURATE"]);
    author = await createToken(open, "author", ["CONTRIBUTE"]);
  });

  test("is an operator's to change once the run was compared, and its author's to confirm", async () => {
    const predictions = {
      task: TASK,
      digest,
      budget: 2,
      repeats: [{ repeat: 0, rows, predicted: values }],
    };
    expect(
      (await act(`entryCompare(${of}, predictions: $predictions)`, curator, { predictions }))
        .payload,
    ).toMatchObject({
      comparison: {
        repeatCount: 1,
        missingCount: 0,
        largestDifferencePercent: 0,
        isIdentical: true,
      },
    });
    expect((await act(`entryReproduce(${of}, reason: "x")`, author)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
    expect((await act(`entryReproduce(${of}, reason: " ")`, curator)).payload).toMatchObject({
      userErrors: [{ code: "BAD_ENTRY" }],
    });
    expect(
      (await act(`entryReproduce(${of}, reason: "run on coding")`, curator)).payload,
    ).toMatchObject({
      entry: { state: "REPRODUCED" },
    });
    // It is the administrator's: another author has no say.
    expect((await act(`entryVerify(${of})`, author)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
    const { data } = await open.api.execute(
      ACT(`entryVerify(${of})`),
      {},
      { isAdministrator: true },
    );
    expect(data).toMatchObject({ entryVerify: { entry: { state: "VERIFIED" } } });
  });

  test("once reproduced keeps its predictions, and stands among the others", async () => {
    expect((await submit()).userErrors).toMatchObject([{ code: "ENTRY_SETTLED" }]);
    const { data } = await open.api.execute(`{ leaderboard(suite: "coding", subject: "coder") {
      rows { rank strategy { name } } } }`);
    expect(data).toMatchObject({
      leaderboard: {
        rows: [{ rank: 1 }, { rank: 2, strategy: { name: "shift" } }, { rank: 3 }, {}],
      },
    });
  });

  test("belongs to whoever made it: nobody else submits under the name", async () => {
    const predictions = {
      task: TASK,
      digest,
      budget: 2,
      repeats: [{ repeat: 0, rows, predicted: values }],
    };
    const entry = { ...ENTRY, revision: "2.0" };
    const { errors } = await open.api.execute(SUBMIT, { entry, predictions }, { token: author });
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });

  test("does not keep its errors from being computed again, from the predictions", async () => {
    await open.database.kysely
      .updateTable("evaluation")
      .set({ mape_percent: 77 })
      .where("learner", "=", "")
      .execute();
    expect((await act(`entryRescore(${of})`, curator)).payload).toMatchObject({ rescoredCount: 1 });
    const stored = await open.database.kysely
      .selectFrom("evaluation")
      .select("mape_percent")
      .where("learner", "=", "")
      .execute();
    expect(stored).toEqual([{ mape_percent: 0 }]);
  });

  test("ends when it is removed, and nothing of it is left", async () => {
    expect((await act(`entryRemove(${of})`, author)).errors).toMatchObject([
      { extensions: { code: "FORBIDDEN" } },
    ]);
    expect((await act(`entryRemove(${of})`, curator)).payload).toMatchObject({ userErrors: [] });
    const [entries, , predictions] = await counts();
    expect([entries, predictions].map((row) => Number(row?.count))).toEqual([0, 0]);
  });
});
