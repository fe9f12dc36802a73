import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { advise } from "@perfatlas/modeling/advice";
import type { ConfigurationSpace, Metric, Option } from "@perfatlas/modeling/space";
import type { TuningQuestion } from "@perfatlas/wire";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FileRegistry, openFileRegistry } from "../../apps/cli/src/figures/file-registry.ts";
import { nextConfigurations, roundSize } from "../../apps/cli/src/tuning/next-configurations.ts";
import { readSources } from "../../apps/cli/src/tuning/read-sources.ts";
import { reportMarkdown } from "../../apps/cli/src/tuning/report-markdown.ts";
import { reportPage } from "../../apps/cli/src/tuning/report-page.ts";
import { tuningReport } from "../../apps/cli/src/tuning/tuning-report.ts";
import { tuningSubject, tuningTask } from "../../apps/cli/src/tuning/tuning-task.ts";
import { writeOven } from "./oven.ts";

const folder = mkdtempSync(join(tmpdir(), "perfatlas-tuning-"));
let registry: FileRegistry;
beforeAll(async () => {
  const settings = { home: folder, mirror: undefined };
  registry = await openFileRegistry(writeOven(folder).file, undefined, settings);
}, 300_000);
afterAll(async () => {
  await registry.close();
  rmSync(folder, { recursive: true });
});

const options: readonly Option[] = [
  { name: "fan", kind: "binary", domain: [false, true], default: false },
  { name: "heat", kind: "ordinal", domain: [1, 2, 3, 4, 5, 6], default: 1 },
  { name: "rack", kind: "categorical", domain: ["low", "middle", "high"], default: "low" },
];
const time: Metric = { name: "time", unit: "s", better: "lower" };
const energy: Metric = { name: "energy", unit: "J", better: "lower" };
const spaceOf = (changed: readonly Option[]): ConfigurationSpace => ({
  system: "oven",
  options: changed,
  constraints: [],
});

function question(measured: TuningQuestion["measured"]): TuningQuestion {
  return {
    kind: "ask",
    folder: "spool/oven",
    primary: "energy",
    measured,
    campaign: {
      ...{ id: "0d4c9b7e-0000-5000-8000-000000000000", name: "oven-tuned", project: "oven" },
      ...{ system: "oven", options, constraints: [], metrics: [time, energy] },
      environment: { hardware: "h", workload: "w", version: "1" },
      ...{ design: { kind: "guided" }, harnessVersion: "0" },
    },
  };
}

describe("sources of a tuning", { timeout: 300_000 }, () => {
  const read = (named: readonly string[] | undefined, space = spaceOf(options), metrics = [time]) =>
    readSources({ transport: registry, system: "oven", dataset: undefined }, named, {
      space,
      metrics,
    });

  test("are the named environments, or all of the system that fit", async () => {
    const [named] = await read(["old:bread:1"]);
    expect(named).toMatchObject({ name: "oven:old:bread:1", metrics: [time] });
    expect(named?.configurations).toHaveLength(36);
    expect((await read(undefined)).map(({ name }) => name)).toEqual([
      "oven:old:bread:1",
      "oven:stuck:bread:1",
    ]);
  });

  test("with more options than the experiment count by the medians of what it has", async () => {
    const [source] = await read(["old:bread:1"], spaceOf(options.slice(0, 2)));
    expect(source?.configurations).toHaveLength(12);
    expect(source?.values.time?.[0]).toBe(700);
  });

  test("of levels that the experiment lacks are left out", async () => {
    const heat = { ...options[1], domain: [1, 2] } as Option;
    const [source] = await read(["old:bread:1"], spaceOf([options[0] as Option, heat]));
    expect(source?.configurations).toHaveLength(4);
  });

  test("that are not there, or have no metric, option or configuration in common are refused", async () => {
    await expect(read(["new:bread:1"])).rejects.toThrow(
      /^there is no environment "oven:new:bread:1"/,
    );
    await expect(read(["old:bread:1"], spaceOf(options), [energy])).rejects.toThrow(
      "source oven:old:bread:1 has no metric energy; it has time",
    );
    const shelf = { ...options[2], name: "shelf" } as Option;
    await expect(read(["old:bread:1"], spaceOf([...options, shelf]))).rejects.toThrow(
      "source oven:old:bread:1 has no option shelf; its options are fan, heat, rack",
    );
    const hot = { ...options[1], domain: [10, 20], default: 10 } as Option;
    await expect(read(["old:bread:1"], spaceOf([hot]))).rejects.toThrow(
      "none of the 36 rows of oven:old:bread:1 is a configuration of the experiment: option",
    );
    const wrong = readSources(
      { transport: registry, system: "kiln", dataset: undefined },
      undefined,
      {
        ...{ space: spaceOf(options), metrics: [time] },
      },
    );
    await expect(wrong).rejects.toThrow('there is no system "kiln"');
  });

  test("in another unit are refused by advice when they are named", async () => {
    const ms = { ...time, unit: "ms" };
    const all = await read(["old:bread:1"], spaceOf(options), [ms]);
    const goal = { goal: "best", bounds: [], budget: 9, metrics: ["time"] } as const;
    const subject = { space: spaceOf(options), objectives: ["time"], metrics: [ms] };
    const task = tuningTask(question([]), subject, goal, { all, areNamed: true }, 3);
    expect(() => advise(task)).toThrow("has time in s (lower is better), the target time in ms");
  });
});

