/**
 * What is thought of n configurations: middle and standard deviation of a value, on the scale on which a model
 * is normal: ln of the metric where all values are positive, the metric itself elsewhere.
 */
export interface LogEstimates {
  readonly middle: Float64Array;
  readonly sd: Float64Array;
  readonly isLog: boolean;
  /** Name of the strategy or learner. */
  readonly model: string;
}
