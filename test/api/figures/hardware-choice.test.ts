import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../open-test-api.ts";
import { parallelDataset, parallelTime } from "./parallel-dataset.ts";

let open: TestApi;

beforeAll(async () => {
  const { descriptor, source } = await parallelDataset();
  open = await openTestApi({ isFilled: false, descriptors: [descriptor], source });
  await open.api.jobs.runToEnd(await open.api.jobs.enqueue("import-dataset", { slug: "parallel" }));
});
afterAll(async () => {
  expect(open.reported).toEqual([]);
  await open.close();
});

interface Machine {
  readonly hardware: string;
  readonly seconds: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly cost: number | null;
  readonly meetsDeadline: string | null;
}

interface Choice {
  readonly state: string;
  readonly request: string | null;
  readonly result: {
    readonly machines: readonly Machine[];
    readonly fastest: string | null;
    readonly cheapest: string | null;
    readonly currency: string | null;
    readonly intervalsOf: string;
  } | null;
}

/** A workload that takes the laptop 50 s, four sevenths of it parallel. */
const SHARE = 4 / 7;
const RUNS = `[{hardware: "server", seconds: ${parallelTime("server", 50, SHARE) / 1000}},
  {hardware: "laptop", seconds: 50}]`;

function document(more = "", runs = RUNS, metric = "time"): string {
  return `{ system(slug: "parallel") { hardwareChoice(metric: "${metric}", measured: ${runs} ${more}) { state request
    result { fastest cheapest currency intervalsOf knownCount learnedCount censoredCount machines {
      hardware seconds lower upper isMeasured runCount cost costLower costUpper meetsDeadline } } } } }`;
}

async function ask(more = "", runs = RUNS): Promise<Choice> {
  const { data, errors } = await open.api.execute(document(more, runs));
  expect(errors).toBeUndefined();
  return (data as { system: { hardwareChoice: Choice } }).system.hardwareChoice;
}

/** The choice once it was asked for. */
async function choice(more = "", runs = RUNS): Promise<NonNullable<Choice["result"]>> {
  const { state, request, result } = await ask(more, runs);
  if (result !== null && state === "CURRENT") return result;
  const { data } = await open.api.execute(request ?? "", {}, { isAdministrator: true });
  const asked = data as { figureCompute: { job: { uuid: string } | null; userErrors: unknown[] } };
  expect(asked.figureCompute.userErrors).toEqual([]);
  await open.api.jobs.runToEnd(asked.figureCompute.job?.uuid ?? "");
  return choice(more, runs);
}

async function refusal(more: string, runs = RUNS, metric = "time"): Promise<string> {
  const { errors } = await open.api.execute(document(more, runs, metric));
  return `${errors?.[0]?.extensions?.reason}: ${errors?.[0]?.message}`;
}

describe("a choice of hardware", () => {
  test("is asked for, and holds what the workload would take where it was not run", async () => {
    expect(await ask()).toMatchObject({ state: "MISSING", result: null });
    const { machines, ...found } = await choice();
    expect(found).toMatchObject({
      ...{ fastest: "card", cheapest: "laptop", currency: "USD", intervalsOf: "WORKLOAD" },
      ...{ knownCount: 192, learnedCount: 192, censoredCount: 64 },
    });
    expect(machines.map(({ hardware }) => hardware)).toEqual(["card", "laptop", "server", "shelf"]);
    const [card, laptop, , shelf] = machines;
    const truth = parallelTime("card", 50, SHARE) / 1000;
    expect(card?.lower).toBeLessThan(truth);
    expect(card?.upper).toBeGreaterThan(truth);
    expect(Math.abs((card?.seconds ?? 0) / truth - 1)).toBeLessThan(0.2);
    expect(laptop).toMatchObject({ seconds: 50, lower: 50, upper: 50, cost: 50 / 3600 });
    expect(card?.cost).toBeNull();
    expect(shelf).toMatchObject({ seconds: null, cost: null, meetsDeadline: null });
  });

  test("goes by the prices and the deadline of each question; what is stored stays", async () => {
    await choice();
    const { result, state } = await ask(`, deadlineSeconds: 40,
      prices: [{hardware: "card", perHour: 9}, {hardware: "server", perHour: 2}, {hardware: "laptop", perHour: 0.1}]`);
    expect(state).toBe("CURRENT");
    expect(result).toMatchObject({ fastest: "card", cheapest: "server", currency: null });
    const verdicts = result?.machines.map(({ meetsDeadline }) => meetsDeadline);
    expect(verdicts).toEqual(["SURELY", "NO", "SURELY", "PERHAPS"]);
    const { result: late } = await ask(", deadlineSeconds: 1");
    expect(late).toMatchObject({ fastest: null, cheapest: null });
  });

  test("is the same whichever run is named first, and another one of other runs", async () => {
    await choice();
    const turned = `[{hardware: "laptop", seconds: 50}, ${RUNS.split(",\n")[0]?.slice(1)}]`;
    expect((await ask("", turned)).state).toBe("CURRENT");
    expect((await ask("", `[{hardware: "laptop", seconds: 50}]`)).state).toBe("MISSING");
  });

  test("of what makes no sense is refused in a sentence that says what is legal", async () => {
    const run = (hardware: string, seconds: number) =>
      `[{hardware: "${hardware}", seconds: ${seconds}}]`;
    expect(await refusal("", run("abacus", 1))).toBe(
      'NOT_FOUND: time was not measured on hardware "abacus"; it was on card, laptop, server, shelf',
    );
    expect(await refusal("", "[]")).toMatch(/^BAD_FIGURE: measured: /);
    expect(await refusal("", run("laptop", -1))).toMatch(/^BAD_FIGURE: measured.0.seconds: .*>0/);
    expect(
      await refusal("", `[${run("laptop", 1).slice(1, -1)}, ${run("laptop", 2).slice(1)}`),
    ).toBe('BAD_FIGURE: "laptop" has two run times; give one, such as their median');
    expect(await refusal("", RUNS, "energy")).toBe(
      'BAD_METRICS: "energy" is in J and no time; times are time',
    );
    expect(await refusal(', prices: [{hardware: "card", perHour: 0}]')).toBe(
      "BAD_PRICE: the price of card is 0; it must be a number above 0",
    );
    expect(await refusal(', prices: [{hardware: "abacus", perHour: 1}]')).toBe(
      'BAD_PRICE: there is no hardware "abacus" to choose; there are card, laptop, server, shelf',
    );
    expect(await refusal(", deadlineSeconds: 0")).toMatch(/^BAD_DEADLINE: deadlineSeconds is 0;/);
    const { data } = await open.api.execute(document("", RUNS, "weight"));
    expect(data).toEqual({ system: { hardwareChoice: null } });
  });

  test("of runs where nothing else ran says so in the place of the figure", async () => {
    const runs = `[{hardware: "shelf", seconds: 3}]`;
    const { request } = await ask("", runs);
    const { data } = await open.api.execute(request ?? "", {}, { isAdministrator: true });
    const asked = data as { figureCompute: { job: { uuid: string } } };
    await open.api.jobs.runToEnd(asked.figureCompute.job.uuid);
    const { data: found } = await open.api.execute(
      `{ system(slug: "parallel") { hardwareChoice(metric: "time", measured: ${runs}) { result { fastest } refusal { code message } } } }`,
    );
    expect(found).toMatchObject({
      system: {
        hardwareChoice: {
          result: null,
          refusal: {
            code: "HARDWARE_RUNS",
            message: "0 workloads were run on all of shelf; 3 are needed",
          },
        },
      },
    });
  });
});
