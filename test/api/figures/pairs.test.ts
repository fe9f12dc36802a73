import { pearson, spearman } from "@perfatlas/modeling/stats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../open-test-api.ts";
import { plantedDataset } from "./planted-dataset.ts";
import { refreshFigures } from "./refresh-figures.ts";

let open: TestApi;

const LAPTOP = "planted:laptop:text:1.0";
const SERVER = "planted:server:text:1.0";
const VIDEO = "planted:server:video:1.0";

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

async function ask<Data>(document: string): Promise<Data> {
  const { data, errors } = await open.api.execute(document);
  expect(errors).toBeUndefined();
  return data as unknown as Data;
}

interface Estimate {
  readonly value: number;
  readonly interval: { readonly low: number; readonly high: number };
}

const ESTIMATE = "{ value interval { low high } }";
const RELATEDNESS = `relatedness(metric: "time") { state refusal { code message } result {
  sharedCount censoredCount pearson ${ESTIMATE} spearman ${ESTIMATE} linearShiftR2 ${ESTIMATE}
  kl jensenShannon topOverlap ${ESTIMATE} coefficientCorrelation ${ESTIMATE}
  influentialOptions { source ${ESTIMATE} target ${ESTIMATE} both ${ESTIMATE} }
  influentialInteractions { both ${ESTIMATE} } commonTermCount
  stability { kendallTau ${ESTIMATE} topTermOverlap ${ESTIMATE} topTermCount moves { term from to } }
  validity { rowCount source target both jaccard } draws modelDraws } }`;

interface Pair {
  readonly environmentPair: {
    readonly comparability: unknown;
    readonly relatedness: {
      readonly state: string;
      readonly refusal: unknown;
      readonly result: Related;
    } | null;
  };
}

interface Related {
  readonly sharedCount: number;
  readonly pearson: Estimate;
  readonly spearman: Estimate;
  readonly linearShiftR2: Estimate;
  readonly coefficientCorrelation: Estimate;
  readonly influentialOptions: Readonly<Record<"source" | "target" | "both", Estimate>>;
  readonly stability: { readonly kendallTau: Estimate; readonly moves: readonly unknown[] };
}

async function pair(source: string, target: string, fields = RELATEDNESS) {
  const document = `{ environmentPair(source: "${source}", target: "${target}") {
    comparability { verdict differences { field source target } } ${fields} } }`;
  return (await ask<Pair>(document)).environmentPair;
}

async function values(slug: string): Promise<ReadonlyMap<string, number>> {
  const { environment } = await ask<{
    environment: {
      measurements: { nodes: { value: number | null; configuration: { id: string } }[] };
    };
  }>(`{ environment(slug: "${slug}") { measurements(first: 100, metric: "time") {
    nodes { value configuration { id } } } } }`);
  return new Map(
    environment.measurements.nodes.flatMap(({ value, configuration }) =>
      value === null ? [] : [[configuration.id, value] as const],
    ),
  );
}

