import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CgroupUse, type CommandCgroup, openCgroup } from "../measure/cgroup.ts";
import { monotonicMs } from "../processes/monotonic.ts";

/** How a command is run. */
export interface CommandOrder {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Scratch folder for the records of resource use. */
  readonly tmp: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Told of the process group, so that it does not outlive a killed harness. */
  readonly watchGroup?: (pid: number) => () => void;
  /** Run it in a control group of its own, where one can be made. */
  readonly wantsCgroup?: boolean;
}

/** Resource use of a command and its children. */
export interface Usage {
  readonly userSeconds: number;
  readonly systemSeconds: number;
  readonly maxResidentBytes?: number;
  readonly writtenBytes?: number;
}

/** What a command did. Times are monotonic milliseconds. */
export interface Outcome {
  readonly startMs: number;
  readonly endMs: number;
  /** Elapsed seconds as the shell saw them, else from spawn to exit. */
  readonly wallSeconds: number;
  readonly exitCode: number | null;
  readonly end: "exited" | "timeout" | "aborted";
  readonly stdout: string;
  readonly stderr: string;
  readonly usage?: Usage;
  /** What its control group used, or why that is not known. */
  readonly cgroup?: CgroupUse | { readonly missing: string };
}

const OUTPUT_LIMIT = 4 * 2 ** 20;
const BASH = "/bin/bash";
const GNU_TIME = "/usr/bin/time";
// The shell's own clock has milliseconds where GNU time has hundredths; GNU time knows memory.
const JOIN = 'echo $$ > "$1" 2>/dev/null; shift; exec "$@"';
const TIMED =
  'exec 9>"$1"; shift; TIMEFORMAT="%3R %3U %3S"; { time "$@" 2>&8 8>&- 9>&- ; } 8>&2 2>&9';

/** Runs a command in a process group of its own; on timeout SIGTERM, five seconds later SIGKILL. */
export async function runCommand(order: CommandOrder): Promise<Outcome> {
  const times = join(order.tmp, ".times");
  const resources = join(order.tmp, ".resources");
  const group = order.wantsCgroup === true ? openCgroup() : undefined;
  const argv = wrapped(joined(order.argv, group), times, resources);
  const startMs = monotonicMs();
  const child = spawn(argv[0] as string, argv.slice(1), {
    cwd: order.cwd,
    env: { ...process.env, ...order.env },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (child.pid !== undefined) liveGroups.add(child.pid);
  const hasEnded = child.pid === undefined ? undefined : order.watchGroup?.(child.pid);
  const stdout = collected(child.stdout);
  const stderr = collected(child.stderr);
  let end: Outcome["end"] = "exited";
  const stop = (why: "timeout" | "aborted") => (): void => {
    end = why;
    killGroup(child.pid, "SIGTERM");
    const last = setTimeout(() => killGroup(child.pid, "SIGKILL"), 5000);
    last.unref();
  };
  const onAbort = stop("aborted");
  const timer = setTimeout(stop("timeout"), order.timeoutMs);
  order.signal?.addEventListener("abort", onAbort, { once: true });
  if (order.signal?.aborted) onAbort();
  let endMs = startMs;
  child.once("exit", () => {
    endMs = monotonicMs();
  });
  const exitCode = await new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(127));
    child.once("close", (code) => resolve(code));
  });
  if (child.pid !== undefined) liveGroups.delete(child.pid);
  hasEnded?.();
  if (endMs === startMs) endMs = monotonicMs();
  clearTimeout(timer);
  order.signal?.removeEventListener("abort", onAbort);
  const measured = readTimes(times, resources);
  const cgroup = group === undefined || "missing" in group ? group : group.end();
  return {
    startMs,
    endMs,
    wallSeconds: measured?.wallSeconds ?? (endMs - startMs) / 1000,
    exitCode,
    end,
    stdout: stdout(),
    stderr: stderr(),
    ...(measured === undefined ? {} : { usage: measured.usage }),
    ...(cgroup === undefined ? {} : { cgroup }),
  };
}

const liveGroups = new Set<number>();

/** Ends every command that still runs: the last thing before the process itself ends. */
export function killLiveCommands(): void {
  for (const pid of liveGroups) killGroup(pid, "SIGKILL");
}

/** Kills a whole process group; a group that is gone is no error. */
export function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

/** The shell joins and becomes the command: its own start is not counted. */
function joined(
  argv: readonly string[],
  group: CommandCgroup | { readonly missing: string } | undefined,
): readonly string[] {
  if (group === undefined || "missing" in group) return argv;
  return ["/bin/sh", "-c", JOIN, "perfatlas-join", group.joinFile, ...argv];
}

function wrapped(argv: readonly string[], times: string, resources: string): readonly string[] {
  if (!existsSync(BASH)) return argv;
  const inner = existsSync(GNU_TIME)
    ? [GNU_TIME, "-q", "-o", resources, "-f", "%M %O", ...argv]
    : argv;
  return [BASH, "-c", TIMED, "perfatlas-run", times, ...inner];
}

function collected(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  stream?.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= OUTPUT_LIMIT) chunks.push(chunk);
  });
  return () => Buffer.concat(chunks).toString("utf8");
}

function readTimes(
  times: string,
  resources: string,
): { readonly wallSeconds: number; readonly usage: Usage } | undefined {
  const numbers = numbersIn(times);
  if (numbers.length < 3) return undefined;
  const [wallSeconds, userSeconds, systemSeconds] = numbers as [number, number, number];
  const [kib, blocks] = numbersIn(resources);
  return {
    wallSeconds,
    usage: {
      userSeconds,
      systemSeconds,
      ...(kib === undefined ? {} : { maxResidentBytes: kib * 1024 }),
      ...(blocks === undefined ? {} : { writtenBytes: blocks * 512 }),
    },
  };
}

function numbersIn(file: string): readonly number[] {
  if (!existsSync(file)) return [];
  const words = readFileSync(file, "utf8").trim().split(/\s+/);
  const numbers = words.map(Number);
  return numbers.every((n) => Number.isFinite(n)) && words[0] !== "" ? numbers : [];
}
