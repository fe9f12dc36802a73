import type { DatasetOrigin } from "../../generated/graphql.ts";

const WORDS: Readonly<Record<DatasetOrigin, string>> = {
  MEASURED: "measured by others, published",
  STARTER: "measured by this project",
  SIMULATED: "simulated",
  CONTRIBUTED: "contributed",
};

/** Where a data set's values come from, in words. */
export function datasetOrigin(origin: DatasetOrigin): string {
  return WORDS[origin];
}
