import { setTimeout as pause } from "node:timers/promises";
import { monotonicMs } from "../processes/monotonic.ts";

/** The time of a machine: its two clocks, in milliseconds, and waiting by them. */
export interface Clock {
  /** Since 1970; may be unset, and may jump. */
  wallMs(): number;
  /** Since some moment; only ever goes on. */
  monotonicMs(): number;
  /** Resolves when this much time has passed. */
  wait(ms: number): Promise<void>;
  /** Does something again and again, this far apart. @returns what ends it. */
  every(ms: number, work: () => void): () => void;
}

/** The time of this computer. */
export const systemClock: Clock = {
  wallMs: () => Date.now(),
  monotonicMs,
  wait: async (ms) => await pause(ms),
  every(ms, work) {
    const timer = setInterval(work, ms);
    return () => clearInterval(timer);
  },
};

/** Both clocks at one moment. */
export interface ClockMoment {
  readonly wallMs: number;
  readonly monotonicMs: number;
}

/** Before this no harness existed: a clock that says so was never set. Boards without a battery
 * start in 1970, or at the date of their release. */
const OLDEST_MS = Date.UTC(2025, 0, 1);

/** A clock that is being slewed gains or loses at most this share. */
const SLEW = 1e-3;
/** And this much is no jump, in milliseconds. */
const TOLERANCE_MS = 500;

/** Reads both clocks. */
export function clockMoment(clock: Pick<Clock, "wallMs" | "monotonicMs">): ClockMoment {
  return { wallMs: clock.wallMs(), monotonicMs: clock.monotonicMs() };
}

/** Whether the wall clock can be right. */
export function isClockSet({ wallMs }: ClockMoment): boolean {
  return wallMs >= OLDEST_MS;
}

/**
 * Covariates of a run about the wall clock: `clock_is_set` 0 when its start time is no time, and
 * `clock_jump_s`, by how much it was set forward or back meanwhile (0 within what slewing does).
 * Durations and energy rest on the monotonic clock and stand in both cases.
 */
export function clockCovariates(
  before: ClockMoment,
  after: ClockMoment,
): Readonly<Record<string, number>> {
  const elapsedMs = after.monotonicMs - before.monotonicMs;
  const jumpMs = after.wallMs - before.wallMs - elapsedMs;
  const hasJumped = Math.abs(jumpMs) > TOLERANCE_MS + SLEW * elapsedMs;
  return {
    clock_is_set: isClockSet(before) ? 1 : 0,
    clock_jump_s: hasJumped ? Math.round(jumpMs) / 1000 : 0,
  };
}
