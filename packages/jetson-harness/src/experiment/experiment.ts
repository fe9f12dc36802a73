import type { Fact, Level } from "@perfatlas/modeling/space";
import type { UploadCampaign } from "@perfatlas/wire";

/** An experiment file as its author writes it; `experiment-schema.ts` is its grammar. */
export interface Experiment {
  readonly apiVersion: "perfatlas/v1";
  readonly kind: "Experiment";
  readonly name: string;
  readonly description?: string;
  readonly system: { readonly name: string; readonly version: string | VersionCommand };
  readonly target?: Target;
  readonly options: readonly OptionEntry[];
  readonly constraints?: readonly ConstraintEntry[];
  readonly environment?: {
    readonly facts?: Readonly<Record<string, Fact>>;
    /** Name of the machine on the site; its facts name it otherwise. */
    readonly hardware?: string;
  };
  readonly workload: WorkloadEntry;
  readonly run: RunEntry;
  readonly metrics: readonly MetricEntry[];
  readonly measurement?: MeasurementEntry;
  readonly design: DesignEntry;
  readonly safety?: {
    readonly restore?: "always";
    readonly maxTemp?: Readonly<Record<string, number>>;
    readonly watchdog?: Duration;
    readonly fan?: { readonly pin: number };
  };
  readonly upload?: {
    readonly project: string;
    /** SPDX identifier of the data. */
    readonly license?: string;
    readonly provenance?: NonNullable<UploadCampaign["provenance"]>;
    readonly batch?: number;
    readonly artefacts?: readonly "power-samples"[];
  };
}

/** "180s", "20ms", "5m", or seconds. */
export type Duration = string | number;
/** "2%" or a share. */
export type Share = string | number;

/** Prints the version of what is measured; the first group of `regex`, or the whole output. */
export interface VersionCommand {
  readonly cmd: string | readonly string[];
  readonly regex?: string;
}

/** The machine that an experiment is for. */
export interface Target {
  readonly board?: string;
  readonly any?: "linux";
  /** Facts that must hold: a value, or a range like ">=28.2 <33". */
  readonly require?: Readonly<Record<string, Fact>>;
}

/** One option as the file states it. */
export interface OptionEntry {
  readonly name: string;
  readonly type: "bool" | "enum" | "ordinal" | "int" | "float";
  readonly values?: readonly Level[] | BoardValues;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly log?: boolean;
  readonly unit?: string;
  readonly default?: Level;
  /** Condition on other options: where it does not hold the option is inactive. */
  readonly activeWhen?: string;
  readonly description?: string;
  readonly apply: ApplyEntry;
}

/** Levels that the board states at run time. */
export interface BoardValues {
  /** "board:cpu.policy0.available", "board:gpu.available", "board:emc.available". */
  readonly from: string;
  /** n evenly spaced levels, both ends included. */
  readonly pick?: number;
  readonly first?: number;
  readonly last?: number;
  readonly min?: number;
  readonly max?: number;
}

/** How a level reaches the system: a flag, a variable, a knob of the machine, a key of a file. */
export interface ApplyEntry {
  readonly flag?: string;
  readonly value?: string;
  readonly env?: string;
  readonly map?: Readonly<Record<string, string>>;
  readonly knob?: string;
  readonly policy?: number;
  readonly order?: readonly number[];
  readonly offline?: readonly number[];
  readonly sysctl?: string;
  readonly pragma?: string;
  readonly file?: string;
  readonly key?: string;
}

/** A rule between options, or where an option has no effect. */
export interface ConstraintEntry {
  readonly if?: string;
  readonly then?: string;
  readonly rule?: string;
  /** Options that are inactive while `if` holds: `activeWhen` the other way round, for several. */
  readonly inactive?: readonly string[];
  readonly why?: string;
}

/** What the system works on, with the digests of its files. */
export interface WorkloadEntry {
  readonly name: string;
  readonly files?: readonly { readonly path: string; readonly sha256: string }[];
  readonly generate?: {
    readonly cmd: readonly string[];
    readonly sha256: Readonly<Record<string, string>>;
  };
}

