/** What strategies computed here do, in a sentence or two; a published one is told by its source. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  direct:
    "Uses the source environment’s model in the target unchanged. Costs no measurement there, and is " +
    "right only as far as nothing changed.",
  "informed-gp":
    "Combines what the sources say with the target’s own measurements in Gaussian processes.",
  "linear-shift":
    "Predicts with the source’s model and corrects it by a straight line, fitted to the few target " +
    "measurements. Of several sources the one whose line fits best is kept.",
  "log-shift":
    "Predicts with the source’s model and corrects it by one factor: the median ratio of target to " +
    "source among the few target measurements.",
  "target-only":
    "Learns from the target’s measurements alone and ignores every source: what one would do " +
    "without transfer.",
};

/** What a strategy does, in words; undefined for those this site has no words for. */
export function strategyDescription(name: string, origin: string): string | undefined {
  if (origin === "PUBLISHED")
    return "Figures of a publication, repeated here for comparison; this registry did not compute them.";
  return DESCRIPTIONS[name];
}
