import type { DescribedSystem } from "../building/described-system.ts";
import { jetsonBoards } from "../building/jetson-boards.ts";
import { binaryOptions, ordinalOption } from "../building/option-lists.ts";
import type { StatedTotal } from "../descriptor.ts";

const hertz = { layer: "hardware", unit: "Hz" } as const;
const kilo = 1000;

const models = [
  ["xception", "Xception"],
  ["inceptionv3", "InceptionV3"],
] as const;
const sizes = [200, 400, 600, 800] as const;

/** Inference of deep networks on a Jetson board whose cores and clocks are set. */
export const jetsonDnnSystem: DescribedSystem = {
  system: {
    slug: "jetson-dnn",
    title: "DNN inference on Jetson",
    description: "Classifying one image on a Jetson board; options are cores online and clocks.",
  },
  space: {
    system: "jetson-dnn",
    options: [
      ...binaryOptions(["core1_status", "core2_status", "core3_status"], { layer: "hardware" }),
      ordinalOption(
        "core_freq",
        [
          345600, 499200, 652800, 806400, 960000, 1113600, 1267200, 1420800, 1574400, 1728000,
          1881600, 2035200,
        ].map((kilohertz) => kilohertz * kilo),
        hertz,
      ),
      ordinalOption("gpu_freq", [140250000, 497250000, 943500000, 1300500000], hertz),
      ordinalOption("emc_freq", [1062400000, 1331200000, 1600000000, 1866000000], hertz),
    ],
    constraints: [
      { rule: "core1_status >= core2_status", why: "cores come online in order" },
      { rule: "core2_status >= core3_status", why: "cores come online in order" },
    ],
  },
  metrics: [
    {
      name: "inference_time",
      unit: "s",
      better: "lower",
      description: "Time for one image: median of 5 of 6 runs each, averaged.",
    },
    {
      name: "power_consumption",
      unit: "raw_sum_mW_samples",
      better: "lower",
      description:
        "Sum of the readings (mW) that happened to be polled during the prediction: neither W nor J, and comparable within one environment only.",
    },
  ],
  hardware: [jetsonBoards.tx2],
  workloads: models.flatMap(([slug, name]) =>
    sizes.map((size) => ({
      slug: `${slug}-${size}`,
      title: `${name}, ${size}x${size} pixels`,
      facts: { model: name, imagePixels: size * size },
    })),
  ),
  versions: [{ slug: "unstated", title: "Not stated" }],
};

const unknown =
  "Neither number stands in a public file, and how it arises cannot be reconstructed.";

/** What the OpML'19 paper states of its two boards. */
export const opml19Totals: readonly StatedTotal[] = [
  {
    hardware: "jetson-tx1",
    configurations: 46_080,
    source: `Iqbal, Kotthoff, Jamshidi: OpML 2019. ${unknown}`,
  },
  {
    hardware: "jetson-tx2",
    configurations: 11_616,
    source: `Iqbal, Kotthoff, Jamshidi: OpML 2019. ${unknown}`,
  },
];
