import {
  evaluateCell,
  joinTables,
  prepareTable,
  type ResponseTable,
  ResponseTableError,
  type Suite,
  suiteTasks,
  UnknownTaskError,
} from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import type { Configuration, Option } from "@perfatlas/modeling/space";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { describe, expect, test } from "vitest";

const CLOCKS = [100, 200, 300, 400, 500, 600];

function table(of: {
  readonly options: readonly Option[];
  readonly rows: readonly Configuration[];
  readonly environments: Readonly<Record<string, readonly number[]>>;
  readonly metric?: ResponseTable["metric"];
}): ResponseTable {
  return {
    space: { system: "board", options: of.options, constraints: [] },
    metric: of.metric ?? { name: "time", unit: "s", better: "lower" },
    configurations: of.rows,
    environments: Object.keys(of.environments),
    values: Object.values(of.environments).map((values) => Float64Array.from(values)),
  };
}

/** A board that says which cores are on, in Hz; its time is work over clock and cores. */
const board = table({
  options: [
    { name: "second_core", kind: "binary", domain: [false, true] },
    { name: "clock", kind: "ordinal", domain: CLOCKS.map((clock) => clock * 1000), unit: "Hz" },
  ],
  rows: [false, true].flatMap((second_core) =>
    CLOCKS.map((clock) => ({ second_core, clock: clock * 1000 })),
  ),
  environments: {
    "board:net-a": [1, 2].flatMap((cores) => CLOCKS.map((clock) => 1000 / clock / cores)),
    "board:net-b": [1, 2].flatMap((cores) => CLOCKS.map((clock) => 3000 / clock / cores)),
  },
});
/** A simulator that counts cores, in kHz, and knows a clock more; a fan is of no effect. */
const simulated = table({
  options: [
    { name: "cores", kind: "ordinal", domain: [1, 2] },
    { name: "kilohertz", kind: "ordinal", domain: [...CLOCKS, 700], unit: "kHz" },
    { name: "fan", kind: "binary", domain: [false, true] },
  ],
  rows: [1, 2].flatMap((cores) =>
    [...CLOCKS, 700].flatMap((kilohertz) => [
      { cores, kilohertz, fan: false },
      { cores, kilohertz, fan: true },
    ]),
  ),
  environments: {
    "simulated:net-a": [1, 2].flatMap((cores) =>
      [...CLOCKS, 700].flatMap((clock) => [7 / clock / cores, 9 / clock / cores]),
    ),
  },
  metric: { name: "ticks", unit: "1", better: "lower" },
});
const RULES = { second_core: "cores >= 2", clock: "kilohertz * 1000" };

const suite: Suite = {
  ...{
    name: "made-up",
    version: 1,
    title: "",
    description: "",
    protocol: "unmeasured",
    repeats: 1,
  },
  subjects: [
    {
      ...{ subject: "time", dataset: "board", budgets: [4] },
      from: { dataset: "simulated", metric: "ticks", options: RULES },
      roles: {
        kind: "pairs",
        pairs: [{ source: { containing: ["net-a"] }, target: { containing: ["net-a"] } }],
      },
    },
    {
      ...{ subject: "one-source", dataset: "board", budgets: [4] },
      from: { dataset: "simulated", metric: "ticks", options: RULES },
      roles: { kind: "one-source", source: { order: 0 }, targets: "others" },
    },
  ],
};

describe("sources of another table", () => {
  const joined = joinTables(board, simulated, RULES);

  test("stand behind the targets in the options of these, widened where they know more", () => {
    expect(joined.environments).toEqual(["board:net-a", "board:net-b", "simulated:net-a"]);
    expect(joined.joined).toEqual({ start: 2, metric: simulated.metric });
    expect(joined.space.options.map(({ domain }) => domain)).toEqual([
      [false, true],
      [...CLOCKS, 700].map((clock) => clock * 1000),
    ]);
    // Twelve of the board; of the simulator's 28, which become 14, two are new.
    expect(joined.configurations).toHaveLength(14);
    expect(joined.configurations.slice(12)).toEqual([
      { second_core: false, clock: 700_000 },
      { second_core: true, clock: 700_000 },
    ]);
    expect(joined.values[0]?.slice(12)).toEqual(Float64Array.of(Number.NaN, Number.NaN));
    // With and without fan: the median of both.
    expect(joined.values[2]?.[0]).toBeCloseTo(8 / 100, 12);
    expect(joined.values[2]?.[13]).toBeCloseTo(8 / 700 / 2, 12);
  });

  test("rest in an option of which a configuration says nothing", () => {
    const [first, ...others] = simulated.configurations;
    const { kilohertz } = first as { kilohertz: number };
    const silent = { ...simulated, configurations: [{ kilohertz, fan: false }, ...others] };
    const { configurations } = joinTables(board, silent, RULES);
    expect(configurations).toEqual(joined.configurations);
  });

  test("are samples in a metric of their own", () => {
    const ready = prepareTable(joined, "unmeasured");
    expect(ready.source(2).metric.unit).toBe("1");
    expect(ready.source(0).metric.unit).toBe("s");
    expect([...ready.measurableRows(0)]).toHaveLength(12);
  });

  test("are picked behind the targets, which are picked before them", () => {
    const tasks = (subject: string) =>
      suiteTasks(suite, subject, joined.environments, joined.joined);
    expect(tasks("time")).toMatchObject([
      { sources: [2], target: 0, targetLabel: "board:net-a", budget: 4 },
    ]);
    expect(tasks("one-source")).toMatchObject([
      { sources: [2], target: 0 },
      { sources: [2], target: 1 },
    ]);
    expect(() => suiteTasks(suite, "time", board.environments)).toThrow(UnknownTaskError);
  });

  test("teach a scale, and are refused by who answers in their unit", () => {
    const [task] = suiteTasks(suite, "one-source", joined.environments, joined.joined);
    const cell = (name: string) =>
      evaluateCell({
        ...{ table: joined, task: task!, repeat: 0, clock: () => 0 },
        strategy: createStrategy(name),
        learner: createLearner("regression-tree"),
      });
    expect(cell("linear-shift").mapePercent).toBeLessThan(1);
    expect(cell("direct").failure?.message).toContain('in "1", the target in "s"');
  });

  test.each([
    [{ clock: RULES.clock }, /nothing says what "second_core" is/],
    [{ ...RULES, gpu: "cores" }, /no option "gpu"/],
    [{ ...RULES, second_core: "cores" }, /"second_core" cannot be 2/],
  ])("that %o does not fit are refused", (rules, message) => {
    const join = () => joinTables(board, simulated, rules as Record<string, string>);
    expect(join).toThrow(ResponseTableError);
    expect(join).toThrow(message);
  });
});
