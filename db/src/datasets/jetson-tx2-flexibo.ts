import { jetsonBoards } from "./building/jetson-boards.ts";
import { binaryOptions, ordinalOption } from "./building/option-lists.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";

const hertz = { layer: "hardware", unit: "Hz" } as const;

const options = [
  ...binaryOptions(["core1_status", "core2_status", "core3_status"], { layer: "hardware" }),
  ordinalOption(
    "core_freq",
    [
      345600, 499200, 652800, 806400, 960000, 1113600, 1267200, 1420800, 1574400, 1728000, 1881600,
      2035200,
    ].map((kilohertz) => kilohertz * 1000),
    hertz,
  ),
  ordinalOption(
    "gpu_freq",
    [
      140250000, 229500000, 318750000, 408000000, 497250000, 586500000, 675750000, 765000000,
      854250000, 943500000, 1032750000, 1122000000, 1211250000, 1300500000,
    ],
    hertz,
  ),
  ordinalOption(
    "emc_freq",
    [
      40800000, 68000000, 102000000, 204000000, 408000000, 665600000, 800000000, 1062400000,
      1331200000, 1600000000, 1866000000,
    ],
    hertz,
  ),
];

/** A random sample of all core states and clocks of a Jetson TX2 (FlexiBO). */
export const jetsonTx2Flexibo: DatasetDescriptor = {
  id: "jetson-tx2-flexibo",
  title: "Jetson TX2, whole space sampled (FlexiBO)",
  description: "Time, energy and temperature of 783 of the board's 14,784 configurations.",
  citation: {
    authors: "S. Iqbal, P. Jamshidi",
    title: "FlexiBO",
    venue: "Journal of Artificial Intelligence Research",
    year: 2023,
    url: "https://github.com/softsys4ai/FlexiBO",
  },
  license: repositories.flexibo.license,
  licenseNote: repositories.flexibo.licenseNote,
  origin: "measured",
  system: {
    slug: "jetson-tx2-flexibo",
    title: "DNN inference on Jetson TX2, all core states",
    description:
      "As jetson-dnn, with every subset of cores and all clocks; the network is not stated.",
  },
  space: { system: "jetson-tx2-flexibo", options, constraints: [] },
  metrics: [
    { name: "inference_time", unit: "s", better: "lower" },
    {
      name: "energy_consumption",
      unit: "unstated",
      better: "lower",
      description: "The source states no unit; mJ by analogy with the sister data sets.",
    },
    {
      name: "temperature",
      unit: "mCel",
      better: "lower",
      description: "Thousandths of a degree Celsius.",
    },
  ],
  hardware: [jetsonBoards.tx2],
  workloads: [{ slug: "unstated", title: "Not stated" }],
  versions: [{ slug: "unstated", title: "Not stated" }],
  environments: [{ hardware: "jetson-tx2", workload: "unstated", version: "unstated" }],
  files: [
    pinnedFile(repositories.flexibo, [
      "data/measurements/it_ec_te_obj.csv",
      799,
      63611,
      "1ae9072dbd2e22390672e4ade264dedf4da50fd50598046769c808033df42745",
    ]),
  ],
  reader: {
    format: "wide-csv",
    options: options.map(({ name }) => ({
      option: name,
      column: name,
      ...(name === "core_freq" ? { scale: 1000 } : {}),
    })),
    values: [
      { column: "inference_time", metric: "inference_time" },
      { column: "energy_consumption", metric: "energy_consumption" },
      { column: "temperature", metric: "temperature" },
    ],
    constants: [{ column: "core0_status", equals: "1" }],
    ignore: [1],
    duplicates: "repeat",
  },
  expected: { configurations: 783, measurements: 2397, failures: 0 },
  notes: [
    "799 rows of 783 configurations; the others are repeats.",
    "All 8 states of core1 to core3 occur, not only nested ones; core0 is always on and no option.",
    "core_freq is in kHz in the file, gpu_freq and emc_freq in Hz; here all are in Hz.",
    "Network and image size are not stated; energy_consumption has no stated unit.",
    "The first column is an index without a name.",
  ],
};