/** The command of one run, and how its outcome is judged. */
export interface RunEntry {
  readonly start?: readonly string[];
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly timeout: Duration;
  readonly minDuration?: Duration;
  readonly check?: {
    readonly exitCode?: number;
    readonly stdout?: { readonly regex: string; readonly equal?: string };
    readonly file?: string;
  };
}

/** One metric and where its value comes from. */
export interface MetricEntry {
  readonly name: string;
  readonly unit: string;
  readonly direction?: "min" | "max";
  readonly primary?: boolean;
  readonly deterministic?: boolean;
  readonly optional?: boolean;
  readonly role?: "metric" | "covariate";
  readonly description?: string;
  readonly extract: ExtractEntry;
}

/** How a text becomes a number. */
export interface TextExtract {
  readonly regex?: string;
  readonly group?: number;
  readonly json?: string;
  readonly csv?: string;
}

/** An external meter: a program that prints one number a line while it runs. */
export interface ExternalMeter {
  /** What measures, and where: "Yokogawa WT310, wall socket". Figures of one name are comparable. */
  readonly name: string;
  readonly command: readonly string[];
  /** watts: the power now. joules: a counter that only goes up. */
  readonly prints: "watts" | "joules";
}

/** Where a value comes from; exactly one. */
export interface ExtractEntry {
  readonly wall?: true;
  readonly rusage?: "cpu" | "user" | "sys" | "maxrss" | "write_bytes";
  readonly cgroup?: "cpu" | "user" | "sys" | "memory_peak";
  readonly perf?: string;
  readonly cachegrind?: "instructions";
  readonly stdout?: TextExtract;
  readonly stderr?: TextExtract;
  readonly file?: TextExtract & { readonly path: string; readonly stat?: "size" };
  readonly power?: {
    readonly rails?: readonly string[];
    /** An external meter in the place of rails. */
    readonly meter?: ExternalMeter;
    readonly intervalMs?: number;
    readonly integrate?: "trapezoid";
    readonly subtractIdle?: boolean;
    readonly minCoverage?: number;
  };
  readonly rapl?: true;
  readonly thermal?: { readonly zones?: readonly string[]; readonly stat: "max" };
}

/** How often, in which order and under which conditions runs are made. */
export interface MeasurementEntry {
  readonly warmup?: { readonly runs: number };
  readonly repeats?: {
    readonly min: number;
    readonly max: number;
    readonly until?: {
      readonly metric: string;
      readonly ciHalfWidth: Share;
      readonly confidence: number;
    };
  };
  readonly order?: {
    readonly scheme: "randomized-blocks" | "split-plot";
    readonly seed: number;
    /** split-plot: the options that are slow to change, randomised per whole plot. */
    readonly slow?: readonly string[];
  };
  readonly settle?: { readonly freqReadback?: boolean; readonly seconds?: number };
  readonly cooldown?: { readonly zone: string; readonly below: number; readonly timeout: Duration };
  readonly discard?: {
    readonly throttled?: boolean;
    readonly freqDrift?: boolean;
    readonly sampleGapMs?: number;
    readonly load?: { readonly psiSome?: Share; readonly steal?: Share };
  };
  readonly idle?: { readonly every: string | number; readonly seconds: number };
}

/** Which configurations are measured. */
export interface DesignEntry {
  readonly kind:
    | "full"
    | "random"
    | "lhs"
    | "pairwise"
    | "fractional"
    | "file"
    | "oneFactor"
    | "guided"
    | "plackett-burman"
    | "option-wise"
    | "negative-option-wise"
    | "distance-based"
    | "d-optimal";
  readonly size?: number;
  readonly seed?: number;
  readonly strength?: 2 | 3;
  readonly generators?: readonly string[];
  readonly csv?: string;
  readonly base?: "default" | Readonly<Record<string, Level>>;
  readonly include?: readonly ("default" | "extremes")[];
  readonly budget?: number;
  readonly batch?: number;
  readonly strategy?: string;
  /** Of the strategy; the others by default. */
  readonly settings?: Readonly<Record<string, Level>>;
  readonly source?: string;
}
