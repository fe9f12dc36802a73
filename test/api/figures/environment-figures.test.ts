import { setTimeout as wait } from "node:timers/promises";
import { importDataset } from "@perfatlas/db/importers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../open-test-api.ts";
import { plantedDataset, plantedTime } from "./planted-dataset.ts";
import { refreshFigures } from "./refresh-figures.ts";

let open: TestApi;

const LAPTOP = "planted:laptop:text:1.0";

beforeAll(async () => {
  const { descriptor, source } = await plantedDataset();
  open = await openTestApi({ isFilled: false, descriptors: [descriptor], source });
  await open.api.jobs.runToEnd(await open.api.jobs.enqueue("import-dataset", { slug: "planted" }));
});
afterAll(async () => {
  expect(open.reported).toEqual([]);
  await open.close();
});

interface Jobs {
  readonly jobs: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly kind: string;
      readonly state: string;
      readonly subject: string;
      readonly result: unknown;
    }[];
  };
}

async function jobs() {
  const { data } = await open.api.execute(
    "{ jobs(first: 20) { totalCount nodes { kind state subject result } } }",
  );
  return (data as unknown as Jobs).jobs;
}

async function ask(slug: string, fields: string): Promise<Record<string, unknown>> {
  const { data, errors } = await open.api.execute(
    `query ($slug: String!) { environment(slug: $slug) { ${fields} } }`,
    { slug },
  );
  expect(errors).toBeUndefined();
  return (data as { environment: Record<string, unknown> }).environment;
}

const refreshed = () => refreshFigures(open.api, "planted");

