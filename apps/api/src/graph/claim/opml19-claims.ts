import type { Citation } from "@perfatlas/modeling/space";

/** Where a claim is looked at on public data. */
export const CLAIM_SCOPES = ["task", "published-code", "boards"] as const;
/** task: the paper's own, as described. published-code: its sample as the code takes it. boards: in the TX1's place. */
export type ClaimScope = (typeof CLAIM_SCOPES)[number];

/** Which errors answer a claim in a scope. */
export interface ClaimTask {
  readonly scope: ClaimScope;
  readonly title: string;
  readonly suite: string;
  /** What stands for guided sampling. */
  readonly strategy: string;
  /** Subject → budget: about 2.44 % of the target's configurations. */
  readonly budgets: Readonly<Record<string, number>>;
}

/** A sentence of the paper: guided sampling's error is lower than another's, by so much. */
export interface PaperClaim {
  readonly slug: string;
  readonly statement: string;
  readonly metric: "energy" | "inference time";
  readonly learner: string;
  readonly other: string;
  readonly lowerPercent: number;
}

/** The paper. */
export const OPML19: Citation = {
  authors: "M. S. Iqbal, L. Kotthoff, P. Jamshidi",
  title: "Transfer Learning for Performance Modeling of Deep Neural Network Systems",
  venue: "USENIX OpML",
  year: 2019,
  url: "https://arxiv.org/abs/1904.02838",
};

const OTHERS = {
  DM: ["direct", "the source's model as it is (DM)"],
  LMS: ["linear-shift", "a linear shift of it (LMS)"],
  NLMS: ["nonlinear-shift", "a nonlinear shift of it (NLMS)"],
} as const;
const LEARNERS = [
  ["tree", "regression-tree", "regression trees"],
  ["network", "mlp", "networks"],
] as const;
/** Percent lower than each other one, with trees and with networks, as the paper prints them. */
const PRINTED = {
  "inference time": { DM: [22.93, 28.09], LMS: [21.59, 25.64], NLMS: [19.76, 23.47] },
  energy: { DM: [39.41, 42.85], LMS: [13.19, 20.52], NLMS: [8.33, 12.7] },
} as const;

/** The twelve comparisons that the paper prints. */
export const OPML19_CLAIMS: readonly PaperClaim[] = (["inference time", "energy"] as const).flatMap(
  (metric) =>
    LEARNERS.flatMap(([short, learner, learners], k) =>
      (["DM", "LMS", "NLMS"] as const).map((name): PaperClaim => {
        const [other, words] = OTHERS[name];
        const lowerPercent = PRINTED[metric][name][k] as number;
        return {
          slug: `${metric.replace(" ", "-")}-${short}-${name.toLowerCase()}`,
          statement: `${metric}, ${learners}: guided sampling has ${lowerPercent} % less error than ${words}`,
          metric,
          learner,
          other,
          lowerPercent,
        };
      }),
    ),
);

const TX2 = { "inference time": "inference-time", energy: "power-consumption" } as const;
const BOARDS = ["xavier-tx2", "xavier-tx1", "tx2-tx1"] as const;

/** Where each claim on a metric is looked at. */
export function opml19Tasks(metric: PaperClaim["metric"]): readonly ClaimTask[] {
  const own = {
    suite: "opml19-tx2",
    budgets: { [TX2[metric]]: 19 },
  };
  const kind = metric === "energy" ? "energy" : "time";
  return [
    {
      ...own,
      scope: "task",
      title: "TX2, InceptionV3 at 600 pixels to the seven other networks and sizes",
      strategy: "guided-sampling-learner",
    },
    {
      ...own,
      scope: "published-code",
      title: "the same tasks, the sample taken as in the published code",
      strategy: "guided-sampling-opml19",
    },
    {
      scope: "boards",
      title: "Xavier to TX2, Xavier to TX1, TX2 to TX1, in the place of the paper's TX1",
      suite: "opml19-boards",
      strategy: "guided-sampling-learner",
      budgets: Object.fromEntries(
        BOARDS.map((pair) => [`${pair}-${kind}`, pair === "xavier-tx2" ? 20 : 39]),
      ),
    },
  ];
}

/** What these data are, and are not. */
export const OPML19_CONDITIONS: readonly string[] = [
  "Of the paper's measurements those of the TX2 are public (both networks at four sizes, 768 configurations each); none of the TX1 is. Boards of another study stand in its place.",
  "The metric that stands for energy on the TX2 is a raw sum of power samples, whose unit and rail the source does not state.",
  "The paper's sample is not published. Guided sampling is learning to sample (FSE 2018) with the paper's learners; the published code takes the first rows of the file and scores on the rows it was trained on, which says nothing of rows that were not measured.",
  "19 of 768 configurations (2.44 %) are measured in the target, 20 or 39 of a board's; errors are of all that was not measured, mean over repeats, then over targets.",
];
