import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RunEnd } from "@perfatlas/wire";
import { afterAll, describe, expect, test } from "vitest";
import { runEnds } from "../../../packages/jetson-harness/src/campaign/run-log.ts";
import { readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { simulatedMachine } from "../../../packages/jetson-harness/src/simulated/machine.ts";
import { runCliInProcess } from "./run-cli-in-process.ts";

const shipped = fileURLToPath(
  new URL("../../../packages/jetson-harness/experiments/simulated-opml19/", import.meta.url),
);
const folder = mkdtempSync(join(tmpdir(), "harness-virtual-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const VIRTUAL = ["--virtual-clock", "--simulate"];
const WORK = `workload: { name: xception-200 }
environment: { facts: { cpu_work: "0.2", gpu_work: "0.24", memory_work: "0.012" } }`;

/** A file that takes what it does not say from a shipped experiment. */
function experiment(name: string, base: string, text: string): string {
  const file = join(folder, `${name}.yaml`);
  const head = `extends: ${shipped}${base}.yaml\napiVersion: perfatlas/v1\nkind: Experiment\nname: ${name}\n`;
  writeFileSync(file, head + text);
  return file;
}

async function measured(file: string, tree: string, name: string): Promise<readonly RunEnd[]> {
  const spool = join(folder, name);
  mkdirSync(spool);
  const { code, error } = await runCliInProcess(["run", file, ...VIRTUAL, tree, "--spool", spool]);
  expect({ code, error }).toEqual({ code: 0, error: "" });
  const [campaign] = readdirSync(spool) as [string];
  return runEnds(readJournal(join(spool, campaign, "journal.ndjson")));
}

describe("a campaign on a simulated board with a clock of its own", { timeout: 60_000 }, () => {
  const slice = (board: string) =>
    experiment(`slice-${board}`, board, `${WORK}\ndesign: { kind: random, size: 12, seed: 5 }\n`);

  test("takes the time that it simulates from nobody, and measures it and the energy", async () => {
    const runs = await measured(slice("tx2"), "tx2-r28", "energy");
    expect(runs).toHaveLength(12);
    const halves: number[] = [];
    const errors = runs.map(({ configuration, values, covariates, failures }) => {
      expect(failures).toEqual({});
      const seconds = values.inference_time as number;
      const { cores, cpu_frequency: kHz, gpu_frequency: gpu, emc_frequency: emc } = configuration;
      const ideal =
        (0.2 / (Number(kHz) / 1e6)) * (0.2 + 0.8 / Number(cores)) +
        0.24 / (Number(gpu) / 1e9) +
        0.012 / (Number(emc) / 1e9);
      expect(Math.abs(seconds / ideal - 1)).toBeLessThan(0.05);
      expect(covariates.energy_samples).toBeGreaterThan(20);
      const independent = covariates.energy_effective_samples as number;
      expect(independent).toBeGreaterThanOrEqual(1);
      expect(independent).toBeLessThanOrEqual(covariates.energy_samples as number);
      const truth = energyOf(
        Number(cores),
        Number(kHz) / 2_035_200,
        Number(gpu) / 1.3005e9,
        Number(emc) / 1.866e9,
        seconds,
      );
      const energy = values.energy as number;
      halves.push((covariates.energy_half_width as number) / energy);
      return energy / truth - 1;
    });
    // Of twelve intervals of 95 % one may miss, and hardly three.
    const held = errors.filter((error, i) => Math.abs(error) <= (halves[i] as number));
    expect(held.length).toBeGreaterThanOrEqual(9);
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.06);
    expect(Math.abs(errors.reduce((sum, error) => sum + error, 0) / errors.length)).toBeLessThan(
      0.03,
    );
  });

  test("is the same each time, to the last digit and the start of every run", async () => {
    const file = slice("tx1");
    const first = await measured(file, "tx1-r24", "first");
    expect(await measured(file, "tx1-r24", "second")).toEqual(first);
  });

  test("every clock of a TX1 counts, though its release has them elsewhere", async () => {
    const file = experiment(
      "clocks",
      "tx1",
      `${WORK}\ndesign: { kind: oneFactor, base: { cores: 2, cpu_frequency: 825600, gpu_frequency: 460800000, emc_frequency: 665600000, swappiness: 60 } }\n`,
    );
    const runs = await measured(file, "tx1-r24", "clocks");
    for (const option of ["cores", "cpu_frequency", "gpu_frequency", "emc_frequency"]) {
      const along = runs
        .filter(({ configuration }) =>
          Object.entries({
            cores: 2,
            cpu_frequency: 825600,
            gpu_frequency: 460800000,
            emc_frequency: 665600000,
            swappiness: 60,
          }).every(([name, level]) => name === option || configuration[name] === level),
        )
        .sort((a, b) => Number(a.configuration[option]) - Number(b.configuration[option]));
      const [slowest, fastest] = [along[0], along.at(-1)] as [RunEnd, RunEnd];
      expect(slowest.values.inference_time).toBeGreaterThan(Number(fastest.values.inference_time));
    }
  });

  test("runs no program that takes time of this computer", async () => {
    const file = experiment("echo", "tx2", `${WORK}\nrun: { command: [echo, "1"], timeout: 5s }\n`);
    const { code, error } = await runCliInProcess(["plan", file, ...VIRTUAL, "tx2-r28"]);
    expect(code).toBe(2);
    expect(error).toMatch(
      /runs only perfatlas-harness simulate-workload, not echo.*echo\.yaml, line/,
    );
  });

  test("is refused where nothing is simulated", async () => {
    const { code, error } = await runCliInProcess(["run", slice("tx2"), "--virtual-clock"]);
    expect({ code, error }).toEqual({
      code: 2,
      error:
        "NOT_SIMULATED: --virtual-clock goes with --simulate TREE: other machines have the time of this world\n",
    });
  });

  test("a run that is too long is cut off at its limit", async () => {
    const file = experiment(
      "limit",
      "tx2",
      `${WORK}
run: { command: [perfatlas-harness, simulate-workload, "9", "{seed}"], timeout: 2s }
design: { kind: random, size: 2, seed: 5 }
`,
    );
    const runs = await measured(file, "tx2-r28", "limit");
    expect(runs.map(({ failures }) => failures.inference_time)).toEqual(
      Array(2).fill({ status: "timeout", reason: "cut off after 2s" }),
    );
  });
});

/** Joules of a load, summed up in steps of a twentieth of a millisecond. */
function energyOf(
  cores: number,
  cpu: number,
  gpu: number,
  memory: number,
  seconds: number,
): number {
  const machine = simulatedMachine();
  const load = { cpuLoad: 0.8, gpuLoad: 0.7, memoryLoad: 0.5, loadSince: 0 };
  machine.set({ cores, cpu, gpu, memory, ...load });
  let joules = 0;
  for (let ms = 0; ms < seconds * 1000; ms += 0.05) joules += machine.watts("input", ms) * 5e-5;
  return joules;
}