describe("figures of environments", () => {
  test("are queued by the import of their data, and computed without being asked for", async () => {
    let own: Jobs["jobs"]["nodes"][number] | undefined;
    do {
      own = (await jobs()).nodes.find(({ kind }) => kind === "refresh-figures");
      await wait(50);
    } while (own?.state !== "SUCCEEDED" && own?.state !== "FAILED");
    expect(own).toMatchObject({ state: "SUCCEEDED", subject: "planted" });
    // Six series of three kinds, a Pareto set, copies, five pairs; two environments give no influences
    // and no pair, one of them nothing at all.
    expect(own.result).toMatchObject({ computed: 18, refused: 7, current: 0, left: 0 });
    expect(await refreshed()).toMatchObject({ computed: 0, refused: 0, current: 25 });
  });

  test("name the planted terms, with intervals that hold the truth, sign, unit and layer", async () => {
    const fields = `influence(metric: "time") { state request refusal { code } methodVersion result {
      rSquared sample { dataset valueCount }
      terms { name share interval { low high } coefficient unit effect pValue }
      layers { layers share termCount } options { option share layer } linearRSquared } }`;
    const { influence } = (await ask(LAPTOP, fields)) as { influence: Influence };
    expect(influence).toMatchObject({ state: "CURRENT", request: null, methodVersion: 1 });
    const { terms, layers, options, linearRSquared } = influence.result;
    const byName = new Map(terms.map((term) => [term.name, term]));
    expect(terms[0]?.name).toBe("a");
    for (const [name, effect] of Object.entries({ a: 8, b: -4, c: 2, "a × c": 2 })) {
      const term = byName.get(name);
      expect(Math.abs((term?.coefficient ?? 0) - effect), name).toBeLessThan(0.1);
      expect(term, name).toMatchObject({
        unit: "s",
        effect: effect < 0 ? "IMPROVES" : "WORSENS",
      });
    }
    const truth = trueShares();
    for (const [name, share] of Object.entries(truth)) {
      const { interval } = byName.get(name) ?? { interval: { low: 1, high: 0 } };
      expect(interval.low, name).toBeLessThan(share);
      expect(interval.high, name).toBeGreaterThan(share);
    }
    const sum = (list: readonly { readonly share: number }[]) =>
      list.reduce((total, { share }) => total + share, 0);
    expect(sum(layers)).toBeCloseTo(sum(terms), 9);
    expect(layers.find((each) => each.layers.join() === "KERNEL")?.share).toBeCloseTo(truth.b, 2);
    expect(sum(options)).toBeCloseTo(linearRSquared, 9);
    expect(options.find(({ option }) => option === "still")?.share).toBe(0);
  });

  test("turn round where higher is better", async () => {
    const fields = `influence(metric: "rate") { result { terms { name effect coefficient } } }
      low: optimum(metric: "time") { result { sentence best { value configuration } worst { factor } default { factor } } }
      high: optimum(metric: "rate") { result { sentence best { value configuration } worst { factor value } } }`;
    const found = (await ask(LAPTOP, fields)) as {
      influence: Influence;
      low: Optimum;
      high: Optimum;
    };
    const [first] = found.influence.result.terms;
    expect(first).toMatchObject({ name: "a", effect: "WORSENS" });
    expect(first?.coefficient).toBeLessThan(0);
    const { low, high } = found;
    expect(low.result.best.configuration).toEqual(high.result.best.configuration);
    expect(low.result.best.configuration).toMatchObject({ a: false, b: true, c: false });
    expect(high.result.best.value).toBeCloseTo(100 / low.result.best.value, 9);
    expect(high.result.worst.factor).toBeCloseTo(low.result.worst.factor, 9);
    expect(low.result.default?.factor).toBeCloseTo(20 / 16, 1);
    expect(low.result.sentence).toMatch(
      /^the default is 1\.[23] x slower than the best; the worst is 2\.0 x slower than the best$/,
    );
  });

  test("tell how much an option says about the responses", async () => {
    const fields = `information(metric: "time") { result { entropyBits responseBits bins
      options { option bits pValue } } }`;
    const { information } = (await ask(LAPTOP, fields)) as { information: Information };
    expect(information.result.options[0]).toMatchObject({ option: "a" });
    expect(information.result.options[0]?.bits).toBeGreaterThan(0.7);
    expect(information.result.options.find(({ option }) => option === "still")?.bits).toBe(0);
    expect(information.result.responseBits).toBeCloseTo(3, 9);
  });

  test("of data that give none are refused with the reason", async () => {
    const fields = `influence(metric: "time") { state refusal { code message } result { rSquared } }
      optimum(metric: "time") { refusal { code } result { sample { valueCount failedCount } } }`;
    expect(await ask("planted:laptop:broken:1.0", fields)).toMatchObject({
      influence: { state: "CURRENT", result: null, refusal: { code: "DEGENERATE_SAMPLE" } },
      optimum: { result: null, refusal: { code: "EMPTY_RESPONSES" } },
    });
    expect(await ask("planted:laptop:single:1.0", fields)).toMatchObject({
      influence: { result: null, refusal: { code: "DEGENERATE_SAMPLE" } },
      optimum: { refusal: null, result: { sample: { valueCount: 1 } } },
    });
  });

  test("are null of a metric that the environment does not have", async () => {
    const fields = `no: influence(metric: "joules") { state } none: optimum(metric: "rate") { state }`;
    expect(await ask("planted:server:text:1.0", fields)).toEqual({ no: null, none: null });
  });

  test("are stale once newer data are published, and current again when they are computed", async () => {
    const { descriptor, source } = await plantedDataset(10);
    await importDataset(open.database, descriptor, source);
    const before = (await jobs()).totalCount;
    const fields = `optimum(metric: "time") { state request result { best { value } sample { version } } }`;
    const stale = (await ask(LAPTOP, fields)) as { optimum: Optimum };
    expect(stale.optimum).toMatchObject({ state: "STALE", result: { sample: { version: 1 } } });
    expect((await jobs()).totalCount, "a query queues nothing").toBe(before);
    const asked = await open.api.execute(
      stale.optimum.request ?? "",
      {},
      { isAdministrator: true },
    );
    expect(asked.errors).toBeUndefined();
    const { job } = (asked.data as unknown as Asked).figureCompute;
    await open.api.jobs.runToEnd(job?.uuid ?? "");
    const fresh = (await ask(LAPTOP, fields)) as { optimum: Optimum };
    expect(fresh.optimum).toMatchObject({ state: "CURRENT", request: null });
    expect(fresh.optimum.result.best.value).toBeCloseTo(stale.optimum.result.best.value + 10, 9);
    // All the others.
    expect(await refreshed()).toMatchObject({ current: 1, left: 0 });
  });

  test("are asked for with or without a token, and bad requests say what is legal", async () => {
    const mutation = (input: string) =>
      `mutation { figureCompute(input: ${input}) { job { uuid } userErrors { code message } } }`;
    const good = `{kind: OPTIMUM, environment: "${LAPTOP}", metric: "time"}`;
    const anonymous = await open.api.execute(mutation(good));
    expect(anonymous.data).toMatchObject({ figureCompute: { userErrors: [] } });
    const made = await open.api.execute(
      'mutation { tokenCreate(name: "reader", scope: [READ]) { secret } }',
      {},
      { isAdministrator: true },
    );
    const token = (made.data as { tokenCreate: { secret: string } }).tokenCreate.secret;
    const run = async (input: string) =>
      (await open.api.execute(mutation(input), {}, { token })).data as unknown as Asked;
    expect((await run(good)).figureCompute.job).not.toBeNull();
    const unknown = await run(`{kind: OPTIMUM, environment: "planted:x", metric: "time"}`);
    expect(unknown.figureCompute.userErrors).toEqual([
      {
        code: "NOT_FOUND",
        message: expect.stringMatching(/^there is no environment "planted:x"; there are planted:/),
      },
    ]);
    const metric = await run(`{kind: OPTIMUM, environment: "${LAPTOP}", metric: "joules"}`);
    expect(metric.figureCompute.userErrors[0]?.message).toBe(
      `"joules" is no metric of ${LAPTOP}; it has time, rate`,
    );
    const bare = await run("{kind: INFLUENCE}");
    expect(bare.figureCompute.userErrors[0]?.code).toBe("BAD_PAYLOAD");
    const none = await run(
      `{kind: INFLUENCE, environment: "planted:server:text:1.0", metric: "rate"}`,
    );
    expect(none.figureCompute.userErrors[0]?.code).toBe("NO_DATA");
  });
});

