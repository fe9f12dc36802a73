import type { Level } from "@perfatlas/modeling/space";

/**
 * One line of JSON each way on a unix socket. The helper takes logical knobs only: names it finds on
 * its own board and levels of the board's own tables. No path and no command ever comes from a client.
 */
export type HelperRequest =
  | { readonly op: "set"; readonly knobs: readonly LogicalKnob[] }
  | { readonly op: "drift" }
  | { readonly op: "restore" };

/** A knob by name. Frequencies in Hz. */
export interface LogicalKnob {
  readonly name: string;
  readonly level: Level;
  /** For cpu-online: which cores a count means. */
  readonly cores?: { readonly order: readonly number[]; readonly offline: readonly number[] };
}

/** The helper's answer, in the order of the requests. */
export interface HelperReply {
  /** Absent when the request was done. */
  readonly error?: string;
  /** The knob was refused by the kernel and not by the helper's rules. */
  readonly isRejection?: boolean;
  readonly drift?: string;
  readonly restored?: readonly string[];
  /** Lines of a script that restores by hand what could not be restored. */
  readonly script?: string;
}

/** Kernel parameters that the helper sets; others could harm the machine. */
export const HELPER_SYSCTLS: readonly string[] = [
  "kernel.randomize_va_space",
  "kernel.sched_autogroup_enabled",
  "vm.dirty_background_ratio",
  "vm.dirty_ratio",
  "vm.overcommit_memory",
  "vm.swappiness",
  "vm.vfs_cache_pressure",
];
