import { realSysroot } from "../sysroot/sysroot.ts";

/**
 * Variable of a command's environment by which its descendants are found wherever they have gone. Its value is the mark of the
 * session that started it, a slash and its own.
 */
export const MARK = "PERFATLAS_RUN";

const sys = realSysroot();

/**
 * Processes that were started with a mark in their environment: also those that left their process group (`setsid`) or their
 * parent (a double fork). The mark of a session finds the processes of all its commands. One that has wiped its environment is
 * not found; a control group holds that one too.
 */
export function markedProcesses(mark: string): readonly number[] {
  const wanted = `${MARK}=${mark}`;
  const isWanted = (variable: string): boolean =>
    variable === wanted || variable.startsWith(`${wanted}/`);
  return sys.list("/proc").flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const reading = sys.read(`/proc/${name}/environ`);
    const isMarked = "text" in reading && reading.text.split("\0").some(isWanted);
    return isMarked ? [Number(name)] : [];
  });
}

/** Sends a signal to the marked processes that there are. @returns how many there were. */
export function signalMarked(mark: string, signal: NodeJS.Signals): number {
  const found = markedProcesses(mark);
  for (const pid of found) {
    try {
      process.kill(pid, signal);
    } catch {
      // Already gone.
    }
  }
  return found.length;
}

/** Kills the marked processes, and those that they start meanwhile, until there are none. */
export function endMarked(mark: string): void {
  for (let pass = 0; pass < 50 && signalMarked(mark, "SIGKILL") > 0; pass++) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
  }
}
