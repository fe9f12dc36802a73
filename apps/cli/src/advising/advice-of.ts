import type { Advice, AdvisedConfiguration } from "@perfatlas/modeling/advice";
import type { Configuration } from "@perfatlas/modeling/space";
import type { AdvisedFragment, ReadAdviceQuery } from "../../generated/graphql.ts";

type Answered = NonNullable<NonNullable<ReadAdviceQuery["job"]>["advice"]>;

/** The advice of a job as `advise` makes it, so that it is shown as that of a tuning is. */
export function adviceOf(answered: Answered): Advice {
  const { next, best, pareto, predictions, influences, kendallTau, transfer, ...rest } = answered;
  return {
    ...rest,
    next: next.map((one) => ({
      ...advisedOf(one),
      reason: wordOf(one.reason ?? "SPREAD") as Advice["next"][number]["reason"],
    })),
    best:
      best === null
        ? null
        : {
            members: best.members.map(advisedOf),
            count: best.count,
            regret: { median: numberOf(best.regret.median), upper: numberOf(best.regret.upper) },
          },
    pareto: pareto?.map(advisedOf) ?? null,
    predictions: predictions.map(advisedOf),
    influences: { options: influences, kendallTau },
    transfer: { ...transfer, verdict: wordOf(transfer.verdict) as Advice["transfer"]["verdict"] },
  };
}

function advisedOf({
  configuration,
  values,
  feasibleProbability,
}: AdvisedFragment): AdvisedConfiguration {
  return {
    configuration: configuration as Configuration,
    values: values.map(({ value, lower, upper, ...one }) => ({
      ...one,
      ...{ value: numberOf(value), lower: numberOf(lower), upper: numberOf(upper) },
    })),
    feasibleProbability,
  };
}

/** What is out of the range of numbers is null on its way. */
function numberOf(value: number | null): number {
  return value ?? Number.NaN;
}

function wordOf(name: string): string {
  return name.toLowerCase().replaceAll("_", "-");
}
