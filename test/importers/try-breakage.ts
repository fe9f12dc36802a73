import { readFileSync, writeFileSync } from "node:fs";
import { completeDescriptor, openSource, parseDescriptor } from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";

/** What came of a broken file: how it was refused, and what it took. */
export interface TriedOutcome {
  /** Code of the error; "read" where there was none. */
  readonly code: string;
  /** By the clock, and of computing. */
  readonly milliseconds: number;
  readonly computed: number;
  /** Megabytes by which the process was larger than before at most; undefined where the system does not tell. */
  readonly megabytes: number | undefined;
}

/** Reads the broken file that lies in `folder` as `validate` does. @throws whatever is no InputError. */
export async function tryBreakage(descriptor: string, folder: string): Promise<TriedOutcome> {
  forgetPeak();
  const before = memory("VmRSS");
  const start = performance.now();
  const used = process.cpuUsage();
  const code = await read(descriptor, folder);
  const { user, system } = process.cpuUsage(used);
  const peak = memory("VmHWM");
  return {
    code,
    milliseconds: performance.now() - start,
    computed: (user + system) / 1000,
    megabytes: before === undefined || peak === undefined ? undefined : peak - before,
  };
}

async function read(descriptor: string, folder: string): Promise<string> {
  try {
    await completeDescriptor(parseDescriptor(descriptor), openSource({ folder, offline: true }));
    return "read";
  } catch (error) {
    if (error instanceof InputError) return error.code;
    throw error;
  }
}

/** Lets Linux count the largest size of this process anew; other systems cannot. */
function forgetPeak(): void {
  if (process.platform === "linux") writeFileSync("/proc/self/clear_refs", "5");
}

/** Megabytes of a line of Linux's status of this process. */
function memory(line: "VmRSS" | "VmHWM"): number | undefined {
  if (process.platform !== "linux") return undefined;
  const found = new RegExp(`${line}:\\s+(\\d+)`).exec(readFileSync("/proc/self/status", "utf8"));
  return found === null ? undefined : Number(found[1]) / 1024;
}
