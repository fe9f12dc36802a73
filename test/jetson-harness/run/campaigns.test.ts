import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { prepareCampaign } from "../../../packages/jetson-harness/src/campaign/campaign.ts";
import { openMachine } from "../../../packages/jetson-harness/src/machine/machine.ts";
import { plainPreparation } from "../../../packages/jetson-harness/src/run/plain-preparation.ts";
import { watchTemperature } from "../../../packages/jetson-harness/src/run/watch-temperature.ts";
import { readJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import {
  expandTree,
  snapshotDirectory,
} from "../../../packages/jetson-harness/src/sysroot/expand-tree.ts";
import { treeNamed } from "../test-trees.ts";
import { runCliInProcess } from "./run-cli-in-process.ts";
import { folder, freshSpool, journalOf, shipped, small } from "./small-experiment.ts";

describe("a campaign on a simulated board", () => {
  test("measures time and energy, restores the board, and a second run adds nothing", async () => {
    const root = join(folder, "tx2");
    expandTree(treeNamed("tx2-r32"), root);
    const before = snapshotDirectory(root);
    const spool = freshSpool();
    // A busy machine loses samples; how many is not what this test is about.
    const file = small("simulated-tx2", 3, [[/minCoverage: 0\.8/, "minCoverage: 0.2"]]);
    const argv = ["run", file, "--simulate", "tx2-r32", "--sysroot", root, "--spool", spool];
    const first = await runCliInProcess(argv);
    expect(first.error).toBe("");
    expect(first.code).toBe(0);
    expect(snapshotDirectory(root)).toBe(before);
    const runs = journalOf(spool).filter((run) => run.health.status === "healthy");
    expect(runs).toHaveLength(6);
    for (const { values, covariates } of runs) {
      // A board of this class draws between 1 and 20 W; energy covers the program's start too.
      const watts = (values.energy as number) / (values.wall_time as number);
      expect(watts).toBeGreaterThan(1);
      expect(watts).toBeLessThan(20);
      expect(values.energy as number).toBeGreaterThan(values.energy_gpu as number);
      expect(covariates.energy_samples).toBeGreaterThanOrEqual(20);
      expect(covariates.idle_watts).toBeGreaterThan(1);
    }
    const again = await runCliInProcess(argv);
    expect(again.code).toBe(0);
    expect(journalOf(spool)).toHaveLength(journalOf(spool).length);
    expect(again.out).toMatch(/^\d+ runs, complete/);
    const plan = readJournal(join(spool, readdirSync(spool)[0] as string, "journal.ndjson"))[0];
    expect(plan?.campaign).toMatchObject({ environment: { isSimulated: true } });
  });

  test("a zone that reaches its limit ends the run and is named", async () => {
    const machine = openMachine({ simulate: "tx2-r32" });
    const file = small("simulated-tx2", 1, [
      [/safety: .*/, "safety: { maxTemp: { GPU-therm: 60 } }"],
    ]);
    const watch = watchTemperature(
      await prepareCampaign(file, machine, plainPreparation({ tmp: folder })),
      machine,
    );
    expect(watch.reason()).toBeUndefined();
    if (machine.source.kind !== "simulated") throw new Error("the machine is simulated");
    // The ninth number of the shared state is the temperature.
    new Float64Array(machine.source.shared)[8] = 75;
    await new Promise((resolve) => watch.signal.addEventListener("abort", resolve));
    watch.stop();
    expect(watch.reason()).toMatch(/^GPU-therm reached 7\d\.\d °C, the limit is 60$/);
  });

  test("a limit on a zone that is not there protects nothing, and is refused", async () => {
    const file = small("simulated-tx2", 1, [
      [/safety: .*/, "safety: { maxTemp: { GPU-thrm: 60 } }"],
    ]);
    for (const command of ["validate", "run"]) {
      const argv = [command, file, "--simulate", "tx2-r32", "--spool", freshSpool()];
      const { code, error } = await runCliInProcess(argv);
      expect(code).toBe(2);
      expect(error).toMatch(/safety.maxTemp names zone "GPU-thrm" of this.*there are .*GPU-therm/);
    }
  });

  test("faster clocks take less time on it", async () => {
    const root = join(folder, "clocks");
    expandTree(treeNamed("tx2-r32"), root);
    const seconds = async (kHz: number): Promise<number> => {
      const policy = join(root, "sys/devices/system/cpu/cpufreq/policy0");
      writeFileSync(join(policy, "scaling_max_freq"), `${kHz}\n`);
      const { out } = await runCliInProcess(["simulate-workload", "0.2", "0", "0", "1"], {
        PERFATLAS_SYSROOT: root,
      });
      return (JSON.parse(out) as { seconds: number }).seconds;
    };
    const ratio = (await seconds(345_600)) / (await seconds(2_035_200));
    expect(Math.abs(ratio - 2_035_200 / 345_600)).toBeLessThan(1e-9);
  });
});

const REAL = [
  ["x264", "/usr/bin/x264", "size"],
  ["sqlite", "/usr/bin/sqlite3", "database_size"],
  ["cadical", "/usr/bin/cadical", "conflicts"],
  ["node-zlib", process.execPath, "bytes"],
  ["node-brotli", process.execPath, "bytes"],
] as const;

describe("real systems on this machine", () => {
  for (const [name, program, metric] of REAL) {
    test.skipIf(!existsSync(program))(
      `${name}: ${metric} repeats exactly, times are positive`,
      async () => {
        const spool = freshSpool();
        const { code, error } = await runCliInProcess(["run", small(name, 2), "--spool", spool]);
        expect(error).toBe("");
        expect(code).toBe(0);
        const runs = journalOf(spool);
        expect(runs.length).toBeGreaterThanOrEqual(4);
        const byConfiguration = new Map<string, Set<number>>();
        for (const run of runs) {
          expect(run.failures).toEqual({});
          const key = JSON.stringify(run.configuration);
          const values = byConfiguration.get(key) ?? new Set();
          byConfiguration.set(key, values.add(run.values[metric] as number));
        }
        expect([...byConfiguration.values()].every((values) => values.size === 1)).toBe(true);
      },
    );
  }

  test("a program that fails is a failed run with its reason, and is tried twice", async () => {
    const file = small("node-zlib", 1, [
      [
        /command: \[.*\]/,
        `command: [/bin/sh, -c, ': "$@"; echo broken >&2; exit 3', sh, "{flags}"]`,
      ],
    ]);
    const spool = freshSpool();
    expect((await runCliInProcess(["run", file, "--spool", spool])).code).toBe(0);
    const runs = journalOf(spool);
    expect(runs).toHaveLength(2);
    expect(runs[0]?.failures.seconds).toEqual({ status: "failed", reason: "exit code 3: broken" });
    expect(runs[0]?.values).toEqual({});
  });

  test("a program that hangs is cut off", async () => {
    const file = small("node-zlib", 1, [
      [/command: \[.*\]/, `command: [/bin/sh, -c, ': "$@"; exec sleep 30', sh, "{flags}"]`],
      [/timeout: 60s/, "timeout: 200ms"],
    ]);
    const spool = freshSpool();
    await runCliInProcess(["run", file, "--spool", spool]);
    expect(journalOf(spool)[0]?.failures.seconds?.status).toBe("timeout");
  });

  test("an input that changed since is refused", async () => {
    const file = small("node-zlib", 1, [
      [/sha256: \{ .* \} \}/, `sha256: { prose-1024.txt: "${"0".repeat(64)}" } }`],
    ]);
    const { code, error } = await runCliInProcess(["run", file, "--spool", freshSpool()]);
    expect(code).toBe(2);
    expect(error).toMatch(/ILLEGAL_WORKLOAD.*has sha256/);
  });
});

describe("bad command lines", () => {
  test("a design that does not fit the space is bad input, and no run begins", async () => {
    const file = small("node-zlib", 1, [
      [/^design: .*$/m, 'design: { kind: fractional, generators: ["Z=AB"] }'],
    ]);
    const { code, error } = await runCliInProcess(["run", file, "--spool", freshSpool()]);
    expect(code).toBe(2);
    expect(error).toMatch(/ILLEGAL_DESIGN: "Z" in generator "Z=AB" is none of A = level/);
  });

  test.each([
    [["runn", "x"], /no command "runn"/],
    [["constructor"], /no command "constructor"; commands are help, boards/],
    [["run"], /run needs a file/],
    [["run", "x", "--speed", "9"], /Unknown option '--speed'/],
    [["boards", "--simulate", "tx9"], /no board tree "tx9".*tx2-r32/],
    [
      ["run", join(shipped, "opml19-tx2.yaml")],
      /the experiment is for jetson-tx2; this machine is/,
    ],
    [["upload"], /--api/],
  ] as const)("%j gives exit code 2 and one sentence", async (argv, message) => {
    const { code, error } = await runCliInProcess(argv);
    expect(code).toBe(2);
    expect(error).toMatch(message);
  });
});