describe("pairs of environments", () => {
  test("that are a linear shift of each other are alike, as a look at every row says", async () => {
    const { comparability, relatedness } = await pair(LAPTOP, SERVER);
    expect(comparability).toMatchObject({ verdict: "ONE_AXIS" });
    expect(relatedness).toMatchObject({ state: "CURRENT", refusal: null });
    const result = relatedness?.result as Related;
    const [left, right] = [await values(LAPTOP), await values(SERVER)];
    const shared = [...left.keys()].filter((id) => right.has(id));
    expect(result.sharedCount).toBe(shared.length);
    const [x, y] = [left, right].map((of) => shared.map((id) => of.get(id) ?? Number.NaN));
    expect(result.pearson.value).toBeCloseTo(pearson(x ?? [], y ?? []), 12);
    expect(result.spearman.value).toBeCloseTo(spearman(x ?? [], y ?? []), 12);
    expect(result.linearShiftR2.value).toBeCloseTo(pearson(x ?? [], y ?? []) ** 2, 12);
    for (const { value, interval } of [result.pearson, result.spearman, result.linearShiftR2]) {
      expect(interval.low).toBeLessThanOrEqual(value);
      expect(interval.high).toBeGreaterThanOrEqual(value);
      expect(interval.low).toBeGreaterThan(0.9);
    }
    expect(result.coefficientCorrelation.value).toBeGreaterThan(0.99);
    expect(result.influentialOptions.both.value).toBeGreaterThanOrEqual(3);
    expect(result.stability.kendallTau.value).toBeGreaterThan(0.6);
  });

  test("of other influences are not alike, and a run that was cut off is counted", async () => {
    const { relatedness } = await pair(SERVER, VIDEO);
    const result = relatedness?.result as Related;
    expect(result).toMatchObject({
      censoredCount: 1,
      sharedCount: 32,
      validity: { rowCount: 32, source: 0, target: 1, both: 0, jaccard: 0 },
    });
    expect(Math.abs(result.pearson.value)).toBeLessThan(0.3);
    expect(result.stability.kendallTau.value).toBeLessThan(0.3);
    expect(result.stability.moves.length).toBeGreaterThan(0);
  });

  test("without a common value are refused with the reason, of several axes are asked for", async () => {
    const broken = await pair(LAPTOP, "planted:laptop:broken:1.0");
    expect(broken.relatedness).toMatchObject({
      state: "CURRENT",
      result: null,
      refusal: { code: "UNRELATED_RESPONSES" },
    });
    const several = await pair(LAPTOP, VIDEO);
    expect(several.comparability).toMatchObject({ verdict: "SEVERAL" });
    expect(several.relatedness).toMatchObject({ state: "MISSING", result: null });
  });

  test("say in which fields they differ; the same one is the same", async () => {
    const same = await pair(LAPTOP, LAPTOP);
    expect(same).toMatchObject({
      comparability: { verdict: "SAME", differences: [] },
      relatedness: null,
    });
    const { comparability } = await pair(LAPTOP, SERVER);
    expect(comparability).toEqual({
      verdict: "ONE_AXIS",
      differences: [
        { field: "hardware", source: "laptop", target: "server" },
        { field: "facts.cores", source: 4, target: 64 },
      ],
    });
    const unknown = await open.api.execute(
      `{ environmentPair(source: "${LAPTOP}", target: "no") { comparability { verdict } } }`,
    );
    expect(unknown.errors?.[0]?.extensions?.code).toBe("NOT_FOUND");
  });

  test("that differ in one axis are those that a look at every pair finds, page by page", async () => {
    interface Paged {
      readonly system: {
        readonly environmentPairs: {
          readonly totalCount: number;
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
          readonly nodes: readonly {
            readonly source: { readonly slug: string };
            readonly target: { readonly slug: string };
            readonly comparability: { readonly verdict: string };
          }[];
        };
      };
    }
    const read = async (filter: string) => {
      const found: Paged["system"]["environmentPairs"]["nodes"][number][] = [];
      let after = "";
      let total = 0;
      for (let page = 0; page < 20; page++) {
        const { system } = await ask<Paged>(`{ system(slug: "planted") {
          environmentPairs(first: 2 ${filter} ${after}) { totalCount
            pageInfo { hasNextPage endCursor }
            nodes { source { slug } target { slug } comparability { verdict } } } } }`);
        const { nodes, pageInfo, totalCount } = system.environmentPairs;
        found.push(...nodes);
        total = totalCount;
        if (!pageInfo.hasNextPage) break;
        after = `after: "${pageInfo.endCursor}"`;
      }
      expect(found.length).toBe(total);
      return found;
    };
    const all = await read("");
    expect(all.length).toBe((5 * 4) / 2);
    const place = (slug: string) => slug.split(":");
    const expected = (axis: number) =>
      all.filter(({ source, target }) => {
        const [a, b] = [place(source.slug), place(target.slug)];
        return a.every((part, i) => (part === b[i]) === (i !== axis));
      });
    for (const [axis, place] of Object.entries({ HARDWARE: 1, WORKLOAD: 2, VERSION: 3 })) {
      const found = await read(`differIn: ${axis}`);
      expect(found, axis).toEqual(expected(place));
      for (const { comparability } of found) expect(comparability.verdict).toBe("ONE_AXIS");
    }
    expect(await read("differIn: VARIANT")).toEqual([]);
  });
});
