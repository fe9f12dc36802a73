import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { InputError } from "@perfatlas/modeling/space";
import type { ExternalMeter } from "../experiment/experiment.ts";
import type { SampleSeries } from "../measure/sample-series.ts";
import { killGroup } from "../processes/kill-group.ts";
import { endMarked, MARK } from "../processes/marked-processes.ts";
import { monotonicMs } from "../processes/monotonic.ts";
import type { CommandWatch } from "../session/guard.ts";

/** A meter that is running. */
export interface RunningMeter {
  /**
   * Ends it, its process group and all that carries its mark, once it has printed a line more.
   * @throws MeterError for what it printed, or because it ended by itself.
   */
  stop(): Promise<SampleSeries>;
  /** Ends it whatever it has printed. */
  kill(): void;
}

/** What a meter needs to be started. */
export interface MeterOrder {
  readonly meter: ExternalMeter;
  /** Between two lines, as the experiment expects them. */
  readonly intervalMs: number;
  readonly cwd: string;
  /** Told of the command, so that it does not outlive a killed harness. */
  readonly watchCommand?: () => CommandWatch;
}

/** An external meter that does not start, ends by itself, or prints something else than numbers. */
export class MeterError extends InputError {
  readonly code = "METER_OUTPUT";
  constructor({ name, command }: ExternalMeter, why: string) {
    super(`meter "${name}" (${command.join(" ").slice(0, 200)}): ${why}`);
  }
}

/** Until the first line, and until a line after the end of a run. */
const PATIENCE_MS = 10_000;
const LONGEST_LINE = 200;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/**
 * Starts a meter in a process group of its own and waits for its first line. The time of a line is that of its arrival: a
 * program that holds its output back (a buffer of the C library) is seen by the gaps.
 * @throws MeterError.
 */
export async function startMeter(order: MeterOrder): Promise<RunningMeter> {
  const { meter } = order;
  const watch = order.watchCommand?.();
  const mark = watch?.mark ?? randomUUID();
  const [program = "", ...rest] = meter.command;
  const child = spawn(program, rest, {
    cwd: order.cwd,
    env: { ...process.env, [MARK]: mark },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (child.pid !== undefined) watch?.began(child.pid);
  const lines = readLines(child, meter);
  const kill = (): void => {
    lines.end();
    killGroup(child.pid, "SIGKILL");
    endMarked(mark);
    watch?.ended();
  };
  const until = async (isReached: () => boolean): Promise<void> => {
    const deadline = monotonicMs() + PATIENCE_MS;
    while (lines.fault() === undefined && !isReached()) {
      if (monotonicMs() > deadline) {
        kill();
        throw new MeterError(meter, `no line within ${PATIENCE_MS / 1000} s`);
      }
      await wait(5);
    }
    const fault = lines.fault();
    if (fault === undefined) return;
    kill();
    throw fault;
  };
  await until(() => lines.atMs.length > 0);
  return {
    kill,
    async stop() {
      const endMs = monotonicMs();
      await until(() => (lines.atMs.at(-1) ?? 0) > endMs);
      kill();
      return {
        atMs: Float64Array.from(lines.atMs),
        values: [Float64Array.from(lines.values)],
        intervalMs: order.intervalMs,
      };
    },
  };
}

/** The numbers of a meter as they come, and the first thing that is wrong with it. */
function readLines(
  child: ChildProcess,
  meter: ExternalMeter,
): {
  readonly atMs: readonly number[];
  readonly values: readonly number[];
  fault(): MeterError | undefined;
  end(): void;
} {
  const atMs: number[] = [];
  const values: number[] = [];
  let fault: MeterError | undefined;
  let said = "";
  const fail = (why: string): void => {
    fault ??= new MeterError(meter, why);
  };
  child.on("error", (error) => fail(`does not start: ${error.message}`));
  child.stderr?.on("data", (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-LONGEST_LINE);
  });
  child.on("exit", (code, signal) =>
    fail(`ended by itself (${signal ?? `exit code ${code}`})${said.trim() && `: ${said.trim()}`}`),
  );
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  let count = 0;
  lines.on("line", (line) => {
    const now = monotonicMs();
    const text = line.trim();
    count++;
    const value = NUMBER.test(text) ? Number(text) : Number.NaN;
    const last = values.at(-1);
    if (!Number.isFinite(value)) {
      const shown = JSON.stringify(text.slice(0, 40));
      fail(`line ${count} is ${shown}; legal is one number of ${meter.prints} a line, like 12.5`);
    } else if (meter.prints === "joules" && last !== undefined && value < last) {
      fail(`line ${count} is ${value} after ${last}; a counter of joules only goes up`);
    } else {
      atMs.push(now);
      values.push(value);
    }
  });
  return { atMs, values, fault: () => fault, end: () => lines.close() };
}
