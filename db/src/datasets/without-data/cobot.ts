import type { DatasetWithoutData } from "./dataset-without-data.ts";

const PAPER =
  "the table of data sets of the paper, as it is quoted; the paper itself was not at hand";
const SCRIPT =
  "public MATLAB scripts that read experiments/cobot/*.csv, taken for those of the study by what they read";

const refinements = [
  1, 3, 5, 8, 10, 15, 20, 35, 50, 70, 100, 150, 200, 250, 300, 350, 400, 450, 500, 750, 1000, 1500,
  2000, 3500, 5000, 7500, 10000,
];
const particles = [
  5, 10, 20, 30, 40, 50, 70, 100, 125, 150, 200, 250, 300, 350, 400, 450, 500, 750, 1000, 1500,
  2000, 3500, 5000, 7500, 10000,
];
const shares = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45];

/** Localization of the CoBot robot: options and levels are known, the measurements are not public. */
export const cobot: DatasetWithoutData = {
  id: "cobot",
  title: "CoBot localization",
  description:
    "Particle-filter localization of the CoBot service robot, measured for transfer learning between settings of its odometry.",
  citation: {
    authors: "P. Jamshidi, M. Velez, C. Kästner, N. Siegmund, P. Kawthekar",
    title: "Transfer Learning for Improving Model Predictions in Highly Configurable Software",
    venue: "SEAMS",
    year: 2017,
    doi: "10.48550/arXiv.1704.00234",
  },
  license: "NOASSERTION",
  origin: "measured",
  system: { slug: "cobot", title: "CoBot localization" },
  statedTotals: [{ hardware: "cobot", configurations: 56585, source: PAPER }],
  noPublicData: {
    why: "the repository of the study has code, not the measurements, and no other copy was found",
    options: [
      { name: "odometry miscalibration", kind: "ordinal", domain: shares, source: SCRIPT },
      { name: "odometry noise", kind: "ordinal", domain: shares, source: SCRIPT },
      { name: "number of particles", kind: "ordinal", domain: particles, source: SCRIPT },
      { name: "number of refinements", kind: "ordinal", domain: refinements, source: SCRIPT },
    ],
    environments: [
      { name: "source", what: "odometry miscalibration 0.30, odometry noise 0.45", source: SCRIPT },
      { name: "target", what: "odometry miscalibration 0, odometry noise 0", source: SCRIPT },
    ],
    metrics: [
      {
        name: "CPU usage",
        what: "in %",
        source: "slides: Transfer Learning for Improving Model Predictions in Robotic Systems",
      },
      { name: "mean localization error", what: "unit not stated", source: SCRIPT },
      { name: "maximum localization error", what: "unit not stated", source: SCRIPT },
      {
        name: "wall time",
        what: "unit not stated; 100 marks a configuration that is left out as invalid",
        source: SCRIPT,
      },
    ],
  },
  notes: [
    "The levels span 10 x 10 x 25 x 27 = 67,500 configurations; the scripts use as many of them, refinements varying fastest, as the tables have rows. That these are the stated 56,585 is our inference.",
    "The log form that the scripts read: a row per repeat with the number of the configuration, the number of the metric (1 wall time, 2 CPU usage, 3 maximum and 4 mean localization error) and the value, without a header. The format joined-csv reads it, with the levels of each number in a file of their own.",
  ],
};
