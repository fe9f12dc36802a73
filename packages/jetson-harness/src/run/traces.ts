import type { SampleSeries } from "../measure/sample-series.ts";
import type { Sensor } from "../sensors/sensor.ts";
import type { Outputs } from "./output-files.ts";
import type { Outcome } from "./run-command.ts";
import type { MeterReadings } from "./run-meters.ts";
import type { FoundNumber } from "./text-number.ts";

/** Watts at rest by rail, counter or external meter. */
export type IdleWatts = ReadonlyMap<string, number>;

/** Everything one run left behind. */
export interface Traces {
  /** Every invocation of the command; more than one when minDuration asks for it. */
  readonly outcomes: readonly Outcome[];
  /** Files as they were after the last invocation. */
  readonly outputs: Outputs;
  readonly series?: SampleSeries;
  /** Sensors of the series, same order. */
  readonly sensors: readonly Sensor[];
  /** Names of the rails that make the total. */
  readonly total: readonly string[];
  /** Instructions by a counting tool, when this run counted them. */
  readonly instructions?: FoundNumber;
  readonly idleWatts?: IdleWatts;
  /** What external meters gave. */
  readonly meters?: MeterReadings;
}
