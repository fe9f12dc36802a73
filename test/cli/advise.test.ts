import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Advice } from "@perfatlas/modeling/advice";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { adviseCommand } from "../../apps/cli/src/commands/advise.ts";
import { harnessEntry } from "../../apps/cli/src/harness/harness-entry.ts";
import { writeOven } from "./oven.ts";

const descriptor = `
id: oven
title: An oven
description: Levels of an oven.
citation: { authors: A. Nother, title: Ovens, venue: Kitchen, year: 2026 }
license: CC0-1.0
origin: contributed
system: { slug: oven, title: Oven }
space:
  system: oven
  options:
    - { name: fan, kind: binary, domain: [false, true], default: false }
    - { name: heat, kind: ordinal, domain: [1, 2, 3, 4, 5, 6], default: 1 }
    - { name: rack, kind: categorical, domain: [low, middle, high], default: low }
  constraints: []
metrics:
  - { name: time, unit: s, better: lower }
  - { name: energy, unit: J, better: lower }
  - { name: slices, unit: "1", better: higher, isDeterministic: true }
hardware: [{ slug: old, title: Old }, { slug: steam, title: Steam }, { slug: stuck, title: Stuck }]
workloads: [{ slug: bread, title: Bread }]
versions: [{ slug: "1", title: "1" }]
environments:
  - { hardware: old, workload: bread, version: "1" }
  - { hardware: steam, workload: bread, version: "1" }
  - { hardware: stuck, workload: bread, version: "1" }
files: [{ path: oven.csv }]
reader:
  format: wide-csv
  values:
    - { column: old, environment: "old:bread:1", metric: time }
    - { column: steam, environment: "steam:bread:1", metric: time }
    - { column: joules, environment: "steam:bread:1", metric: energy }
    - { column: stuck, environment: "stuck:bread:1", metric: time }
    - { column: slices, environment: "steam:bread:1", metric: slices }
`;

const RACKS = ["low", "middle", "high"] as const;
const rows = Array.from({ length: 36 }, (_, i) => {
  const [fan, heat, rack] = [
    i % 2,
    1 + (Math.floor(i / 2) % 6),
    RACKS[Math.floor(i / 12)] as string,
  ];
  const time =
    (60 / heat) * (fan === 1 ? 0.8 : 1) * (rack === "middle" ? 0.9 : 1.1) + 0.01 * (i % 5);
  return { fan, heat, rack, time };
});
/** What a new oven takes, of which the registry knows nothing. */
const fresh = (i: number) => 3 + 1.7 * (rows[i]?.time ?? 0);

const folder = mkdtempSync(join(tmpdir(), "perfatlas-oven-"));
const file = join(folder, "oven.yaml");
const measured = join(folder, "measured.csv");
const plan = join(folder, "plan.csv");

beforeAll(() => {
  const lines = rows.map(({ fan, heat, rack, time }) =>
    [fan, heat, rack, time, 2 * time + 1, 50 - time / 2, 7, 2 * heat].join(","),
  );
  writeFileSync(file, descriptor);
  writeFileSync(
    join(folder, "oven.csv"),
    `fan,heat,rack,old,steam,joules,stuck,slices\n${lines.join("\n")}\n`,
  );
  const known = [0, 7, 13, 18, 22, 29, 31, 33].map((i) => {
    const { fan, heat, rack } = rows[i] as (typeof rows)[number];
    return [fan, heat, rack, i === 31 ? "" : fresh(i)].join(",");
  });
  writeFileSync(measured, `fan,heat,rack,time\n${known.join("\n")}\n`);
  vi.stubEnv("PERFATLAS_HOME", folder);
  vi.stubEnv("PERFATLAS_API", "");
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function run(...args: string[]): Promise<string> {
  let written = "";
  const heard = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    written += String(text);
    return true;
  });
  try {
    await adviseCommand()
      .exitOverride()
      .parseAsync([...args, "--file", file], { from: "user" });
  } finally {
    heard.mockRestore();
  }
  return written;
}

