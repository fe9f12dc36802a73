import { createLearner, learners } from "@perfatlas/modeling/learners";
import { strategies } from "@perfatlas/modeling/transfer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registerMethods } from "../../apps/api/src/evaluation/register-methods.ts";
import { requestedMethods } from "../../apps/api/src/evaluation/requested-methods.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

let open: TestApi;
beforeAll(async () => {
  open = await openTestApi();
});
afterAll(() => open.close());

interface Method {
  readonly name: string;
  readonly title: string;
  readonly summary: string | null;
  readonly isDefault: boolean;
  readonly isBaseline?: boolean;
  readonly origin?: string;
  readonly needs: { readonly sources: number; readonly measurements: number } | null;
  readonly settings: readonly { readonly name: string; readonly legal: string }[];
  readonly settingsSchema: { readonly properties: object } | null;
}

async function ask<Answer>(document: string, variables = {}): Promise<Answer> {
  const { data, errors } = await open.api.execute(document, variables, { isAdministrator: true });
  expect(errors).toBeUndefined();
  return data as unknown as Answer;
}

describe("what is said of strategies and learners", () => {
  const FIELDS = `name title summary isDefault needs { sources measurements positiveValues sameUnit }
    settings { name description type default legal minimum exclusiveMinimum maximum levels pattern }
    settingsSchema`;

  test("is served as their files have it, settings in their order", async () => {
    const served = await ask<Record<"learners" | "strategies", readonly Method[]>>(
      `{ learners { ${FIELDS} } strategies { ${FIELDS} isBaseline usesSources choosesSample
        usesLearner origin } }`,
    );
    expect(served.learners.map(({ name }) => name)).toEqual(Object.keys(learners));
    const computed = served.strategies.filter(({ origin }) => origin === "REPRODUCED");
    expect(computed.map(({ name }) => name)).toEqual(Object.keys(strategies));
    for (const { name, ...said } of [...served.learners, ...computed]) {
      const {
        summary,
        isDefault = false,
        declaredSettings,
        needs,
      } = {
        ...(learners[name] ?? strategies[name]!)(),
      };
      expect(said).toMatchObject({ summary, isDefault });
      expect(said.needs).toEqual({ sources: 0, positiveValues: false, sameUnit: false, ...needs });
      expect(said.settings.map((setting) => setting.name)).toEqual(Object.keys(declaredSettings));
      expect(said.settingsSchema?.properties).toEqual(declaredSettings);
    }
    const shift = computed.find(({ name }) => name === "log-shift");
    expect(shift).toMatchObject({
      title: "Log shift",
      isBaseline: false,
      usesSources: true,
      choosesSample: false,
      usesLearner: true,
    });
    const mlp = served.learners.find(({ name }) => name === "mlp");
    expect(mlp?.settings.at(-1)).toMatchObject({
      name: "trainer",
      type: "STRING",
      default: "typed-array",
      levels: ["typed-array", "tensorflow"],
      minimum: null,
    });
  });

  test("is stored once, and written again only where it changed", async () => {
    const read = async () =>
      (await open.database.rawQuery("select xmin::text, id, name from strategy order by id")).rows;
    const before = await read();
    await registerMethods(open.database);
    expect(await read()).toEqual(before);
    await open.database.rawQuery("update strategy set summary = 'Old.' where name = 'direct'");
    const ids = await registerMethods(open.database);
    const after = await read();
    expect(after.map(({ id, name }) => ({ id, name }))).toEqual(
      before.map(({ id, name }) => ({ id, name })),
    );
    expect(ids.get("direct")).toBe(before.find(({ name }) => name === "direct")?.id);
    const { rows } = await open.database.rawQuery(
      "select summary from strategy where name = 'direct'",
    );
    expect(rows).toEqual([{ summary: strategies.direct!().summary }]);
  });

  test("is not said of a publication's figures", async () => {
    await open.database.rawQuery(
      "insert into strategy (name, origin, title, citation) values ('Paper', 'published', 'Paper', '{}')",
    );
    const { strategies: all } = await ask<{ strategies: readonly Method[] }>(
      `{ strategies { ${FIELDS} origin } }`,
    );
    expect(all.at(-1)).toMatchObject({
      name: "Paper",
      origin: "PUBLISHED",
      summary: null,
      needs: null,
      settings: [],
      settingsSchema: null,
    });
  });
});

const CREATE = `mutation Create($input: EvaluationInput!) {
  evaluationCreate(input: $input) { job { id } userErrors { code field message } }
}`;

interface Created {
  readonly evaluationCreate: {
    readonly job: { readonly id: string } | null;
    readonly userErrors: readonly object[];
  };
}

async function evaluate(input: object) {
  const { evaluationCreate } = await ask<Created>(CREATE, { input });
  expect(evaluationCreate.userErrors).toEqual([]);
  const id = evaluationCreate.job?.id ?? "";
  const [, uuid] = JSON.parse(Buffer.from(id, "base64url").toString()) as string[];
  await open.api.jobs.runToEnd(uuid ?? "");
  const { job } = await ask<{ job: { result: Readonly<Record<string, unknown>> } }>(
    "query Q($id: ID!) { job(id: $id) { result } }",
    { id },
  );
  return job.result;
}

async function board() {
  const { leaderboard } = await ask<{
    leaderboard: {
      rows: readonly {
        learner: string;
        settings: object;
        changedSettings: { strategy: object; learner: object };
        backends: readonly string[];
        repeatCount: number;
        strategy: { name: string };
      }[];
    };
  }>(`{ leaderboard(suite: "dataset:coder-runs", subject: "time") {
    rows { strategy { name } learner settings changedSettings backends repeatCount }
  } }`);
  return leaderboard.rows;
}

