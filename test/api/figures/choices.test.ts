import { importDataset } from "@perfatlas/db/importers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../open-test-api.ts";
import { plantedCopy, plantedDataset } from "./planted-dataset.ts";
import { refreshFigures } from "./refresh-figures.ts";

let open: TestApi;

const LAPTOP = "planted:laptop:text:1.0";

beforeAll(async () => {
  const { descriptor, source } = await plantedDataset();
  open = await openTestApi({ isFilled: false, descriptors: [descriptor], source });
  await open.api.jobs.runToEnd(await open.api.jobs.enqueue("import-dataset", { slug: "planted" }));
  await refreshFigures(open.api, "planted");
});
afterAll(async () => {
  expect(open.reported).toEqual([]);
  await open.close();
});

async function ask<Data>(document: string, variables = {}): Promise<Data> {
  const { data, errors } = await open.api.execute(document, variables);
  expect(errors).toBeUndefined();
  return data as unknown as Data;
}

/** Runs the mutation that a figure names. */
async function compute(request: string): Promise<void> {
  const { data, errors } = await open.api.execute(request, {}, { isAdministrator: true });
  expect(errors).toBeUndefined();
  const asked = data as { figureCompute: { job: { uuid: string } | null; userErrors: unknown[] } };
  expect(asked.figureCompute.userErrors).toEqual([]);
  await open.api.jobs.runToEnd(asked.figureCompute.job?.uuid ?? "");
}

interface Point {
  readonly time: number;
  readonly rate: number;
}

async function points(): Promise<readonly Point[]> {
  const nodes = (metric: string) => `measurements(first: 100, metric: "${metric}") {
    nodes { value configuration { id } } }`;
  type Nodes = { nodes: { value: number; configuration: { id: string } }[] };
  const { environment } = await ask<{ environment: { time: Nodes; rate: Nodes } }>(
    `{ environment(slug: "${LAPTOP}") { time: ${nodes("time")} rate: ${nodes("rate")} } }`,
  );
  const rates = new Map(environment.rate.nodes.map((each) => [each.configuration.id, each.value]));
  return environment.time.nodes.map(({ value, configuration }) => ({
    time: value,
    rate: rates.get(configuration.id) ?? Number.NaN,
  }));
}

interface Pareto {
  readonly environment: {
    readonly pareto: {
      readonly state: string;
      readonly request: string;
      readonly result: {
        readonly memberCount: number;
        readonly feasibleCount: number;
        readonly completeCount: number;
        readonly hypervolumeShare: number;
        readonly reference: readonly number[];
        readonly members: readonly { readonly values: readonly number[] }[];
      } | null;
    } | null;
  };
}

const PARETO = `state request result { memberCount feasibleCount completeCount hypervolumeShare
  reference members { values configuration } objectives { metric unit better } bounds { metric atMost } }`;

