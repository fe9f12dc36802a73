/** What strategies computed here do, in a sentence or two; a published one is told by its source. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  "active-sampling":
    "Uses no source. Measures, one after another, the target configurations of which its Gaussian " +
    "process is least sure.",
  bellwether:
    "Races the sources on a few target measurements, keeps the best one and shifts its prediction by a " +
    "straight line.",
  "data-reuse":
    "One Gaussian process over source and target measurements together; how much the environments " +
    "have in common is learned with the rest.",
  "data-reuse-guided":
    "As data-reuse, but the influences found in the sources decide what is measured in the target.",
  direct:
    "Uses the source environment’s model in the target unchanged. Costs no measurement there, and is " +
    "right only as far as nothing changed.",
  fingerprint:
    "Describes the target by how it does on a few reference configurations, and asks a forest trained " +
    "over all other environments for the rest.",
  "guided-sampling":
    "Learning to sample: the influences found in the source decide what is measured in the target, " +
    "and its model starts from their terms.",
  "guided-sampling-learner":
    "Learning to sample with any learner: the influences found in the source decide what is measured " +
    "in the target; the learner is fitted to that sample.",
  "guided-sampling-opml19":
    "What the code published with the OpML’19 paper does: measures the first configurations of the " +
    "file and fits the learner to them.",
  "informed-gp":
    "Gaussian processes that see, beside the options, what every source says about the same " +
    "configuration: measured where it was, predicted where it was not.",
  "linear-shift":
    "Predicts with the source’s model and corrects it by a straight line, fitted to the few target " +
    "measurements. Of several sources the one whose line fits best is kept.",
  "log-shift":
    "Predicts with the source’s model and corrects it by one factor: the median ratio of target to " +
    "source among the few target measurements.",
  "nonlinear-shift":
    "Predicts with the source’s model and corrects it by a random forest that learns any bend, but " +
    "nothing beyond what was measured in the target.",
  pooled:
    "One forest over source and target measurements, with a column that says where each was made; " +
    "both sides weigh the same.",
  "sequential-meta":
    "A network trained on the sources one after another, the most useful last, and then on the target.",
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
