import { type HardwarePrediction, judgeHardware } from "@perfatlas/modeling/analysis";
import type { HardwareFigure } from "@perfatlas/wire";
import { defined } from "./computing/defined.ts";

/** What a choice of hardware goes by, beside what a workload takes. */
export interface ChoiceTerms {
  /** Of an hour, by slug; machines without one have no cost. */
  readonly prices: ReadonlyMap<string, number>;
  readonly currency: string | null;
  readonly deadlineSeconds: number | null;
}

/** What a stored figure means at these prices, in that time. */
export function judgedChoice(
  { machines, ...facts }: HardwareFigure,
  { prices, currency, deadlineSeconds }: ChoiceTerms,
) {
  const predictions = machines.map((each): HardwarePrediction => {
    const costPerSecond = (prices.get(each.hardware) ?? Number.NaN) / 3600;
    const [seconds, low, high] = [each.seconds, each.lower, each.upper].map(
      (value) => value ?? Number.NaN,
    ) as [number, number, number];
    return {
      name: each.hardware,
      costPerSecond,
      seconds,
      cost: seconds * costPerSecond,
      interval: { low, high },
      costInterval: { low: low * costPerSecond, high: high * costPerSecond },
      isMeasured: each.isMeasured,
    };
  });
  const { hardware, fastest, cheapest } = judgeHardware(predictions, deadlineSeconds);
  return {
    ...{ ...facts, fastest, cheapest, currency: prices.size === 0 ? null : currency },
    machines: machines.map((each, i) => {
      const judged = hardware[i];
      return {
        ...each,
        cost: defined(judged?.cost ?? Number.NaN),
        costLower: defined(judged?.costInterval.low ?? Number.NaN),
        costUpper: defined(judged?.costInterval.high ?? Number.NaN),
        meetsDeadline: judged?.meets ?? null,
      };
    }),
  };
}
