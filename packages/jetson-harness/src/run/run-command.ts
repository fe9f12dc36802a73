import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type CgroupUse, type CommandCgroup, openCgroup } from "../measure/cgroup.ts";
import { killGroup } from "../processes/kill-group.ts";
import { endMarked, MARK, markedProcesses, signalMarked } from "../processes/marked-processes.ts";
import { monotonicMs } from "../processes/monotonic.ts";
import type { CommandWatch } from "../session/guard.ts";
import { collectOutput } from "./collect-output.ts";
import { readTimes, timedCommand, type Usage } from "./timed-command.ts";

/** How a command is run. */
export interface CommandOrder {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Scratch folder for the records of resource use. */
  readonly tmp: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** Told of the command before it begins, so that it does not outlive a killed harness. */
  readonly watchCommand?: () => CommandWatch;
  /** Run it in a control group of its own, where one can be made. */
  readonly wantsCgroup?: boolean;
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
  /** Streams of which only the beginning was kept. */
  readonly cut: readonly ("stdout" | "stderr")[];
  /** Processes that the command left running; they were ended. */
  readonly leftRunning: number;
  readonly usage?: Usage;
  /** What its control group used, or why that is not known. */
  readonly cgroup?: CgroupUse | { readonly missing: string };
}

/** Between the polite signal and the one that cannot be caught. */
const POLITE_MS = 5000;
/** How long a command that has ended may hold its output open, through processes that it left running. */
const DRAIN_MS = 1000;
/** A process that does not end by SIGKILL (waiting for a dead disk) is not waited for. */
const UNKILLABLE_MS = 5000;
const JOIN = 'echo $$ > "$1" 2>/dev/null; shift; exec "$@"';

/**
 * Runs a command in a process group of its own, with a mark in its environment. The time limit binds whatever the command does: at the
 * limit all that carries the mark gets SIGTERM, five seconds later SIGKILL; output that is still held open then is abandoned. What the command leaves running when it ends is ended too, and counted.
 */
export async function runCommand(order: CommandOrder): Promise<Outcome> {
  const times = join(order.tmp, ".times");
  const resources = join(order.tmp, ".resources");
  for (const file of [times, resources]) rmSync(file, { force: true });
  const group = order.wantsCgroup === true ? openCgroup() : undefined;
  const argv = timedCommand(joined(order.argv, group), times, resources);
  const watch = order.watchCommand?.();
  const mark = watch?.mark ?? randomUUID();
  liveMarks.add(mark);
  const startMs = monotonicMs();
  const child = spawn(argv[0] as string, argv.slice(1), {
    cwd: order.cwd,
    env: { ...process.env, ...order.env, [MARK]: mark },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (child.pid !== undefined) watch?.began(child.pid);
  const stdout = collectOutput(child.stdout);
  const stderr = collectOutput(child.stderr);
  const { end, exitCode, endMs } = await endOf(child, order, mark);
  const leftRunning = await endLeftovers(child, mark);
  liveMarks.delete(mark);
  watch?.ended();
  const measured = readTimes(times, resources);
  const cgroup = group === undefined || "missing" in group ? group : group.end();
  return {
    startMs,
    endMs,
    wallSeconds: measured?.wallSeconds ?? (endMs - startMs) / 1000,
    exitCode,
    end,
    stdout: stdout.text(),
    stderr: stderr.text(),
    cut: [
      ...(stdout.isCut() ? ["stdout" as const] : []),
      ...(stderr.isCut() ? ["stderr" as const] : []),
    ],
    leftRunning,
    ...(measured === undefined ? {} : { usage: measured.usage }),
    ...(cgroup === undefined ? {} : { cgroup }),
  };
}

const liveMarks = new Set<string>();

/** Ends every command that still runs: the last thing before the process itself ends. */
export function killLiveCommands(): void {
  for (const mark of liveMarks) endMarked(mark);
}

/** Waits for a command's end and the rest of its output, or makes an end of both. */
async function endOf(
  child: ChildProcess,
  { timeoutMs, signal }: CommandOrder,
  mark: string,
): Promise<Pick<Outcome, "end" | "exitCode" | "endMs">> {
  let end: Outcome["end"] = "exited";
  let endMs: number | undefined;
  const exit = new Promise<number | null>((resolve) => {
    const settle = (code: number | null): void => {
      endMs ??= monotonicMs();
      resolve(code);
    };
    child.once("error", () => settle(127));
    child.once("exit", (code) => settle(code));
  });
  const closed = new Promise<void>((resolve) => {
    child.once("error", () => resolve());
    child.once("close", () => resolve());
  });
  const timers: NodeJS.Timeout[] = [];
  const over = new AbortController();
  const stopped = new Promise<null>((resolve) => {
    const stop = (why: "timeout" | "aborted"): void => {
      if (end !== "exited" || endMs !== undefined) return;
      end = why;
      killGroup(child.pid, "SIGTERM");
      signalMarked(mark, "SIGTERM");
      timers.push(
        setTimeout(() => {
          killGroup(child.pid, "SIGKILL");
          endMarked(mark);
        }, POLITE_MS),
        setTimeout(() => resolve(null), POLITE_MS + UNKILLABLE_MS),
      );
    };
    timers.push(setTimeout(() => stop("timeout"), timeoutMs));
    signal?.addEventListener("abort", () => stop("aborted"), { signal: over.signal });
    if (signal?.aborted) stop("aborted");
  });
  const exitCode = await Promise.race([exit, stopped]);
  for (const timer of timers) clearTimeout(timer);
  over.abort();
  // The shell around a program dies of the signal at once; the program itself may have things to put in order.
  await Promise.race([
    closed,
    wait(end === "exited" ? DRAIN_MS : POLITE_MS, undefined, { ref: false }),
  ]);
  return { end, exitCode, endMs: endMs ?? monotonicMs() };
}

/** Ends what a command left running and lets go of its pipes. @returns how many there were. */
async function endLeftovers(child: ChildProcess, mark: string): Promise<number> {
  // One that is about to end by itself was not left running.
  if (markedProcesses(mark).length > 0) await wait(50);
  const left = markedProcesses(mark);
  killGroup(child.pid, "SIGKILL");
  endMarked(mark);
  child.stdout?.destroy();
  child.stderr?.destroy();
  child.unref();
  return left.length;
}

/** The shell joins and becomes the command: its own start is not counted. */
function joined(
  argv: readonly string[],
  group: CommandCgroup | { readonly missing: string } | undefined,
): readonly string[] {
  if (group === undefined || "missing" in group) return argv;
  return ["/bin/sh", "-c", JOIN, "perfatlas-join", group.joinFile, ...argv];
}