describe("advice straight from a file", { timeout: 300_000 }, () => {
  test("names what to measure next on a new oven, and writes it as a plan", async () => {
    const shown = await run(
      "--budget",
      "12",
      "--count",
      "4",
      "--measured",
      measured,
      "--plan",
      plan,
    );
    expect(shown).toContain("Go on: 4 of 12 measurements are left.");
    expect(shown).toContain("8 of a budget of 12 measured, 1 of them failed");
    expect(shown).toMatch(/^Transfer: (helped|cannot tell)\. held-out error/mu);
    expect(shown).toMatch(
      /^oven:stuck:bread:1 +no +not used: time is 7 s for each of its 36 conf/mu,
    );
    const planned = readFileSync(plan, "utf8").trim().split("\n");
    expect(planned[0]).toBe("fan,heat,rack");
    expect(planned).toHaveLength(5);
    // As the experiment of the oven measures it.
    const { experiment } = writeOven(mkdtempSync(join(folder, "harness-")));
    const text = readFileSync(experiment, "utf8");
    writeFileSync(experiment, text.replace("kind: full", `kind: file, csv: ${plan}`));
    const spool = join(folder, "spool");
    const args = [harnessEntry(), "run", experiment, "--spool", spool];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect([status, stdout]).toEqual([0, expect.stringContaining("4 runs, complete")]);
  });

  test("is JSON with predictions in intervals, the best set and influences beside the sources'", async () => {
    const args = ["--budget", "12", "--measured", measured, "--source", "old:bread:1"];
    const advice = JSON.parse(await run(...args, "--json")) as Advice;
    expect(advice.sources.map(({ name, isUsed }) => [name, isUsed])).toEqual([
      ["oven:old:bread:1", true],
    ]);
    expect(advice.predictions).toHaveLength(28);
    const [first] = advice.best?.members ?? [];
    expect(first?.configuration.heat).toBe(6);
    expect(advice.influences.options[0]).toMatchObject({ option: "heat" });
  });

  test("counts what the file has of a target that it knows, and finds its Pareto set", async () => {
    const args = ["steam:bread:1", "--goal", "pareto", "--budget", "36", "--json"];
    const advice = JSON.parse(await run(...args)) as Advice;
    expect([advice.stop.isTime, advice.feasibility.measuredCount]).toEqual([true, 36]);
    expect(advice.pareto?.length).toBeGreaterThan(1);
    expect(advice.sources.find(({ name }) => name === "oven:old:bread:1")?.reason).toContain(
      "has no metric",
    );
  });

  test("keeps bounds and says when it is time to stop", async () => {
    const args = ["steam:bread:1", "--budget", "36", "--at-most", "energy=60", "--json"];
    const { best, stop } = JSON.parse(await run(...args)) as Advice;
    expect(stop.reason).toBe("the budget of 36 is spent");
    const energies = best?.members.map(({ values }) =>
      values.find(({ metric }) => metric === "energy"),
    );
    expect(energies?.length).toBeGreaterThan(0);
    for (const energy of energies ?? []) expect(energy?.value).toBeLessThanOrEqual(60);
  });

  test("what the registry calls deterministic needs no second run to be known", async () => {
    const args = ["steam:bread:1", "--budget", "36", "--json"];
    const { best, notes } = JSON.parse(await run(...args, "--metrics", "slices")) as Advice;
    expect([best?.regret.upper, notes]).toEqual([0, []]);
    const once = JSON.parse(await run(...args)) as Advice;
    expect(once.notes[0]).toMatch(/^no configuration was measured twice/u);
  });

  test("a column that an option lacks is told: its default is taken", async () => {
    const short = join(folder, "short.csv");
    writeFileSync(short, "fan,heat,time\n0,6,20\n1,6,18\n");
    const { notes } = JSON.parse(
      await run("--budget", "12", "--count", "1", "--measured", short, "--json"),
    ) as Advice;
    expect(notes[0]).toMatch(
      /^no measured row states rack: where an option is active its default/u,
    );
  });

  test("says what is wrong with a question", async () => {
    await expect(run("--budget", "0")).rejects.toThrow("a budget is 1 to 36 configurations");
    writeFileSync(measured, "fan,heat,rack,time\n0,9,low,3\n");
    await expect(run("--budget", "9", "--measured", measured)).rejects.toThrow(
      'option "heat" of oven cannot be "9"; legal levels are 1, 2, 3, 4, 5, 6',
    );
  });
});
