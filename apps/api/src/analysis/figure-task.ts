import type { EnvironmentValues } from "@perfatlas/modeling/space";
import type { FigureKind, FigureResult, FigureSample } from "@perfatlas/wire";

/**
 * One metric of one environment: the configurations that were tried there, NaN for one that failed,
 * infinite for one that was cut off. Plain data, so that a thread can be given it.
 */
export interface EnvironmentData extends EnvironmentValues {
  readonly values: Float64Array;
  readonly sample: FigureSample;
}

/** What a thread computes. */
export interface FigureTask {
  readonly kind: FigureKind;
  readonly data: EnvironmentData;
}

/** A result, or why the data give none. */
export type FigureAnswer =
  | { readonly result: FigureResult<FigureKind>; readonly refusal: null }
  | { readonly result: null; readonly refusal: FigureRefusal };

/** Why data give no figure: a stable code and a sentence. */
export interface FigureRefusal {
  readonly code: string;
  readonly message: string;
}
