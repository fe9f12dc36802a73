import type { MethodChoice } from "../method/index.ts";
import type { Citation } from "../space/index.ts";

/** How rows are kept, and how training and test rows are told apart. */
export const PROTOCOLS = ["sempl", "unmeasured"] as const;
/**
 * sempl: rows with a zero in any environment are dropped; CPython draws test and training rows from
 * seed 2 × repeat (Gong & Chen, FSE'24); strategies that choose their own sample may choose any
 * row. unmeasured: every row with a value in the target is a candidate; the test is what was not
 * measured.
 */
export type Protocol = (typeof PROTOCOLS)[number];

/** Picks an environment by its place in the data set, by its name without the system, or by texts that its name contains. */
export type EnvironmentPick =
  | { readonly order: number }
  | { readonly named: string }
  | { readonly containing: readonly string[] };

/** Which environments are sources and which are targets. */
export type Roles =
  /** Each is the target once, all others are its sources. Label e is the e-th from the last. */
  | { readonly kind: "each-in-turn" }
  /** One source; every pick, or every other environment, is a target. */
  | {
      readonly kind: "one-source";
      readonly source: EnvironmentPick;
      readonly targets: readonly EnvironmentPick[] | "others";
    }
  /** Every target learns from all of the sources. */
  | {
      readonly kind: "several-sources";
      readonly sources: readonly EnvironmentPick[];
      readonly targets: readonly EnvironmentPick[];
    }
  /** Every target has a source of its own: its simulated counterpart, or itself by another metric. */
  | {
      readonly kind: "pairs";
      readonly pairs: readonly {
        readonly source: EnvironmentPick;
        readonly target: EnvironmentPick;
      }[];
    };

/** Where the sources of a subject are measured, when it is not where its targets are. */
export interface SourceTable {
  /** Slug of the data set; that of the targets when they differ in the metric alone. */
  readonly dataset: string;
  /** Name of the metric. */
  readonly metric: string;
  /**
   * Option of the target's system → its level in the words of constraints, from options of the source's: "cpu_frequency * 1000".
   * One that is not named here is the source's option of that name.
   */
  readonly options: Readonly<Record<string, string>>;
}

/** How severe a change of environment is expected to be (Jamshidi et al., ASE 2017): small, medium, large, very large. */
export const SEVERITIES = ["S", "SM", "M", "L", "VL"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One table of a suite and what is asked of it. */
export interface SuiteSubject {
  /** Unique in the suite: "x264", "inference-time". */
  readonly subject: string;
  /** Slug of the data set. */
  readonly dataset: string;
  /** Name of the metric; the data set's first when absent. */
  readonly metric?: string;
  /** Where the sources are; in the table of the targets when absent. Not with each in turn. */
  readonly from?: SourceTable;
  readonly roles: Roles;
  /** Of the change between sources and targets, as a paper states it. */
  readonly severity?: Severity;
  /** Numbers of target measurements, ascending. */
  readonly budgets: readonly number[];
  /** Environment → the most of them that may be measured there; no limit where absent. */
  readonly largestBudgets?: Readonly<Record<string, number>>;
}

/**
 * A frozen list of tasks: any change that can change a figure is a new version. Only a suite that is
 * made from a data set follows what it is made from.
 */
export interface Suite {
  readonly name: string;
  readonly version: number;
  readonly title: string;
  readonly description: string;
  readonly citation?: Citation;
  /** Slug of the data set that it is made from; absent when it is a protocol of its own. */
  readonly dataset?: string;
  readonly protocol: Protocol;
  readonly repeats: number;
  /** Run when a request names none, with settings where they matter; the quick ones when absent. */
  readonly strategies?: readonly MethodChoice[];
  readonly learners?: readonly MethodChoice[];
  readonly subjects: readonly SuiteSubject[];
}
