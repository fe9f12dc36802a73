import type { Settings } from "@perfatlas/modeling/method";

/** A strategy with settings, as it is named in the table. */
export interface AblationVariant {
  readonly label: string;
  readonly strategy: string;
  readonly settings: Settings;
}

const without = (label: string, settings: Settings): AblationVariant => ({
  label,
  strategy: "informed-mixture",
  settings,
});

/** The whole, each part replaced by what informed-gp does, and informed-gp. */
export const ABLATION_VARIANTS: readonly AblationVariant[] = [
  without("whole", {}),
  without("random sample", { sample: "random" }),
  without("forest of the source", { smoother: "forest" }),
  without("six processes", { processes: "six" }),
  without("three processes", { processes: "three" }),
  without("leaned answer", { answer: "leaned" }),
  without("intervals without rows", { intervalExtra: 0 }),
  { label: "informed-gp", strategy: "informed-gp", settings: {} },
];
