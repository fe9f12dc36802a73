import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InputError } from "@perfatlas/modeling/space";
import type { Board } from "../boards/board.ts";
import { type Clock, systemClock } from "../measure/clock.ts";
import type { SampleSource } from "../measure/sampler.ts";
import { virtualClock } from "../measure/virtual-clock.ts";
import { DEFAULT_MACHINE, simulatedMachine } from "../simulated/machine.ts";
import { simulatedSysroot } from "../simulated/simulated-sysroot.ts";
import { type SimulatedWork, simulatedWork } from "../simulated/workload.ts";
import { expandTree } from "../sysroot/expand-tree.ts";
import { findTree } from "../sysroot/find-tree.ts";
import { memorySysroot } from "../sysroot/memory-sysroot.ts";
import { realSysroot } from "../sysroot/sysroot.ts";
import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { detectBoard } from "./detect-board.ts";

/** The machine that is measured: the real one, a tree below a root, or a simulated board. */
export interface Machine {
  readonly sys: Sysroot;
  readonly board: Board;
  /** Prefix of the kernel's files; what a guard needs to restore them. */
  readonly root: string;
  /** Never measured on hardware: its environments are kept apart. */
  readonly isSimulated: boolean;
  readonly source: SampleSource;
  /** Its time: that of this computer, but for a simulated board with a clock of its own. */
  readonly clock: Clock;
  /** What `simulate-workload` with these arguments does, where programs take the board's own time. */
  perform?(args: readonly string[]): SimulatedWork | undefined;
  /** Tells a simulated machine that a workload runs; does nothing on a real one. */
  load(share: number): void;
}

/** What to open. */
export interface MachineChoice {
  /** Root of an expanded tree; "" is the live kernel. */
  readonly root?: string;
  /** Simulate the board of this tree; its files are expanded below `root` or a new folder. */
  readonly simulate?: string;
  /** The simulated board has a clock of its own, which only waiting moves: a campaign takes the time of its writes. */
  readonly isVirtual?: boolean;
}

/** A clock of its own for a machine that is not simulated. */
class NotSimulatedError extends InputError {
  readonly code = "NOT_SIMULATED";
  constructor() {
    super("--virtual-clock goes with --simulate TREE: other machines have the time of this world");
  }
}

/** Opens a machine. @throws UnknownTreeError, TreeError, NotSimulatedError. */
export function openMachine({ root = "", simulate, isVirtual = false }: MachineChoice): Machine {
  if (simulate === undefined) {
    if (isVirtual) throw new NotSimulatedError();
    const sys = realSysroot(root);
    return {
      sys,
      board: detectBoard(sys),
      root,
      isSimulated: root !== "",
      source: { kind: "kernel", root },
      clock: systemClock,
      load: () => undefined,
    };
  }
  const folder = root === "" ? scratchFolder() : root;
  mkdirSync(folder, { recursive: true });
  const tree = findTree(simulate);
  if (readdirSync(folder).length === 0) expandTree(tree, folder);
  const virtual = isVirtual ? virtualClock() : undefined;
  const own = simulatedMachine(DEFAULT_MACHINE, undefined, virtual?.monotonicMs);
  const sys = simulatedSysroot(
    // Only this process uses a board with a clock of its own: its files need not be on a disk.
    virtual === undefined ? realSysroot(folder) : memorySysroot(tree),
    own,
  );
  const { shared, parameters } = own;
  return {
    sys,
    board: detectBoard(sys),
    root: folder,
    isSimulated: true,
    load: (share) => sys.load(share),
    ...(virtual === undefined
      ? { source: { kind: "simulated", shared, parameters }, clock: systemClock }
      : {
          source: { kind: "virtual", machine: own, clock: virtual },
          clock: virtual,
          perform: (args) => simulatedWork(sys, args),
        }),
  };
}

/** A folder for a simulated board that nobody wants to keep. */
function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "perfatlas-board-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
