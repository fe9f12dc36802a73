import { InputError } from "../space/index.ts";
import { activeSampling } from "./active-sampling.ts";
import { bellwether } from "./bellwether.ts";
import { dataReuse } from "./data-reuse.ts";
import { dataReuseGuided } from "./data-reuse-guided.ts";
import { direct } from "./direct.ts";
import { fingerprint } from "./fingerprint.ts";
import { guidedSampling } from "./guided-sampling.ts";
import { guidedSamplingOpml19 } from "./guided-sampling-opml19.ts";
import { informedGp } from "./informed-gp.ts";
import { linearShift } from "./linear-shift.ts";
import { nonlinearShift } from "./nonlinear-shift.ts";
import { pooled } from "./pooled.ts";
import { sequentialMeta } from "./sequential-meta.ts";
import type { TransferStrategy } from "./strategy.ts";
import { targetOnly } from "./target-only.ts";

export {
  requireTask,
  type Transfer,
  type TransferStrategy,
  type TransferTask,
  targetSample,
  UnfitTaskError,
} from "./strategy.ts";

/** Every strategy by name; each factory gives it with its defaults. */
export const strategies: Readonly<Record<string, () => TransferStrategy>> = {
  "active-sampling": () => activeSampling(),
  bellwether: () => bellwether(),
  "data-reuse": () => dataReuse(),
  "data-reuse-guided": () => dataReuseGuided(),
  direct: () => direct(),
  fingerprint: () => fingerprint(),
  "guided-sampling": () => guidedSampling(),
  "guided-sampling-learner": () => guidedSampling({ model: "learner" }),
  "guided-sampling-opml19": () => guidedSamplingOpml19(),
  "informed-gp": () => informedGp(),
  "linear-shift": () => linearShift(),
  "log-shift": () => linearShift({ form: "log" }),
  "nonlinear-shift": () => nonlinearShift(),
  pooled: () => pooled(),
  "sequential-meta": () => sequentialMeta(),
  "target-only": () => targetOnly(),
};

/** A name that no strategy has. */
export class UnknownStrategyError extends InputError {
  readonly code = "UNKNOWN_STRATEGY";
}

/**
 * The strategy of that name with its defaults. @throws UnknownStrategyError naming the known ones.
 */
export function createStrategy(name: string): TransferStrategy {
  const factory = Object.hasOwn(strategies, name) ? strategies[name] : undefined;
  if (factory === undefined) {
    throw new UnknownStrategyError(
      `there is no strategy "${name}"; there are ${Object.keys(strategies).join(", ")}`,
    );
  }
  return factory();
}
