import type { Suite, SuiteSubject } from "../suite.ts";

const METRICS = ["inference_time", "power_consumption"] as const;

/** The paper's own task, on the half of its data that is public. */
export const opml19Tx2: Suite = {
  name: "opml19-tx2",
  version: 1,
  title: "OpML'19, Jetson TX2",
  description:
    "Source TX2-InceptionV3-600, targets the seven other pairs of network and image size; inference " +
    "time and the raw power sum; 1, 2.44 and 10 % of 768 configurations measured in the target.",
  citation: {
    authors: "M. S. Iqbal, L. Kotthoff, P. Jamshidi",
    title: "Transfer Learning for Performance Modeling of Deep Neural Network Systems",
    venue: "USENIX OpML",
    year: 2019,
    url: "https://arxiv.org/abs/1904.02838",
  },
  protocol: "unmeasured",
  repeats: 30,
  subjects: METRICS.map(
    (metric): SuiteSubject => ({
      subject: metric.replaceAll("_", "-"),
      dataset: "jetson-tx2-opml19",
      metric,
      roles: {
        kind: "one-source",
        source: { containing: ["inception", "600"] },
        targets: "others",
      },
      budgets: [8, 19, 77],
    }),
  ),
};
