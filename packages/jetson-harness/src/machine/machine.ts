import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Board } from "../boards/board.ts";
import type { SampleSource } from "../measure/sampler.ts";
import { simulatedSysroot } from "../simulated/simulated-sysroot.ts";
import { expandTree } from "../sysroot/expand-tree.ts";
import { findTree } from "../sysroot/find-tree.ts";
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
  /** Tells a simulated machine that a workload runs; does nothing on a real one. */
  load(share: number): void;
}

/** What to open. */
export interface MachineChoice {
  /** Root of an expanded tree; "" is the live kernel. */
  readonly root?: string;
  /** Simulate the board of this tree; its files are expanded below `root` or a new folder. */
  readonly simulate?: string;
}

/** Opens a machine. @throws UnknownTreeError, TreeError. */
export function openMachine({ root = "", simulate }: MachineChoice): Machine {
  if (simulate === undefined) {
    const sys = realSysroot(root);
    return {
      sys,
      board: detectBoard(sys),
      root,
      isSimulated: root !== "",
      source: { kind: "kernel", root },
      load: () => undefined,
    };
  }
  const folder = root === "" ? scratchFolder() : root;
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length === 0) expandTree(findTree(simulate), folder);
  const sys = simulatedSysroot(realSysroot(folder));
  const { shared, parameters } = sys.machine;
  return {
    sys,
    board: detectBoard(sys),
    root: folder,
    isSimulated: true,
    source: { kind: "simulated", shared, parameters },
    load: (share) => sys.load(share),
  };
}

/** A folder for a simulated board that nobody wants to keep. */
function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "perfatlas-board-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
