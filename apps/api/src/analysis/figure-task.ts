import type { Configuration, EnvironmentValues, Metric } from "@perfatlas/modeling/space";
import type {
  FigureBound,
  FigureKind,
  FigureResult,
  FigureSample,
  HardwareRuns,
  RepairRequest,
} from "@perfatlas/wire";

/**
 * One metric of one environment: the configurations that were tried there, NaN for one that failed,
 * infinite for one that was cut off. Plain data, so that a thread can be given it.
 */
export interface EnvironmentData extends EnvironmentValues {
  readonly values: Float64Array;
  /** The same number for the same configuration, in all environments of a system. */
  readonly configurationIds: Int32Array;
  readonly sample: FigureSample;
}

/** Values of one metric of one environment of a data set, without what the configurations are. */
export interface DataColumn {
  readonly dataset: string;
  readonly environment: string;
  readonly metric: Metric;
  readonly configurationIds: Int32Array;
  readonly values: Float64Array;
}

/** Seconds of a workload in a version and variant, on a machine. */
export interface HardwareColumn extends Pick<DataColumn, "configurationIds"> {
  /** Slug. */
  readonly hardware: string;
  /** The same text for the same workload, version and variant. */
  readonly workload: string;
  readonly seconds: Float64Array;
}

/** What a thread computes. */
export type FigureTask =
  | { readonly kind: "influence" | "information" | "optimum"; readonly data: EnvironmentData }
  | {
      readonly kind: "relatedness";
      readonly source: EnvironmentData;
      readonly target: EnvironmentData;
    }
  | {
      readonly kind: "pareto";
      /** Objectives first, then metrics that are only bounded. */
      readonly columns: readonly EnvironmentData[];
      readonly objectiveCount: number;
      readonly bounds: readonly FigureBound[];
    }
  | {
      readonly kind: "diagnosis";
      readonly data: EnvironmentData;
      readonly configuration: Configuration;
      /** Where repairs are asked for. */
      readonly repair?: RepairRequest;
    }
  | { readonly kind: "copies"; readonly columns: readonly DataColumn[] }
  | {
      readonly kind: "hardware";
      readonly columns: readonly HardwareColumn[];
      readonly measured: HardwareRuns;
    };

/** A result, or why the data give none. */
export type FigureAnswer =
  | { readonly result: FigureResult<FigureKind>; readonly refusal: null }
  | { readonly result: null; readonly refusal: FigureRefusal };

/** Why data give no figure: a stable code and a sentence. */
export interface FigureRefusal {
  readonly code: string;
  readonly message: string;
}
