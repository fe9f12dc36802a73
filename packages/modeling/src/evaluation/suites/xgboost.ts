import type { Suite, SuiteSubject } from "../suite.ts";

function subject(name: string, workload: string, options: number, hosts: readonly string[]) {
  const named = (host: string) => ({
    named: `${host}:${workload}:unstated:${options}-options`,
  });
  const [source = "", ...targets] = hosts;
  return {
    subject: name,
    dataset: "xgboost",
    metric: "training_time",
    roles: { kind: "one-source", source: named(source), targets: targets.map(named) },
    budgets: [10, 20, 40],
  } satisfies SuiteSubject;
}

/** Training of boosted trees on other hosts. */
export const xgboost: Suite = {
  name: "xgboost",
  version: 1,
  title: "XGBoost on other hosts",
  description:
    "Training time of one data set on other hosts: covtype with 12 options and with 11, CNAE-9 with 12.",
  protocol: "unmeasured",
  repeats: 10,
  subjects: [
    subject("covtype", "covtype-0.05", 12, ["aws-small-vm", "xgboost-azure", "feature4"]),
    subject("covtype-11", "covtype-0.1", 11, ["aws-small-vm", "feature4"]),
    subject("cnae-9", "cnae-9-1", 12, ["xgboost-azure", "feature4"]),
  ],
};
