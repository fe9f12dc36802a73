import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { totalSensors } from "../../../packages/jetson-harness/src/boards/board.ts";
import { boards } from "../../../packages/jetson-harness/src/boards/index.ts";
import { prepareCampaign } from "../../../packages/jetson-harness/src/campaign/campaign.ts";
import { detectBoard } from "../../../packages/jetson-harness/src/machine/detect-board.ts";
import { l4tRelease } from "../../../packages/jetson-harness/src/machine/l4t.ts";
import { openMachine } from "../../../packages/jetson-harness/src/machine/machine.ts";
import { unverifiedReason } from "../../../packages/jetson-harness/src/machine/unverified-reason.ts";
import { plainPreparation } from "../../../packages/jetson-harness/src/run/plain-preparation.ts";
import { NO_GUARD } from "../../../packages/jetson-harness/src/session/guard.ts";
import { openJournal } from "../../../packages/jetson-harness/src/session/journal.ts";
import { openKnobSession } from "../../../packages/jetson-harness/src/session/knob-session.ts";
import { memorySysroot } from "../../../packages/jetson-harness/src/sysroot/memory-sysroot.ts";
import { freshBoardsDocs } from "../../../packages/jetson-harness/write-boards-docs.ts";
import { runCliInProcess } from "../run/run-cli-in-process.ts";
import { treeNamed, treeNames } from "../test-trees.ts";

