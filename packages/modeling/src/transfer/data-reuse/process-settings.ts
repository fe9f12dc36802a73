import type { DeclaredSettings } from "../../method/index.ts";

/** Settings of every strategy whose model is the process over all environments. */
export const PROCESS_SETTINGS = {
  sourceRowCount: {
    type: "integer",
    description:
      "most rows of all sources together, a random part of them: time grows with their cube",
    default: 200,
    minimum: 2,
    maximum: 2000,
  },
  fitRowCount: {
    type: "integer",
    description: "hyperparameters are found on at most this many random rows",
    default: 150,
    minimum: 1,
    maximum: 2000,
  },
} as const satisfies DeclaredSettings;