describe("Pareto sets", () => {
  test("of a metric and its reciprocal are the one configuration that is best in both", async () => {
    const { environment } = await ask<Pareto>(`{ environment(slug: "${LAPTOP}") {
      pareto(metrics: ["time", "rate"]) { ${PARETO} } } }`);
    const all = await points();
    expect(environment.pareto).toMatchObject({ state: "CURRENT" });
    const result = environment.pareto?.result;
    expect(result).toMatchObject({ memberCount: 1, feasibleCount: 32, completeCount: 32 });
    expect(result?.members[0]?.values[0]).toBe(Math.min(...all.map(({ time }) => time)));
    expect(result?.hypervolumeShare).toBeCloseTo(1, 12);
    expect(result?.reference).toEqual([
      Math.max(...all.map(({ time }) => time)),
      Math.min(...all.map(({ rate }) => rate)),
    ]);
  });

  test("under constraints are asked for, and hold to them", async () => {
    const document = `{ environment(slug: "${LAPTOP}") {
      pareto(metrics: ["rate", "time"], bounds: [{metric: "rate", atMost: 5}]) { ${PARETO} } } }`;
    const missing = (await ask<Pareto>(document)).environment.pareto;
    expect(missing).toMatchObject({ state: "MISSING", result: null });
    await compute(missing?.request ?? "");
    const { result, state } = (await ask<Pareto>(document)).environment.pareto ?? {};
    const within = (await points()).filter(({ rate }) => rate <= 5);
    expect(state).toBe("CURRENT");
    expect(within.length).toBeGreaterThan(0);
    expect(within.length).toBeLessThan(32);
    expect(result?.feasibleCount).toBe(within.length);
    expect(result?.members[0]?.values[0]).toBe(Math.max(...within.map(({ rate }) => rate)));
    const none = `{ environment(slug: "${LAPTOP}") {
      pareto(metrics: ["rate", "time"], bounds: [{metric: "rate", atLeast: 1e9}]) { ${PARETO} } } }`;
    await compute((await ask<Pareto>(none)).environment.pareto?.request ?? "");
    expect((await ask<Pareto>(none)).environment.pareto?.result).toMatchObject({
      memberCount: 0,
      feasibleCount: 0,
      hypervolumeShare: null,
      members: [],
    });
  });

  test("of metrics that make no sense are refused, of one that there is not are null", async () => {
    const codeOf = async (metrics: string, bounds = "") => {
      const { errors } = await open.api.execute(
        `{ environment(slug: "${LAPTOP}") { pareto(metrics: ${metrics} ${bounds}) { state } } }`,
      );
      return errors?.[0]?.extensions?.reason;
    };
    expect(await codeOf('["time"]')).toBe("BAD_FIGURE");
    expect(await codeOf('["time", "time"]')).toBe("BAD_METRICS");
    expect(await codeOf('["time", "rate"]', 'bounds: [{metric: "time"}]')).toBe("BAD_BOUND");
    const { environment } = await ask<Pareto>(`{ environment(slug: "${LAPTOP}") {
      pareto(metrics: ["time", "joules"]) { state } } }`);
    expect(environment.pareto).toBeNull();
  });
});

describe("a diagnosis", () => {
  interface Diagnosis {
    readonly environment: {
      readonly diagnosis: {
        readonly state: string;
        readonly request: string;
        readonly refusal: { readonly code: string } | null;
        readonly result: {
          readonly measured: number;
          readonly influences: { readonly blames: readonly { readonly name: string }[] };
          readonly forest: {
            readonly predicted: number;
            readonly typical: number;
            readonly blames: readonly { readonly option: string; readonly contribution: number }[];
          };
        } | null;
      };
    };
  }
  const document = `query ($configuration: JSON!) { environment(slug: "${LAPTOP}") {
    diagnosis(metric: "time", configuration: $configuration) { state request refusal { code } result {
      measured influences { predicted typical rSquared blames { name contribution } }
      forest { predicted typical blames { option contribution } } } } } }`;

  test("of the slowest configuration blames the planted option", async () => {
    const configuration = { a: true, b: false, c: true, d: false, e: false, still: 1 };
    const missing = (await ask<Diagnosis>(document, { configuration })).environment.diagnosis;
    expect(missing.state).toBe("MISSING");
    await compute(missing.request);
    const { result } = (await ask<Diagnosis>(document, { configuration })).environment.diagnosis;
    expect(result?.measured).toBeCloseTo(32, 0);
    expect(result?.influences.blames[0]?.name).toBe("a");
    expect(result?.forest.blames[0]?.option).toBe("a");
    const { predicted, typical, blames } = result?.forest ?? {
      predicted: 0,
      typical: 1,
      blames: [],
    };
    const sum = blames.reduce((total, { contribution }) => total + contribution, 0);
    expect(sum).toBeCloseTo(predicted - typical, 6);
  });

  const REPAIR = `query ($configuration: JSON!, $repair: RepairInput) { environment(slug: "${LAPTOP}") {
    diagnosis(metric: "time", configuration: $configuration, repair: $repair) { state request refusal { code message }
      result { repairs { goal proposals { configuration changes { option from to } predicted gain reachesGoal } } } } } }`;
  async function repaired(repair: object | null) {
    const configuration = { a: true, b: false, c: true, d: false, e: false, still: 1 };
    const read = async () =>
      (await ask<Diagnosis>(REPAIR, { configuration, repair })).environment.diagnosis;
    const { state, request } = await read();
    if (state !== "CURRENT") await compute(request);
    return await read();
  }

  test("with a repair names the smallest change that reaches a value, and is stored apart", async () => {
    const changes = [{ option: "a", from: true, to: false }];
    const smallest = expect.objectContaining({ changes, reachesGoal: true });
    expect(await repaired({ reach: 25 })).toMatchObject({
      result: { repairs: { goal: 25, proposals: expect.arrayContaining([smallest]) } },
    });
    const kept = JSON.stringify(await repaired({ reach: 25, keep: ["a"], changes: 2 }));
    expect(kept).toContain('"option"');
    expect(kept).not.toContain('"option":"a"');
    expect(await repaired(null)).toMatchObject({ result: { repairs: null } });
  });

  test("with a repair that cannot be is refused with the reason", async () => {
    const message = 'there is no option "z" to keep; options are a, b, c, d, e, still';
    const refusal = { code: "REPAIR_TASK", message };
    expect(await repaired({ keep: ["z"] })).toMatchObject({ refusal });
    const all = { keep: ["a", "b", "c", "d", "e", "still"] };
    expect(await repaired(all)).toMatchObject({ refusal: { code: "REPAIR_TASK" } });
    const asked = { configuration: {}, repair: { changes: 21 } };
    const { errors } = await open.api.execute(REPAIR, asked);
    expect(errors?.[0]?.extensions?.reason).toBe("BAD_FIGURE");
    expect(errors?.[0]?.message).toContain("repair.changes");
  });

  test("of a configuration outside the space is refused with the reason", async () => {
    const configuration = { a: true, b: false, c: true, d: false, e: false, still: 3 };
    const missing = (await ask<Diagnosis>(document, { configuration })).environment.diagnosis;
    await compute(missing.request);
    const { refusal, result } = (await ask<Diagnosis>(document, { configuration })).environment
      .diagnosis;
    expect(result).toBeNull();
    expect(refusal?.code).toBe("ILLEGAL_LEVEL");
  });
});