interface Asked {
  readonly figureCompute: {
    readonly job: { readonly uuid: string } | null;
    readonly userErrors: readonly { readonly code: string; readonly message: string }[];
  };
}

interface Influence {
  readonly result: {
    readonly terms: readonly {
      readonly name: string;
      readonly share: number;
      readonly coefficient: number;
      readonly interval: { readonly low: number; readonly high: number };
    }[];
    readonly layers: readonly { readonly layers: readonly string[]; readonly share: number }[];
    readonly options: readonly { readonly option: string; readonly share: number }[];
    readonly linearRSquared: number;
  };
}

interface Optimum {
  readonly request: string | null;
  readonly result: {
    readonly sentence: string;
    readonly best: { readonly value: number; readonly configuration: object };
    readonly worst: { readonly value: number; readonly factor: number };
    readonly default: { readonly factor: number } | null;
  };
}

interface Information {
  readonly result: {
    readonly responseBits: number;
    readonly options: readonly { readonly option: string; readonly bits: number }[];
  };
}

/** Drop of R² without a term, the others kept: what is left of it beside them, over all variance. */
function trueShares(): { readonly a: number; readonly b: number; readonly "a × c": number } {
  const rows = Array.from({ length: 8 }, (_, i) => [i & 1, (i >> 1) & 1, (i >> 2) & 1] as const);
  const times = rows.map(([a, b, c]) => plantedTime(a, b, c));
  const mean = times.reduce((sum, time) => sum + time, 0) / 8;
  const variance = times.reduce((sum, time) => sum + (time - mean) ** 2, 0) / 8;
  // b is independent of the rest: its variance is 4²/4. Beside a and c, their product keeps 1/16 of the
  // squared coefficient, beside c and a × c, a keeps 1/8.
  return { a: 64 / 8 / variance, b: 4 / variance, "a × c": 4 / 16 / variance };
}
