import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { plannedIn } from "../../../packages/jetson-harness/src/campaign/planned-in.ts";
import { markedProcesses } from "../../../packages/jetson-harness/src/processes/marked-processes.ts";
import { MeterError, startMeter } from "../../../packages/jetson-harness/src/run/external-meter.ts";
import { readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { runCliInProcess } from "./run-cli-in-process.ts";
import { folder, freshSpool, journalOf } from "./small-experiment.ts";

/** A meter in bash: what it prints every 10 ms. */
const printing = (loop: string): readonly string[] => [
  "bash",
  "-c",
  `n=0; while n=$((n + 1)); do ${loop}; sleep 0.01; done`,
];

const mark = `meter-${process.pid}`;
const order = (command: readonly string[], prints: "watts" | "joules" = "watts") => ({
  meter: { name: "wall", command, prints },
  intervalMs: 10,
  cwd: folder,
  watchCommand: () => ({ mark, began: () => undefined, ended: () => undefined }),
});

describe("an external meter", () => {
  test("gives a sample per line, and a line before and after", async () => {
    const meter = await startMeter(order(printing("echo 12.5")));
    await wait(200);
    const { atMs, values } = await meter.stop();
    expect(atMs.length).toBe(values[0]?.length);
    expect(atMs.length).toBeGreaterThan(3);
    expect(new Set(values[0])).toEqual(new Set([12.5]));
  });

  test("is ended with its process group and all that it has started, also in sessions of their own", async () => {
    const command = [
      "bash",
      "-c",
      "setsid sleep 99 & sleep 99 & while echo 1; do sleep 0.01; done",
    ];
    const meter = await startMeter(order(command));
    expect(markedProcesses(mark).length).toBeGreaterThan(2);
    await meter.stop();
    expect(markedProcesses(mark)).toEqual([]);
  });

  const refused: readonly (readonly [string, readonly string[], "watts" | "joules", RegExp])[] = [
    [
      "a line that is no number",
      printing('[ $n = 3 ] && echo "12,5 W" || echo 1'),
      "watts",
      /^meter "wall" \(bash -c .*\): line 3 is "12,5 W"; legal is one number of watts a line, like 12\.5$/,
    ],
    ["an empty line", printing('[ $n = 2 ] && echo "" || echo 1'), "watts", /line 2 is ""/],
    ["a word for infinity", printing("echo inf"), "watts", /line 1 is "inf"/],
    [
      "a counter that goes down",
      printing("echo $((10 - n))"),
      "joules",
      /line 2 is 8 after 9; a counter of joules only goes up/,
    ],
    [
      "a meter that ends",
      ["bash", "-c", "echo 1; echo no device >&2; exit 3"],
      "watts",
      /ended by itself \(exit code 3\): no device$/,
    ],
    ["a program that is not there", ["/no/such/meter"], "watts", /does not start: .*ENOENT/],
  ];
  for (const [what, command, prints, message] of refused) {
    test(`${what} is an error that says which line, and nothing is left running`, async () => {
      const failing = async () => {
        const meter = await startMeter(order(command, prints));
        await wait(300);
        await meter.stop();
      };
      const error: unknown = await failing().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(MeterError);
      expect(error).toMatchObject({
        code: "METER_OUTPUT",
        message: expect.stringMatching(message),
      });
      expect(markedProcesses(mark)).toEqual([]);
    });
  }
});

let count = 0;

/** An experiment of one configuration whose energy is an external meter's. */
function metered(meter: string, more = ""): string {
  const file = join(folder, `metered-${count++}.yaml`);
  writeFileSync(
    file,
    `apiVersion: perfatlas/v1
kind: Experiment
name: metered
system: { name: napping, version: "1" }
options: [{ name: level, type: ordinal, values: [1], apply: { env: LEVEL } }]
workload: { name: none }
run: { command: [sleep, "0.6"], timeout: 5s }
metrics:
  - { name: energy, unit: J, extract: { power: { meter: ${meter}, intervalMs: 10${more} } } }
measurement: { repeats: { min: 2, max: 2 }, idle: { every: "9 runs", seconds: 0.5 } }
design: { kind: full }
`,
  );
  return file;
}

/** 10 W in the experiment's words. */
const TEN_WATTS =
  '{ name: "Ten, wall socket", command: [bash, -c, "while echo 10; do sleep 0.01; done"], prints: watts }';

describe("an experiment with an external meter", () => {
  test("has its energy, and what it rests on beside every run and in the upload", async () => {
    const spool = freshSpool();
    const { error, code } = await runCliInProcess(["run", metered(TEN_WATTS), "--spool", spool]);
    expect(error).toBe("");
    expect(code).toBe(0);
    const runs = journalOf(spool);
    expect(runs).toHaveLength(2);
    for (const { values, covariates } of runs) {
      // A nap of 0.6 s at 10 W, and what starting a program takes on a busy machine.
      expect(values.energy).toBeGreaterThan(5.9);
      expect(covariates).toMatchObject({
        energy_interval_ms: 10,
        energy_gross: values.energy,
        energy_idle_watts: expect.closeTo(10, 3),
      });
      expect(covariates.energy_samples).toBeGreaterThan(20);
    }
    const campaign = join(spool, readdirSync(spool)[0] as string);
    const journal = join(campaign, "journal.ndjson");
    const planned = plannedIn(readJournal(journal), journal);
    expect(planned?.plan.campaign.environment.facts).toMatchObject({
      energy_meter: "external",
      energy_rails: "Ten, wall socket",
      energy_is: "gross",
    });
  });

  test("takes off what this meter read at rest", async () => {
    const spool = freshSpool();
    const file = metered(TEN_WATTS, ", subtractIdle: true");
    expect((await runCliInProcess(["run", file, "--spool", spool])).error).toBe("");
    for (const { values, covariates } of journalOf(spool)) {
      expect(values.energy).toBeCloseTo(0, 1);
      expect(covariates.energy_gross).toBeGreaterThan(5.9);
    }
  });

  test("is refused before the first run when the meter does not answer", async () => {
    const meter = "{ name: wall, command: [echo, unplugged], prints: watts }";
    const { error, code } = await runCliInProcess(["run", metered(meter), "--spool", freshSpool()]);
    expect(code).toBe(2);
    expect(error).toContain('METER_OUTPUT: meter "wall" (echo unplugged): line 1 is "unplugged"');
  });

  test("has a reason in the place of a value where the meter fails in a run", async () => {
    const spool = freshSpool();
    const state = join(folder, `state-${count}`);
    // The first start is the trial, the second measures at rest; later ones break off.
    const program = `echo x >> ${state}; [ $(wc -l < ${state}) -gt 2 ] && echo broken; while echo 10; do sleep 0.01; done`;
    const meter = `{ name: wall, command: [bash, -c, ${JSON.stringify(program)}], prints: watts }`;
    await runCliInProcess(["run", metered(meter), "--spool", spool]);
    const [run] = journalOf(spool);
    expect(run?.values).toEqual({});
    expect(run?.failures.energy?.reason).toMatch(/meter "wall" .*line 1 is "broken"/);
  });

  test("names rails or a meter, and a meter of one name is one meter", async () => {
    const both = await runCliInProcess(["plan", metered(TEN_WATTS, ", rails: [VDD_IN]")]);
    expect(both.error).toContain("an energy is of rails or of an external meter");
    const file = metered(
      `${TEN_WATTS} } } }\n  - { name: more, unit: J, extract: { power: { meter: ${TEN_WATTS.replace("10;", "11;")}`,
    );
    expect((await runCliInProcess(["plan", file])).error).toContain(
      'two meters are called "Ten, wall socket", with another command, output or interval',
    );
  });
});
