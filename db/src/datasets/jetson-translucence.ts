import { jetsonBoards } from "./building/jetson-boards.ts";
import { binaryOptions, ordinalOption } from "./building/option-lists.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";

const hertz = { layer: "hardware", unit: "Hz" } as const;
const kernel = { layer: "kernel" } as const;

/** Clocks of the three boards together; each board has its own tables. */
const coreKilohertz = [
  102000, 115200, 192000, 204000, 268800, 306000, 345600, 408000, 422400, 499200, 510000, 576000,
  612000, 652800, 714000, 729600, 806400, 816000, 883200, 918000, 960000, 1020000, 1036800, 1113600,
  1122000, 1190400, 1224000, 1267200, 1326000, 1344000, 1420800, 1428000, 1497600, 1555000, 1574400,
  1632000, 1651200, 1728000, 1734000, 1804800, 1881600, 1958400, 2035200, 2112000, 2188800, 2265600,
];
const gpuHertz = [
  114750000, 216750000, 318750000, 420750000, 460800000, 522750000, 537600000, 614400000, 624750000,
  675750000, 691200000, 726750000, 768000000, 828750000, 844800000, 905250000, 921600000, 930750000,
  998400000, 1032750000, 1134750000, 1198500000, 1236750000, 1300500000, 1338750000, 1377000000,
];
const emcHertz = [
  204000000, 408000000, 665600000, 800000000, 1062400000, 1065600000, 1331200000, 1600000000,
  1866000000, 2133000000,
];

const options = [
  ordinalOption("num_cores", [1, 2, 3, 4], { layer: "hardware" }),
  ordinalOption(
    "core_freq",
    coreKilohertz.map((kilohertz) => kilohertz * 1000),
    hertz,
  ),
  ordinalOption("gpu_freq", gpuHertz, hertz),
  ordinalOption("emc_freq", emcHertz, hertz),
  ordinalOption("cache_pressure", [0, 100, 500], kernel),
  ordinalOption("swappiness", [10, 60, 100], kernel),
  ordinalOption("dirty_ratio", [5, 10, 50, 80], { ...kernel, unit: "%" }),
  ordinalOption("dirty_bg_ratio", [5, 10, 50, 80], { ...kernel, unit: "%" }),
  ordinalOption("drop_caches", [0, 3], kernel),
  ...binaryOptions(["policy"], kernel),
  ordinalOption("sched_rt_runtime", [500000, 950000], { ...kernel, unit: "us" }),
  ...binaryOptions(["sched_child_runs_first"], kernel),
  ordinalOption("memory_growth", [-1, 0.5, 0.9], { layer: "runtime" }),
];

const files = [
  {
    environment: { hardware: "jetson-tx1", workload: "5000-images", version: "unstated" },
    pin: [
      "data/tx1_5000_image_target.csv",
      1604,
      464350,
      "b43e0c2e96c24a8706ff59616a0610ee68c46c35d271631b4be01e544302392e",
    ],
  },
  {
    environment: { hardware: "jetson-tx2", workload: "5000-images", version: "unstated" },
    pin: [
      "data/tx2_5000_image_target.csv",
      1364,
      402758,
      "525127e0d16eca40787edd5a5949dfd1f1c1b40ac380f9fff245640f46706ce1",
    ],
  },
  {
    environment: { hardware: "jetson-tx2", workload: "20000-images", version: "unstated" },
    pin: [
      "data/tx2_20000_image_target.csv",
      281,
      88112,
      "489b48976328554567b5268639b65ff1412d41fe40b9b16668f9793e82113559",
    ],
  },
  {
    environment: { hardware: "jetson-xavier", workload: "images", version: "unstated" },
    pin: [
      "data/xavier_image_source.csv",
      1440,
      431865,
      "2d1b0b614967e7cb01b40259a6fa26d1744886f248350ecce7ea56f343ac2af0",
    ],
  },
] as const;

/** Image classification on Jetson TX1, TX2 and Xavier with kernel settings varied (Translucence). */
export const jetsonTranslucence: DatasetDescriptor = {
  id: "jetson-translucence",
  title: "Image classification on Jetson TX1, TX2 and Xavier",
  description: "Time and energy of random configurations of cores, clocks and kernel settings.",
  citation: repositories.translucence.citation,
  license: repositories.translucence.license,
  licenseNote: repositories.translucence.licenseNote,
  origin: "measured",
  system: {
    slug: "jetson-image",
    title: "Image classification on Jetson",
    description: "Classifying many images; options are cores, clocks and kernel settings.",
  },
  space: { system: "jetson-image", options, constraints: [] },
  metrics: [
    {
      name: "inference_time",
      unit: "s",
      better: "lower",
      description: "Time for the whole workload.",
    },
    {
      name: "total_energy_consumption",
      unit: "mJ",
      better: "lower",
      description: "Unit from the text of the sister work's artifact.",
    },
  ],
  hardware: [jetsonBoards.tx1, jetsonBoards.tx2, jetsonBoards.xavier],
  workloads: [
    { slug: "5000-images", title: "5,000 images", facts: { imageCount: 5000 } },
    { slug: "20000-images", title: "20,000 images", facts: { imageCount: 20000 } },
    { slug: "images", title: "Images, their number not stated" },
  ],
  versions: [{ slug: "unstated", title: "Not stated" }],
  environments: files.map(({ environment }) => environment),
  files: files.map(({ environment: { hardware, workload, version }, pin }) =>
    pinnedFile(repositories.translucence, pin, {
      environment: `${hardware}:${workload}:${version}`,
    }),
  ),
  reader: {
    format: "wide-csv",
    options: options.map(({ name }) => ({
      option: name,
      column: name,
      ...(name === "core_freq" ? { scale: 1000 } : {}),
    })),
    values: [
      { column: "inference_time", metric: "inference_time" },
      { column: "total_energy_consumption", metric: "total_energy_consumption" },
    ],
    // 32 counters of hardware and kernel, and on Xavier an index: observations, not metrics.
    ignore: "rest",
    duplicates: "repeat",
  },
  expected: { configurations: 2895, measurements: 9378, failures: 0 },
  notes: [
    "TX1, TX2 and Xavier share no configuration: their clocks come from different tables. The two TX2 workloads share 157.",
    "Xavier's energy reads one rail (2.2 W in the median), the others the board (9.5 to 12.9 W).",
    "Repeats of one configuration: three each on Xavier (spread 18.7 % in the median), some on TX1 (2.2 %) and TX2 (2.7 %, 3.7 %).",
    "total_energy_consumption is the last column of the Xavier file and the 15th of the others; the Xavier file has an index without a name first.",
    "core_freq is in kHz in the files, gpu_freq and emc_freq in Hz; here all are in Hz.",
    "cache_pressure is constant on TX2, swappiness and dirty_bg_ratio in the 20,000-image file.",
    "The 32 counters of hardware and kernel in the files are not imported.",
    "Not imported: xavier_image_target_cbench_sort.csv (the source file times independent random factors), tx2_20000_image_target_updated.csv (repeats differ by 89 % and do not follow the clocks), xavier_nlp_target.csv (has the frequency tables of TX2).",
  ],
};
