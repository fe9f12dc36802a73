import { coveringArray } from "./covering-array.ts";
import { distinct } from "./distinct.ts";
import { SamplingError, type SamplingMethod } from "./sampling-method.ts";

/**
 * A set of valid configurations in which every valid combination of levels of any t options occurs
 * (a covering array; that an option is inactive counts as a level), built one configuration at a time:
 * each starts from a combination that is not covered yet and takes, option by option, the level that
 * covers most new ones (Cohen et al., TSE 1997; here without their repeated random tries, so it is larger by a few configurations). Where
 * constraints make that long, configurations are taken from the list of all, when it is short.
 * @param t 2 gives pairwise.
 */
export function tWise(t: number): SamplingMethod {
  if (!Number.isInteger(t) || t < 1) throw new RangeError(`t is a whole number from 1, not ${t}`);
  return {
    name: t === 2 ? "pairwise" : `${t}-wise`,
    citation: {
      authors: "D. M. Cohen, S. R. Dalal, M. L. Fredman, G. C. Patton",
      title: "The AETG System: An Approach to Testing Based on Combinatorial Design",
      venue: "IEEE Transactions on Software Engineering",
      year: 1997,
      doi: "10.1109/32.605761",
    },
    size: "own",
    sample(space, _count, rng) {
      const { configurations, isWhole, steps } = coveringArray(
        space,
        Math.min(t, space.options.length),
        rng,
      );
      if (isWhole) return distinct(space, configurations);
      throw new SamplingError(
        `${t}-wise: after ${steps} steps and ${configurations.length} configurations combinations of ` +
          "levels are still to be covered: choose a smaller strength, or a design that draws levels " +
          "(random, latin-hypercube)",
        "not-found",
      );
    },
  };
}
