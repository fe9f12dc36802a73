import { InputError } from "../space/index.ts";
import { bellwether } from "./bellwether.ts";
import { dataReuse } from "./data-reuse.ts";
import { direct } from "./direct.ts";
import { fingerprint } from "./fingerprint.ts";
import { informedGp } from "./informed-gp.ts";
import { linearShift } from "./linear-shift.ts";
import { nonlinearShift } from "./nonlinear-shift.ts";
import { pooled } from "./pooled.ts";
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
  bellwether: () => bellwether(),
  "data-reuse": () => dataReuse(),
  direct: () => direct(),
  fingerprint: () => fingerprint(),
  "informed-gp": () => informedGp(),
  "linear-shift": () => linearShift(),
  "log-shift": () => linearShift({ form: "log" }),
  "nonlinear-shift": () => nonlinearShift(),
  pooled: () => pooled(),
  "target-only": () => targetOnly(),
};

/** A name that no strategy has. */
export class UnknownStrategyError extends InputError {
  readonly code = "UNKNOWN_STRATEGY";
}

/** The strategy of that name with its defaults. @throws UnknownStrategyError naming the known ones. */
export function createStrategy(name: string): TransferStrategy {
  const factory = Object.hasOwn(strategies, name) ? strategies[name] : undefined;
  if (factory === undefined) {
    throw new UnknownStrategyError(
      `there is no strategy "${name}"; there are ${Object.keys(strategies).join(", ")}`,
    );
  }
  return factory();
}
