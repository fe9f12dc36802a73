import type { DescribedSystem } from "../building/described-system.ts";
import { machines } from "../building/machines.ts";
import { binaryOptions } from "../building/option-lists.ts";

const options = binaryOptions(
  [
    "spset-old-default",
    "spset-autotuned-fh_1_0",
    "spset-autotuned-fh_1_1",
    "spset-autotuned-fh_1_2",
    "spset-sw-verif",
    "spset-hw-bmc",
    "sp-var-dec-heur",
    "sp-learned-clause-sort-heur",
    "sp-orig-clause-sort-heur",
    "sp-res-order-heur",
    "sp-clause-del-heur",
    "sp-phase-dec-heur",
    "sp-resolution",
    "sp-use-pure-literal-rule",
  ],
  { layer: "application" },
);

const problem = (slug: string, label: string, variableCount: number, clauseCount: number) => ({
  slug,
  title: `SWlin2006.${slug}`,
  facts: { variableCount, clauseCount, paperLabel: label },
});

/** SPEAR, a solver of the Boolean satisfiability problem. */
export const spearSystem: DescribedSystem = {
  system: {
    slug: "spear",
    title: "SPEAR",
    description: "A solver of the Boolean satisfiability problem (SAT).",
  },
  space: { system: "spear", options, constraints: [] },
  metrics: [
    {
      name: "solving_time",
      unit: "s",
      better: "lower",
      description: "Time to solve one SAT problem, mean of 2 runs; cut off at 5 s.",
    },
  ],
  hardware: [
    machines.feature1,
    machines.feature8,
    machines.feature9,
    machines.feature10,
    machines.feature11,
    machines.feature12,
    machines.amazonMicro,
    machines.azure,
    machines.amazonNano,
    machines.feature20,
  ],
  workloads: [
    problem("10286", "w1", 774, 5934),
    problem("4435", "w2", 1008, 7728),
    problem("18830", "w3", 1554, 11914),
    problem("8287", "w4", 978, 7498),
  ],
  versions: [
    { slug: "1.2", title: "1.2" },
    { slug: "2.7", title: "2.7" },
  ],
};
