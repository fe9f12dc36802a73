import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { coverageCommand } from "../../apps/cli/src/commands/coverage.ts";
import { diagnoseCommand } from "../../apps/cli/src/commands/diagnose.ts";
import { entropyCommand } from "../../apps/cli/src/commands/entropy.ts";
import { evaluateCommand } from "../../apps/cli/src/commands/evaluate.ts";
import { hardwareCommand } from "../../apps/cli/src/commands/hardware.ts";
import { importCommand } from "../../apps/cli/src/commands/import.ts";
import { influenceCommand } from "../../apps/cli/src/commands/influence.ts";
import { paretoCommand } from "../../apps/cli/src/commands/pareto.ts";
import { relateCommand } from "../../apps/cli/src/commands/relate.ts";
import { preparedHome } from "../db/prepared-home.ts";
import { removeHome } from "./run-perfatlas.ts";

const descriptor = `
id: kettle
title: A kettle
description: Levels of a kettle.
citation: { authors: A. Nother, title: Kettles, venue: Kitchen, year: 2026 }
license: CC0-1.0
origin: contributed
system: { slug: kettle, title: Kettle }
space:
  system: kettle
  options:
    - { name: lid, kind: binary, domain: [false, true], default: false, layer: application }
    - { name: power, kind: ordinal, domain: [1, 2, 3], default: 1, layer: hardware }
    - { name: colour, kind: binary, domain: [false, true], default: false }
  constraints: []
metrics:
  - { name: time, unit: s, better: lower }
  - { name: energy, unit: J, better: lower }
hardware: [{ slug: stove, title: Stove }, { slug: plate, title: Plate }]
workloads: [{ slug: water, title: Water }]
versions: [{ slug: "1", title: "1" }]
environments:
  - { hardware: stove, workload: water, version: "1" }
  - { hardware: plate, workload: water, version: "1" }
files: [{ path: kettle.csv }]
reader:
  format: wide-csv
  values:
    - { column: st, environment: "stove:water:1", metric: time }
    - { column: sj, environment: "stove:water:1", metric: energy }
    - { column: pt, environment: "plate:water:1", metric: time }
`;

/** A lid saves a tenth, power divides: colour is for the eye. */
function kettleCsv(): string {
  const lines = ["lid,power,colour,st,sj,pt"];
  for (let i = 0; i < 12; i++) {
    const [lid, power, colour] = [i & 1, 1 + ((i >> 1) % 3), i < 6 ? 0 : 1];
    const time = (lid === 1 ? 27 : 30) / power + 0.01 * ((i * 7) % 5);
    lines.push(
      [lid, power, colour, time, 10 + 5 * power + lid, 2 * time + 0.02 * (i % 3)].join(","),
    );
  }
  return `${lines.join("\n")}\n`;
}

const folder = mkdtempSync(join(tmpdir(), "perfatlas-kettle-"));
const file = join(folder, "kettle.yaml");
const STOVE = "kettle:stove:water:1";
let home = "";

beforeAll(async () => {
  writeFileSync(file, descriptor);
  writeFileSync(join(folder, "kettle.csv"), kettleCsv());
  home = await preparedHome();
  vi.stubEnv("PERFATLAS_HOME", home);
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("PERFATLAS_API", "");
});
afterAll(() => {
  vi.unstubAllEnvs();
  removeHome(home);
});

type Command = ReturnType<typeof influenceCommand>;

/** What a command writes to standard output. */
async function run(command: Command, ...args: string[]): Promise<string> {
  let written = "";
  const heard = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    written += String(text);
    return true;
  });
  try {
    await command.exitOverride().parseAsync(args, { from: "user" });
  } finally {
    heard.mockRestore();
  }
  return written;
}

async function json<Answer>(command: Command, ...args: string[]): Promise<Answer> {
  return JSON.parse(await run(command, ...args, "--json")) as Answer;
}

interface Influences {
  readonly sentence: string;
  readonly terms: readonly { readonly name: string; readonly effect: string }[];
}

interface Chosen {
  readonly machines: readonly { readonly hardware: string; readonly seconds: number | null }[];
}

