import type {
  BinScale,
  DistributionRow,
  MeasurementRow,
  MetricRow,
  SeriesRow,
} from "@perfatlas/db";
import { FAILURE_STATUSES } from "@perfatlas/modeling/space";
import { Field, Float, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionType } from "../../relay/connection.ts";
import { enumOf } from "../../relay/enum-of.ts";
import { orderOf } from "../../relay/order-of.ts";
import { Metric } from "../metric/metric.ts";

export const FailureStatus = enumOf(FAILURE_STATUSES);
registerEnumType(FailureStatus, {
  name: "FailureStatus",
  description:
    "Failed: ran and broke. Timeout: cut off. Missing: never recorded. Invalid: recorded, not usable.",
});

/** Why there is no value. */
@ObjectType("Failure", { description: "Why there is no value." })
export class Failure {
  @Field(() => FailureStatus)
  status!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      "Of a timeout, in the metric's unit: the value would have been worse. Null when not known.",
  })
  limit!: number | null;
}

/** How many measurements failed in one way. */
@ObjectType("FailureCount", { description: "How many measurements failed in one way." })
export class FailureCount {
  @Field(() => FailureStatus)
  status!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => Int)
  count!: number;
}

/** One repeat of one metric: a value or a failure. */
@ObjectType("Measurement", { description: "One repeat of one metric: a value or a failure." })
export class Measurement {
  readonly row: MeasurementRow;

  @Field(() => Int, { description: "Counts from 0 within configuration, environment and metric." })
  readonly repeat: number;

  @Field(() => Float, { nullable: true, description: "In the metric's unit." })
  readonly value: number | null;

  @Field(() => Failure, { nullable: true })
  readonly failure: Failure | null;

  constructor(row: MeasurementRow) {
    this.row = row;
    this.repeat = row.repeat;
    this.value = row.value;
    this.failure =
      row.failureStatus === null
        ? null
        : {
            status: row.failureStatus,
            reason: row.failureReason ?? "",
            limit: row.failureLimit,
          };
  }
}

/** What one version of a data set holds of one environment and metric. */
@ObjectType("Series", {
  description: "What one version of a data set holds of one environment and metric.",
})
export class Series {
  readonly row: SeriesRow;

  @Field(() => Int, { description: "Configurations that were tried." })
  readonly configurationCount: number;

  @Field(() => Int, { description: "Of the configurations that were tried, those with a value." })
  readonly measuredConfigurationCount: number;

  @Field(() => Int)
  readonly valueCount: number;

  @Field(() => Int)
  readonly failureCount: number;

  @Field(() => Int, { description: "Of the failures, runs that were cut off." })
  readonly timeoutCount: number;

  @Field(() => Float, {
    nullable: true,
    description: "Least value at which a run was cut off; null when none was, or it is not known.",
  })
  readonly timeoutLimit: number | null;

  @Field(() => Float, { nullable: true })
  readonly minimum: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "A run that was cut off counts as worse than every value; null where the median is one.",
  })
  readonly median: number | null;

  @Field(() => Float, { nullable: true })
  readonly maximum: number | null;

  constructor(row: SeriesRow) {
    this.row = row;
    this.configurationCount = row.configurationCount;
    this.valueCount = row.valueCount;
    this.measuredConfigurationCount = row.measuredConfigurationCount;
    this.failureCount = row.failureCount;
    this.timeoutCount = row.timeoutCount;
    this.timeoutLimit = row.timeoutLimit;
    this.minimum = row.minimum;
    this.median = row.median;
    this.maximum = row.maximum;
  }
}

export const BinScaleEnum: Record<string, BinScale> = enumOf(["linear", "logarithmic", "auto"]);
registerEnumType(BinScaleEnum, {
  name: "BinScale",
  description:
    "On which scale bins are of equal width. Auto: logarithmic for positive values that lie a factor of 30 or more apart.",
});

/** How the values of one environment and metric spread. */
@ObjectType("Distribution", { description: "How the values of one environment and metric spread." })
export class Distribution {
  @Field(() => Metric)
  readonly metric: Metric;

  @Field(() => Int)
  readonly valueCount: number;

  @Field(() => Int)
  readonly failureCount: number;

  @Field(() => Float)
  readonly minimum: number;

  @Field(() => Float)
  readonly maximum: number;

  @Field(() => [Int], {
    description: "Counts per bin over [minimum, maximum], of equal width on the scale asked for.",
  })
  readonly bins: readonly number[];

  @Field(() => [Float], { description: "Where each bin begins, and where the last one ends." })
  readonly binEdges: readonly number[];

  @Field(() => Boolean, { description: "Whether the bins are equally wide in logarithms." })
  readonly isLogarithmic: boolean;

  @Field(() => Int, { description: "Of the failures, runs that were cut off." })
  readonly timeoutCount: number;

  @Field(() => Float, {
    nullable: true,
    description: "Least value at which a run was cut off; null when none was, or it is not known.",
  })
  readonly timeoutLimit: number | null;

  @Field(() => [Float], {
    nullable: "items",
    description:
      "Quantiles 0, 1, …, 100 % of values and runs that were cut off, which are worse than every value; null where one stands.",
  })
  readonly quantilesOfRuns: readonly (number | null)[];

  @Field(() => [Float], {
    description: "Quantiles 0, 1, …, 100 % of the values alone.",
    deprecationReason:
      "Leaves out runs that were cut off; use quantilesOfRuns. Will be removed after 2027-06-30.",
  })
  readonly quantiles: readonly number[];

  constructor(metric: MetricRow, row: DistributionRow) {
    this.metric = new Metric(metric);
    this.valueCount = row.valueCount;
    this.failureCount = row.failureCount;
    this.minimum = row.minimum ?? Number.NaN;
    this.maximum = row.maximum ?? Number.NaN;
    this.bins = row.bins ?? [];
    this.binEdges = row.binEdges ?? [];
    this.isLogarithmic = row.isLogarithmic;
    this.quantiles = row.quantiles ?? [];
    this.timeoutCount = row.timeoutCount;
    this.timeoutLimit = row.timeoutLimit;
    this.quantilesOfRuns = row.quantilesOfRuns ?? [];
  }
}

export const MeasurementOrder = orderOf("MeasurementOrder", "measurements");
export const SeriesConnection = connectionType("Series", () => Series);
export const MeasurementConnection = connectionType("Measurement", () => Measurement);
