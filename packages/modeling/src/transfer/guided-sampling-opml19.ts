import { requireTask, type TransferStrategy, targetSample } from "./strategy.ts";

/**
 * What the published code of OpML'19 does for its "guided" models: the first k rows of the file are
 * the sample, and the learner is fitted to them; no influence of the source is used. The code also
 * scores on its training rows and does not hold the sample to the budget. Neither can be done here:
 * the driver owns the budget and tests on what was not measured. So this shows what that sample is
 * worth when it is scored as all others are; a fully grown tree has an error of 0 on its own rows.
 */
export function guidedSamplingOpml19(): TransferStrategy {
  return {
    name: "guided-sampling-opml19",
    settings: {},
    citation: {
      authors: "M. S. Iqbal, L. Kotthoff, P. Jamshidi",
      title: "Transfer Learning for Performance Modeling of Deep Neural Network Systems",
      venue: "USENIX OpML",
      year: 2019,
      url: "https://arxiv.org/abs/1904.02838",
      section: "published code",
    },
    usesSources: false,
    choosesSample: true,
    *learn(task, rng) {
      requireTask(task, "guided-sampling-opml19", { budget: 1, sources: 0 });
      const chosen = task.candidates.slice(0, task.budget);
      return task.learner.fit(targetSample(task, chosen, yield chosen), rng.fork("fit"));
    },
  };
}