describe("settings that are given", () => {
  const base = { dataset: "coder-runs", budgets: [5], repeats: 2, strategies: ["target-only"] };

  test("are recorded: two of one learner are two entries, and neither is computed twice", async () => {
    const tree = { name: "regression-tree", settings: { minLeaf: 2 } };
    const input = { ...base, learners: ["regression-tree"], learnerChoices: [tree] };
    expect(await evaluate(input)).toMatchObject({ evaluationCount: 8, failureCount: 0 });
    expect(await evaluate(input)).toMatchObject({ evaluationCount: 0, storedCount: 8 });
    // As given in full, in another order, or twice it is the same one.
    const full = { ...createLearner("regression-tree", { minLeaf: 2 }).settings };
    const same = [tree, { name: tree.name, settings: { pruning: 0, ...full } }];
    const { learners: _, ...without } = input;
    expect(await evaluate({ ...without, learnerChoices: same })).toMatchObject({
      evaluationCount: 0,
      storedCount: 4,
    });
    const rows = await board();
    expect(rows.map(({ changedSettings }) => changedSettings.learner)).toEqual(
      expect.arrayContaining([{}, { minLeaf: 2 }]),
    );
    expect(rows).toHaveLength(2);
    for (const { settings, changedSettings, repeatCount } of rows) {
      const { learner } = changedSettings;
      const recorded = createLearner("regression-tree", learner as never).settings;
      expect(settings).toEqual({ strategy: {}, learner: recorded });
      expect(repeatCount).toBe(2);
    }
  });

  test("of a strategy are recorded with it", async () => {
    const { strategies: _, ...rest } = base;
    const strategyChoices = [
      { name: "fingerprint", settings: { referenceCount: 3, treeCount: 5 } },
    ];
    await evaluate({ ...rest, strategyChoices, learners: ["ridge"] });
    const row = (await board()).find(({ strategy }) => strategy.name === "fingerprint");
    expect(row?.changedSettings).toEqual({
      strategy: { referenceCount: 3, treeCount: 5 },
      learner: {},
    });
  });

  test("reach TensorFlow.js, and the result names its backend", async () => {
    const settings = { trainer: "tensorflow", hidden: "4", epochCount: 1, stepCountMin: 0 };
    const learnerChoices = [{ name: "mlp", settings }];
    expect(await evaluate({ ...base, learnerChoices, repeats: 1 })).toMatchObject({
      evaluationCount: 2,
      failureCount: 0,
    });
    const row = (await board()).find(({ learner }) => learner === "mlp");
    expect(row?.changedSettings.learner).toEqual(settings);
    expect(row?.backends).toHaveLength(1);
    expect(["tensorflow", "wasm", "cpu"]).toContain(row?.backends[0]);
    const tree = (await board()).find(({ learner }) => learner === "regression-tree");
    expect(tree?.backends).toEqual([]);
  });

  test.each([
    [
      { learnerChoices: [{ name: "mlp", settings: { layers: 3 } }] },
      'mlp has no setting "layers"; it has hidden, epochCount, stepCountMin, batchSize, learningRate, logResponse, trainer',
    ],
    [
      { learnerChoices: [{ name: "mlp", settings: { learningRate: "fast" } }] },
      'setting "learningRate" of mlp cannot be "fast"; legal is a number above 0, to 1',
    ],
    [
      { learnerChoices: [{ name: "mlp", settings: { hidden: null } }] },
      /^setting "hidden" of mlp cannot be null; legal is a text like "64,64"/,
    ],
    [
      { strategyChoices: [{ name: "bellwether", settings: { rounds: 2.5 } }] },
      'setting "rounds" of bellwether cannot be 2.5; legal is a whole number from 1 to 100',
    ],
    [
      { strategyChoices: [{ name: "bellwether", settings: [] }] },
      "settings of bellwether are an object, such as {}, not []",
    ],
  ])("are refused by what was given and what is legal: %o", async (choices, message) => {
    const { evaluationCreate } = await ask<Created>(CREATE, { input: { ...base, ...choices } });
    expect(evaluationCreate).toEqual({
      job: null,
      userErrors: [
        {
          code: "ILLEGAL_SETTING",
          field: ["input"],
          message: typeof message === "string" ? message : expect.stringMatching(message),
        },
      ],
    });
  });
});

describe("a suite", () => {
  const forest = { name: "random-forest", settings: { treeCount: 3 } };

  test("may name what is run, with settings, when a request does not", () => {
    const suite = { strategies: [{ name: "direct" }], learners: [forest, { name: "ridge" }] };
    const own = requestedMethods({}, suite);
    expect(own.strategies).toEqual([{ name: "direct", settings: {} }]);
    expect(own.learners).toEqual([
      {
        name: "random-forest",
        settings: { ...createLearner("random-forest").settings, treeCount: 3 },
      },
      { name: "ridge", settings: { penalty: 0.01 } },
    ]);
    const asked = requestedMethods({ learners: ["lasso"] }, suite);
    expect(asked.learners.map(({ name }) => name)).toEqual(["lasso"]);
    expect(asked.strategies).toEqual(own.strategies);
  });

  test("without any has the quick ones", () => {
    const { strategies: all, learners: some } = requestedMethods({});
    expect(all.map(({ name }) => name)).toContain("target-only");
    expect(some.map(({ name }) => name)).toContain("ridge");
    expect(all.length).toBeLessThan(Object.keys(strategies).length);
  });
});