interface Evaluated {
  readonly suite: string;
  readonly learnsFrom: string;
}

describe("figures straight from a file", { timeout: 120_000 }, () => {
  test("tell what a workload takes on a machine where it was not run, and what it costs", async () => {
    const asked = ["--file", file, "--measured", "stove=20", "--price", "stove=1", "plate=3"];
    const found = await json<Chosen>(hardwareCommand(), ...asked, "--deadline", "30");
    expect(found).toMatchObject({ system: "kettle", metric: "time", fastest: "stove" });
    const [plate, stove] = found.machines;
    expect(stove).toMatchObject({ hardware: "stove", seconds: 20, meetsDeadline: "SURELY" });
    // It takes twice as long.
    expect(Math.abs((plate?.seconds ?? 0) - 40)).toBeLessThan(0.5);
    expect(plate).toMatchObject({ hardware: "plate", meetsDeadline: "NO" });
    const shown = await run(hardwareCommand(), ...asked);
    expect(shown).toMatch(/^hardware +seconds +90 % +cost +90 %\nplate +[34]\d/);
    expect(shown).toContain("fastest: stove\ncheapest: stove\n");
    expect(shown).toContain("learned from 12 of 12 configurations of workloads of kettle (PARIS)");
    await expect(run(hardwareCommand(), "--measured", "stove=20")).rejects.toThrow(
      "name a file of runs, or with --system a system of the registry",
    );
    const both = run(hardwareCommand(), "runs.csv", "--system", "kettle", "--measured", "stove=1");
    await expect(both).rejects.toThrow("--system goes without runs.csv: name one of them");
  });

  test("rank what matters, as a table and as JSON", async () => {
    const shown = await run(influenceCommand(), "stove:water:1", "--file", file);
    expect(shown).toContain(`time in ${STOVE} (kettle version 1: 12 configurations)`);
    expect(shown).toMatch(
      /^the default is 3\.3 x slower than the best; the worst is 3\.3 x slower/m,
    );
    expect(shown).toMatch(/^power +\d+\.\d +\d+\.\d to \d+\.\d +-\d/m);
    expect(shown).toMatch(/^hardware +\d+\.\d/m);
  });

  test("tell what is asked for that there is not, and what to name", async () => {
    const asked = (...args: string[]) => run(influenceCommand(), ...args);
    await expect(asked("--file", file)).rejects.toThrow(
      "name an environment; the file has kettle:stove:water:1, kettle:plate:water:1",
    );
    await expect(asked(STOVE, "--metric", "noise", "--file", file)).rejects.toThrow(
      `${STOVE} has no metric "noise"; it has time, energy`,
    );
    await expect(asked(STOVE, "--data", "x.csv")).rejects.toThrow("--data goes with --file");
  });

  test("evaluate transfer by the protocol of one's choice, and say what is learned from", async () => {
    const notes: string[] = [];
    const heard = vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      notes.push(String(text));
      return true;
    });
    const quick = ["--strategy", "direct", "--learner", "ridge", "--budget", "4", "--repeats", "2"];
    const by = (...more: string[]) =>
      json<Evaluated>(evaluateCommand(), "--file", file, ...quick, ...more);
    const inTurn = await by("--protocol", "sempl");
    const plain = await by("--source", "plate:water:1");
    heard.mockRestore();
    expect(inTurn).toMatchObject({
      suite: "dataset:kettle@sempl",
      learnsFrom:
        "sources: of each target all other 1 environments; 12 of 12 configurations are kept",
      // Each of the two environments was the target.
      leaderboards: [{ system: "time", rows: [{ strategy: "direct", environmentCount: 2 }] }],
    });
    expect(plain).toMatchObject({
      suite: "dataset:kettle",
      learnsFrom: "source: kettle:plate:water:1, 12 configurations",
      leaderboards: [{ rows: [{ budget: 4, environmentCount: 1 }] }],
    });
    expect(notes.join("")).toContain("source: kettle:plate:water:1, 12 configurations");
    await expect(by("--suite", "starter")).rejects.toThrow("--file is evaluated by itself");
  });

  test("say how alike two environments are, and in what they differ", async () => {
    const shown = await run(relateCommand(), "stove:water:1", "plate:water:1", "--file", file);
    expect(shown).toContain("they differ in one axis: hardware (stove, plate)");
    expect(shown).toContain("12 configurations on both sides");
    expect(shown).toMatch(/^Pearson's correlation +1 +1 to 1$/m);
    expect(shown).toMatch(/^Kendall's tau of rankings +– +/m);
  });

  test("give the Pareto set under bounds that a look at every row gives", async () => {
    const found = await json<{ feasibleCount: number; members: { values: number[] }[] }>(
      paretoCommand(),
      ...["stove:water:1", "--at-most", "energy=20", "--file", file],
    );
    const rows = kettleCsv().trim().split("\n").slice(1);
    const points = rows.map((row) => row.split(",").map(Number));
    const feasible = points.filter((row) => (row[4] ?? 0) <= 20);
    const front = feasible.filter(
      (a) =>
        !feasible.some(
          (b) =>
            (b[3] ?? 0) <= (a[3] ?? 0) &&
            (b[4] ?? 0) <= (a[4] ?? 0) &&
            ((b[3] ?? 0) < (a[3] ?? 0) || (b[4] ?? 0) < (a[4] ?? 0)),
        ),
    );
    expect(found.feasibleCount).toBe(feasible.length);
    expect(found.members.map(({ values }) => values[0])).toEqual(
      front.map((row) => row[3]).sort((a, b) => (a ?? 0) - (b ?? 0)),
    );
    await expect(run(paretoCommand(), STOVE, "--metrics", "time", "--file", file)).rejects.toThrow(
      "--metrics takes 2 to 4 objectives, not 1",
    );
    await expect(
      run(paretoCommand(), STOVE, "--at-most", "noise=3", "--file", file),
    ).rejects.toThrow('kettle:stove:water:1 has no metric "noise"; it has time, energy');
    await expect(run(paretoCommand(), "kettle:plate:water:1", "--file", file)).rejects.toThrow(
      "has no two metrics; it has time",
    );
    await expect(
      run(paretoCommand(), STOVE, "--at-most", "energy", "--file", file),
    ).rejects.toThrow('"energy" is no bound; write it as metric=value');
  });

  test("take another data file in the place of the descriptor's", async () => {
    const other = join(folder, "other.csv");
    writeFileSync(other, kettleCsv().split("\n").slice(0, 9).join("\n"));
    const shown = await run(
      entropyCommand(),
      ...["stove:water:1", "--file", file, "--data", other],
    );
    expect(shown).toContain("kettle version 1: 8 configurations");
    expect(shown).toMatch(/^power +hardware +\d/m);
  });

  test("blame the level that makes the worst configuration slow", async () => {
    const shown = await run(diagnoseCommand(), "stove:water:1", "--file", file);
    expect(shown).toMatch(/lid=false power=1 colour=\w+: measured 30/);
    expect(shown).toMatch(/^random forest .*\npower +\d/m);
    await expect(run(diagnoseCommand(), STOVE, "--set", "power=9", "--file", file)).rejects.toThrow(
      /option "power".*cannot be 9; legal levels are 1, 2, 3/,
    );
  });
});

describe("figures of a registry", { timeout: 120_000 }, () => {
  test("are those of the file, computed when they are asked for first", async () => {
    await run(importCommand(), file);
    const found = await json<Influences>(influenceCommand(), STOVE, "--file", file);
    expect(found.terms[0]).toMatchObject({ name: "power", effect: "IMPROVES" });
    expect(found.terms.map(({ name }) => name)).not.toContain("colour");
    expect(await json(influenceCommand(), STOVE)).toEqual(found);
    const shown = await run(coverageCommand(), "kettle");
    expect(shown).toContain("kettle: 12 configurations are known; 2 of 2 combinations");
    expect(shown).toMatch(/^kettle:plate:water:1 +time +12 +0 +0$/m);
    await expect(run(influenceCommand(), "kettle:x")).rejects.toThrow(
      /there is no environment "kettle:x" in .*; there are kettle:stove:water:1, kettle:plate:water:1$/,
    );
  });
});
