import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../open-test-api.ts";
import { plantedDataset } from "./planted-dataset.ts";

let open: TestApi;

const LAPTOP = "planted:laptop:text:1.0";
const SERVER = "planted:server:text:1.0";
const VIDEO = "planted:server:video:1.0";

beforeAll(async () => {
  const { descriptor, source } = await plantedDataset();
  open = await openTestApi({ isFilled: false, descriptors: [descriptor], source });
  await open.api.jobs.runToEnd(await open.api.jobs.enqueue("import-dataset", { slug: "planted" }));
});
afterAll(async () => {
  expect(open.reported).toEqual([]);
  await open.close();
});

async function ask<Data>(document: string): Promise<Data> {
  const { data, errors } = await open.api.execute(document);
  expect(errors).toBeUndefined();
  return data as unknown as Data;
}

async function measured(slug: string, metric: string): Promise<ReadonlyMap<string, number>> {
  const { environment } = await ask<{
    environment: {
      measurements: { nodes: { value: number | null; configuration: { id: string } }[] };
    };
  }>(`{ environment(slug: "${slug}") { measurements(first: 100, metric: "${metric}") {
    nodes { value configuration { id } } } } }`);
  return new Map(
    environment.measurements.nodes.flatMap(({ value, configuration }) =>
      value === null ? [] : [[configuration.id, value] as const],
    ),
  );
}

interface Shared {
  readonly count: number;
  readonly censoredCount: number;
  readonly cellColumns: number | null;
  readonly points: readonly { readonly source: number; readonly target: number }[];
}

const SHARED = "{ count censoredCount isLogarithmic cellColumns points { source target count } }";

async function sharedOf(source: string, target: string, metric = "time"): Promise<Shared | null> {
  const { environmentPair } = await ask<{ environmentPair: { sharedValues: Shared | null } }>(
    `{ environmentPair(source: "${source}", target: "${target}") {
      sharedValues(metric: "${metric}") ${SHARED} } }`,
  );
  return environmentPair.sharedValues;
}

/** What a look at every row gives. */
function joined(left: ReadonlyMap<string, number>, right: ReadonlyMap<string, number>) {
  return [...left].flatMap(([id, source]) => {
    const target = right.get(id);
    return target === undefined ? [] : [`${source} ${target}`];
  });
}

const texts = (shared: Shared | null) =>
  (shared?.points ?? []).map(({ source, target }) => `${source} ${target}`).sort();

describe("values that charts draw", () => {
  test("of two environments are those of configurations with a value in both", async () => {
    const shared = await sharedOf(LAPTOP, SERVER);
    expect(shared).toMatchObject({ count: 32, censoredCount: 0, cellColumns: null });
    const rows = joined(await measured(LAPTOP, "time"), await measured(SERVER, "time"));
    expect(texts(shared)).toEqual(rows.sort());
  });

  test("of two environments leave out what was cut off, and count it", async () => {
    const shared = await sharedOf(SERVER, VIDEO);
    expect(shared).toMatchObject({ count: 31, censoredCount: 1 });
    expect(shared?.points).toHaveLength(31);
  });

  test("of two environments are null where there is nothing to compare", async () => {
    expect(await sharedOf(LAPTOP, LAPTOP)).toBeNull();
    expect(await sharedOf(LAPTOP, SERVER, "rate")).toBeNull();
    expect(await sharedOf(LAPTOP, SERVER, "nothing")).toBeNull();
    expect(await sharedOf(LAPTOP, "planted:laptop:broken:1.0")).toMatchObject({
      count: 0,
      points: [],
    });
  });

  test("of two metrics are those of one environment", async () => {
    const ofTwo = (second: string) =>
      ask<{ environment: { valuesOfTwo: Shared | null } }>(
        `{ environment(slug: "${LAPTOP}") { valuesOfTwo(first: "time", second: "${second}") ${SHARED} } }`,
      );
    const { valuesOfTwo } = (await ofTwo("rate")).environment;
    const rows = joined(await measured(LAPTOP, "time"), await measured(LAPTOP, "rate"));
    expect(texts(valuesOfTwo)).toEqual(rows.sort());
    expect((await ofTwo("nothing")).environment.valuesOfTwo).toBeNull();
  });
});

describe("bins of a distribution", () => {
  interface Bins {
    readonly bins: readonly number[];
    readonly binEdges: readonly number[];
    readonly isLogarithmic: boolean;
  }

  const binsOf = async (scale: string) => {
    const { environment } = await ask<{ environment: { distribution: Bins } }>(
      `{ environment(slug: "${LAPTOP}") { distribution(metric: "time", bins: 5${scale}) {
        bins binEdges isLogarithmic } } }`,
    );
    return environment.distribution;
  };

  test.each([
    ["", false],
    [", scale: AUTO", false],
    [", scale: LOGARITHMIC", true],
  ])("hold what lies between their edges%s", async (scale, isLogarithmic) => {
    const { bins, binEdges, ...rest } = await binsOf(scale);
    expect(rest.isLogarithmic).toBe(isLogarithmic);
    const values = [...(await measured(LAPTOP, "time")).values()];
    expect([binEdges[0], binEdges[5]]).toEqual([Math.min(...values), Math.max(...values)]);
    const counted = bins.map(
      (_, i) =>
        values.filter(
          (value) =>
            value >= (binEdges[i] as number) &&
            (i === 4 ? value <= (binEdges[5] as number) : value < (binEdges[i + 1] as number)),
        ).length,
    );
    expect(bins).toEqual(counted);
    const step = (i: number) => {
      const [low, high] = [binEdges[i] as number, binEdges[i + 1] as number];
      return isLogarithmic ? high / low : high - low;
    };
    expect(Math.abs(step(1) - step(3))).toBeLessThan(1e-9);
  });
});

describe("coverage of one metric", () => {
  test("has its series alone", async () => {
    const series = async (metric: string) =>
      (
        await ask<{
          system: { coverage: { combinationCount: number; series: readonly { metric: string }[] } };
        }>(
          `{ system(slug: "planted") { coverage${metric} { combinationCount series { metric } } } }`,
        )
      ).system.coverage;
    expect((await series("")).series).toHaveLength(6);
    const { series: own, combinationCount } = await series('(metric: "rate")');
    expect(own).toEqual([{ metric: "rate" }]);
    expect(combinationCount).toBe(8);
  });
});