describe("figures of a system", () => {
  interface Of {
    readonly system: {
      readonly coverage: {
        readonly series: readonly { readonly environment: string }[];
        readonly missing: readonly unknown[];
      };
      readonly copies: {
        readonly state: string;
        readonly result: {
          readonly copies: readonly unknown[];
          readonly overlaps: readonly unknown[];
          readonly columnCount: number;
        };
      };
    };
  }
  const COPIES = `copies { state request result { columnCount copyCount overlaps { left right sharedCount share }
    copies { left { dataset environment } right { dataset environment } scale offset sharedCount } } }`;

  test("say what was measured, and which combinations never were", async () => {
    const { system } = await ask<Of>(`{ system(slug: "planted") { coverage { knownCount
      combinationCount measuredCombinationCount missing { hardware workload version }
      series { environment metric measured failed unmeasured } } } }`);
    expect(system.coverage).toMatchObject({
      knownCount: 32,
      combinationCount: 8,
      measuredCombinationCount: 5,
      missing: [
        { hardware: "laptop", workload: "video", version: "1.0" },
        { hardware: "server", workload: "broken", version: "1.0" },
        { hardware: "server", workload: "single", version: "1.0" },
      ],
    });
    expect(system.coverage.series[0]).toMatchObject({
      environment: "planted:laptop:broken:1.0",
      measured: 0,
      failed: 32,
      unmeasured: 0,
    });
  });

  test("find no copy among measurements, and the planted one of another data set", async () => {
    const before = await ask<Of>(`{ system(slug: "planted") { ${COPIES} } }`);
    expect(before.system.copies).toMatchObject({
      state: "CURRENT",
      result: { columnCount: 6, copies: [], overlaps: [] },
    });
    const { descriptor, source } = await plantedCopy();
    await importDataset(open.database, descriptor, source);
    expect((await ask<Of>(`{ system(slug: "planted") { ${COPIES} } }`)).system.copies.state).toBe(
      "STALE",
    );
    await refreshFigures(open.api, "planted-again");
    const { system } = await ask<Of>(`{ system(slug: "planted") { ${COPIES} } }`);
    expect(system.copies.result).toMatchObject({
      columnCount: 7,
      copyCount: 1,
      overlaps: [{ left: "planted", right: "planted-again", sharedCount: 32, share: 1 }],
      copies: [
        {
          scale: 1,
          offset: 0,
          left: { dataset: "planted", environment: LAPTOP },
          right: { dataset: "planted-again", environment: "planted:phone:text:1.0" },
          sharedCount: 32,
        },
      ],
    });
  });
});
