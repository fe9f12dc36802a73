import type { Configuration } from "@perfatlas/modeling/space";
import type { Campaign } from "./campaign.ts";

/**
 * The whole plot of each configuration, named by its levels of the options that are slow to change;
 * undefined without a split-plot order. With the block it tells the plots of an analysis apart.
 */
export function wholePlots(
  { experiment }: Pick<Campaign, "experiment">,
  configurations: readonly Configuration[],
): readonly string[] | undefined {
  const slow = experiment.measurement?.order?.slow;
  if (slow === undefined) return undefined;
  return configurations.map((one) => JSON.stringify(slow.map((name) => one[name])));
}