describe("rounds of a tuning", () => {
  const goal = { goal: "best", bounds: [], budget: 30 } as const;

  test("measure a quarter of the budget first, then a tenth, and never more than is left", () => {
    const sizes = [0, 8, 29, 30, 31].map((count) => roundSize(30, count));
    expect(sizes).toEqual([8, 3, 1, 0, 0]);
    expect(roundSize(3, 0)).toBe(3);
  });

  test("are for the primary metric, and for it and the next one where two are wanted", () => {
    expect(tuningSubject(question([]), goal).objectives).toEqual(["energy"]);
    const two = tuningSubject(question([]), { ...goal, goal: "pareto" });
    expect(two.objectives).toEqual(["energy", "time"]);
  });

  test("for a metric that the experiment does not have are refused with those that it has", () => {
    const bounds = [{ metric: "noise", atMost: 3 }];
    expect(() => tuningSubject(question([]), { ...goal, bounds })).toThrow(
      'the experiment has no metric "noise"; it has energy, time',
    );
  });

  test("begin with the default, and not with one that a constraint forbids", () => {
    const none = { all: [], areNamed: false };
    const subject = tuningSubject(question([]), goal);
    const task = tuningTask(question([]), subject, goal, none, 5);
    expect(nextConfigurations(task, advise(task))).toHaveLength(5);
    expect(nextConfigurations(task, advise(task))[0]).toEqual({ fan: false, heat: 1, rack: "low" });
    const constraints = [{ rule: "heat > 1" }];
    const bound = { ...task, space: { ...task.space, constraints } };
    expect(nextConfigurations(bound, advise(bound))[0]?.heat).toBeGreaterThan(1);
  });
});

describe("the report of a tuning", () => {
  test("shows names of others as text, on the page and in Markdown", () => {
    const level = "<script>|`x`";
    const rack = { ...options[2], domain: ["low", level] } as Option;
    const own = question([
      { configuration: { fan: false, heat: 1, rack: "low" }, values: { energy: [9, 11] } },
      { configuration: { fan: true, heat: 2, rack: level }, values: { energy: [4] } },
      { configuration: { fan: true, heat: 3, rack: level }, values: {} },
    ]);
    const state = {
      ...own,
      campaign: { ...own.campaign, options: [...options.slice(0, 2), rack] },
    };
    const goal = { goal: "best", bounds: [], budget: 9 } as const;
    const none = { all: [], areNamed: false };
    const task = tuningTask(state, tuningSubject(state, goal), goal, none, 0);
    const found = tuningReport({ state, task, advice: advise(task), isInterrupted: true });
    expect(found.lead).toContain(
      "The default has 10 J (2 runs, 9 to 11): the best is 2.5 times as good.",
    );
    expect(found.lead).toContain("Interrupted: the same command goes on where this ended.");
    const page = reportPage(found);
    expect(page).not.toContain("<script>");
    expect(page).toContain("rack=&#60;script&#62;|`x`");
    expect(reportMarkdown(found)).toContain("rack=\\<script\\>\\|\\`x\\`");
  });
});
