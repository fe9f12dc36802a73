import { InputError, type Level, type Option } from "@perfatlas/modeling/space";
import type { Sysroot } from "../sysroot/sysroot-port.ts";
import { cleanText, parseKernelNumber } from "../sysroot/typed-read.ts";

/** How a read-back is compared with what was written. flag: Y and 1 are equal, N and 0 too. */
export type Equality = "number" | "text" | "flag" | "ignored";

/** One write that a knob needs. Pure data: a plan can print it, a session performs it. */
export interface KnobWrite {
  readonly path: string;
  readonly value: string;
  readonly equality: Equality;
  /** False for a write-only attribute: another write of the same knob undoes it. */
  readonly isRestored: boolean;
  /** Order of restoring, smallest first (RESTORE_RANK). */
  readonly rank: number;
  /** A vendor's tool that performs the write; `path` then only shows the state. */
  readonly tool?: readonly string[];
}

/**
 * Order of restoring: memory clock, GPU, cores, governor, CPU clock, its blockers, fan, power mode,
 * kernel parameters. Cores come back before their clocks, since onlining a cluster resets them.
 */
export const RESTORE_RANK = {
  memory: 1,
  gpu: 2,
  cores: 3,
  governor: 4,
  cpuClock: 5,
  blockers: 6,
  fan: 7,
  powerMode: 8,
  kernel: 9,
} as const;

/** Something of the machine that can be set. Levels are the registry's: frequencies are in Hz. */
export interface Knob {
  /** "cpu-frequency.policy0": kind, then which one. */
  readonly name: string;
  readonly option: Option;
  /** Which cores a count means, for a knob that switches cores. */
  readonly cores?: { readonly order: readonly number[]; readonly offline: readonly number[] };
  /** The level now, or why it cannot be told. */
  read(sys: Sysroot): { readonly level: Level } | { readonly missing: string };
  /** Attributes that must be writable. */
  attributes(sys: Sysroot): readonly string[];
  /** What has to be written, in order, from the state the machine is in now. */
  writes(sys: Sysroot, level: Level): readonly KnobWrite[];
  /** Why the machine is not at `level`, or undefined when it is. */
  drift(sys: Sysroot, level: Level): string | undefined;
}

/** A kind of knob: the word by which experiments name it, and the board's knob behind the word. */
export interface KnobKind {
  /** As in `apply: { knob: gpu.freq }`. */
  readonly word: string;
  /** Name of the knob, or its first part. */
  readonly knob: string;
  /** A frequency domain has one each, whose name ends in the domain's: "cpu-frequency.policy0". */
  readonly isPerPolicy?: true;
  /** As in `values: { from: "board:gpu.available" }`, for a kind whose levels a board lists. */
  readonly levels?: string;
  /** Where it is looked for, in words: what a board without it lacks. */
  readonly foundBy: string;
}

/** The kernel took a write and reads back something else, or refused it. */
export class KnobRejectedError extends InputError {
  readonly code = "KNOB_REJECTED";
  readonly path: string;
  constructor(knob: string, write: KnobWrite, got: string, options?: ErrorOptions) {
    super(`${knob}: wrote ${write.value} to ${write.path}, ${got}`, {}, options);
    this.path = write.path;
  }
}

/** Whether a read-back text stands for the written value. */
export function readsBack(equality: Equality, wanted: string, got: string): boolean {
  if (equality === "ignored") return true;
  if (equality === "text") return cleanText(got) === cleanText(wanted);
  if (equality === "flag") return flagOf(got) === flagOf(wanted);
  const a = parseKernelNumber(got);
  const b = parseKernelNumber(wanted);
  return "value" in a && "value" in b && a.value === b.value;
}

/** Kernel booleans: "Y", "1", "N", "0". */
export function flagOf(text: string): boolean | undefined {
  const word = cleanText(text).toUpperCase();
  if (word === "Y" || word === "1") return true;
  return word === "N" || word === "0" ? false : undefined;
}

/** A write that is compared as a number and restored. */
export function numberWrite(path: string, value: number, rank: number): KnobWrite {
  return { path, value: String(value), equality: "number", isRestored: true, rank };
}

/** A 0/1 write that is compared as a flag and restored. */
export function flagWrite(path: string, value: boolean, rank: number): KnobWrite {
  return { path, value: value ? "1" : "0", equality: "flag", isRestored: true, rank };
}

/**
 * Pins a min/max window to one frequency in the order that old kernels accept: raising writes max
 * first, lowering min first, judged by the current max (kernels ≤ 5.0 refuse min > max, newer ones
 * clamp silently).
 */
export function pinWindow(
  folder: string,
  names: { readonly min: string; readonly max: string },
  target: number,
  currentMax: number,
  rank: number,
): readonly KnobWrite[] {
  const min = numberWrite(`${folder}/${names.min}`, target, rank);
  const max = numberWrite(`${folder}/${names.max}`, target, rank);
  return target >= currentMax ? [max, min] : [min, max];
}
