import type { Area } from "./areas.ts";
import type { EquivalentMutants } from "./equivalent-mutants.ts";
import type { TriedMutant } from "./tried-mutants.ts";

/** The share of the changes which a test could notice that one is to notice. */
const GOAL = 0.85;

/** What came of the mutants of an area, for people. */
export function reportText(
  area: Area,
  tried: readonly TriedMutant[],
  equivalent: EquivalentMutants,
): { readonly text: string; readonly isGoalMet: boolean } {
  const caught = tried.filter(({ outcome }) => outcome === "caught");
  const others = tried.filter(({ outcome }) => outcome !== "caught");
  const open = others.filter((mutant) => !equivalent.has(mutant));
  const stale = equivalent.stale(tried);
  const share = caught.length / (caught.length + open.length);
  const unreached = open.filter(({ outcome }) => outcome === "unreached").length;
  const lines = [
    ...open.map(({ file, line, kind, before, after, outcome }) => {
      const reached = outcome === "unreached" ? ", reached by no test" : "";
      return `${file}:${line} ${kind}${reached}\n  - ${before}\n  + ${after}`;
    }),
    ...stale.map((entry) => `listed as equivalent, and is not (any more): ${entry}`),
    `${area.name}: ${tried.length} tried, ${caught.length} caught, ` +
      `${others.length - open.length} equivalent, ${open.length} survived ` +
      `(${unreached} reached by no test): ${(100 * share).toFixed(1)} % caught`,
  ];
  return { text: lines.join("\n"), isGoalMet: !(share < GOAL) && stale.length === 0 };
}