const folder = mkdtempSync(join(tmpdir(), "harness-verified-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reasonOf = (name: string): string | undefined => {
  const sys = memorySysroot(treeNamed(name));
  return unverifiedReason(sys, detectBoard(sys));
};
const unverified = treeNames.filter((name) => reasonOf(name) !== undefined);

/** What `plan` says of an experiment on a simulated board. */
async function planned(
  tree: string,
  rest: string,
  [from, to]: readonly string[] = ["", ""],
): Promise<string> {
  const file = join(folder, "experiment.yaml");
  const head = `apiVersion: perfatlas/v1
kind: Experiment
name: knobs
system: { name: sh, version: "1" }
`;
  const tail = `
workload: { name: none }
run: { command: [/bin/echo, "1"], timeout: 5s }
metrics:
  - { name: wall, unit: s, extract: { wall: true } }
design: { kind: full }
`;
  writeFileSync(file, `${head}${rest}${tail}`.replace(from ?? "", to ?? ""));
  const options = ["--spool", folder, "--simulate", tree];
  const { out, error } = await runCliInProcess(["plan", file, ...options]);
  return `${out}${error.replace(file, "FILE")}`;
}

describe("paths of boards", () => {
  test("every path of a board that is written to names where it was seen", () => {
    for (const name of treeNames) {
      if (unverified.includes(name)) continue;
      const tree = treeNamed(name);
      for (const path of [...tree.files.keys(), ...tree.links.keys()]) {
        expect(tree.sources?.get(path), `${name}: ${path}`).toBeDefined();
      }
    }
  });

  test("every release that a board calls verified has a tree", () => {
    for (const { name, verifiedReleases = [] } of boards) {
      const seen = treeNames
        .map((tree) => memorySysroot(treeNamed(tree)))
        .filter((sys) => detectBoard(sys).name === name)
        .map((sys) => l4tRelease(sys)?.split(".")[0]);
      expect(seen, name).toEqual(expect.arrayContaining([...verifiedReleases]));
    }
  });

  test("the document of them is as the trees are", () => {
    const document = fileURLToPath(new URL("../../../docs/boards.md", import.meta.url));
    expect(readFileSync(document, "utf8")).toBe(freshBoardsDocs());
  });
});

describe("a board or release that nobody has verified", () => {
  test("is a new chip, a new release of a known one, or a board without a dump of its clocks", () => {
    expect([...unverified].sort()).toEqual(["orin-nano-super-r39", "thor-r38", "undescribed-r40"]);
  });

  for (const name of ["orin-nano-super-r39", "thor-r38", "undescribed-r40"]) {
    test(`${name}: shows knobs and levels, and no byte is written to any of them`, async () => {
      const sys = memorySysroot(treeNamed(name));
      const before = sys.snapshot();
      const knobs = detectBoard(sys).knobs(sys);
      expect(knobs.length).toBeGreaterThan(2);
      const session = openKnobSession(
        sys,
        openJournal(join(folder, `${name}.ndjson`)),
        NO_GUARD,
        1,
      );
      for (const knob of knobs) {
        const now = knob.read(sys);
        const level = "level" in now ? now.level : 1;
        await expect(session.apply([{ knob, level }]), knob.name).rejects.toMatchObject({
          code: "UNVERIFIED_BOARD",
        });
      }
      await session.restore();
      expect(sys.snapshot()).toBe(before);
    });
  }

  test("refuses an experiment that sets knobs, where the option stands", async () => {
    const options =
      "options:\n  - { name: cores, type: ordinal, values: [1, 2], apply: { knob: cpu.online } }";
    expect(await planned("thor-r38", options)).toContain(
      "ILLEGAL_EXPERIMENT: paths of jetson-thor on L4T 38.2 are not verified (none yet): nothing is written; see docs/boards.md (FILE, line 6, column 66)",
    );
  });

  test("measures an experiment that sets none", async () => {
    const options =
      "options:\n  - { name: level, type: ordinal, values: [1, 2], apply: { env: LEVEL } }";
    expect(await planned("thor-r38", options)).toContain("design       full: 2 configurations");
  });
});

describe("an energy that would be missing in every run", () => {
  const rapl =
    "options:\n  - { name: level, type: ordinal, values: [1, 2], apply: { env: LEVEL } }";
  const wall = "- { name: wall, unit: s, extract: { wall: true } }";
  const joules = "- { name: energy, unit: J, extract: { rapl: true } }";

  test("is refused where no counter is, with what would give one", async () => {
    const text = await planned("x86-none", rapl, [wall, joules]);
    expect(text).toContain("energy cannot be measured: no power sensor covers it");
    expect(text).toContain("sudo modprobe intel_rapl_msr");
  });

  test("is refused where counters are closed to this user, with the command that opens them", async () => {
    await planned("x86-sockets", rapl, [wall, joules]);
    const sys = memorySysroot(treeNamed("x86-sockets"), "user");
    const machine = { ...openMachine({ simulate: "x86-sockets" }), sys };
    const preparing = prepareCampaign(
      join(folder, "experiment.yaml"),
      machine,
      plainPreparation({ tmp: folder }),
    );
    await expect(preparing).rejects.toThrow(
      /package-0-die-0 cannot be read \(.*energy_uj: EACCES\); try: sudo chmod a\+r \/sys.*energy_uj/,
    );
  });

  test("is that of every socket and die with its memory, once", () => {
    const sys = memorySysroot(treeNamed("x86-sockets"));
    const board = detectBoard(sys);
    expect(totalSensors(board, board.sensors(sys)).map(({ name }) => name)).toEqual([
      ...["package-0-die-0", "package-0-die-1", "package-1-die-0", "package-1-die-1"],
      ...["dram-0", "dram-1", "dram-2", "dram-3"],
    ]);
  });
});

describe("a power mode", () => {
  const gpu = (rest: string): string =>
    `options:\n  - { name: gpu, type: ordinal, unit: MHz, ${rest}, apply: { knob: gpu.freq } }`;

  test("leaves the levels that a board lists at most", async () => {
    const text = await planned(
      "orin-nano-super-r36",
      gpu('values: { from: "board:gpu.available" }'),
    );
    expect(text).toContain("design       full: 7 configurations");
  });

  test("refuses a level beyond it by the mode's name", async () => {
    expect(await planned("orin-nano-super-r36", gpu("values: [918, 1020]"))).toContain(
      "power mode 25W leaves gpu-frequency at most 918, not 1020; leave the level out, or set another mode first (nvpmodel -m)",
    );
  });

  test("is set by name, and levels beyond the one in force are legal beside it", async () => {
    const modes =
      "\n  - { name: mode, type: enum, values: [MAXN_SUPER], apply: { knob: nvpmodel } }";
    expect(await planned("orin-nano-super-r36", gpu("values: [918, 1020]") + modes)).toContain(
      "design       full: 2 configurations",
    );
    const unknown = modes.replace("MAXN_SUPER", '"30W"');
    expect(await planned("orin-nano-super-r36", gpu("values: [918]") + unknown)).toContain(
      'jetson-orin has no level 30W for "mode" (power-mode); it has 15W, 25W, MAXN_SUPER',
    );
  });
});
