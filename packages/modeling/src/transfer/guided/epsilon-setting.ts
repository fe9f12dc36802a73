import type { DeclaredSettings } from "../../method/index.ts";

/** The setting of every strategy that measures a guided sample. */
export const EPSILON_SETTING = {
  epsilon: {
    type: "number",
    description: "share of the sample that explores",
    default: 0.1,
    minimum: 0,
    maximum: 1,
  },
} as const satisfies DeclaredSettings;
