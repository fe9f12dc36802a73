import { systemIn } from "./building/described-system.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";
import { jetsonDnnSystem, opml19Totals } from "./systems/jetson-dnn.ts";

const files = [
  {
    model: "xception",
    size: 200,
    pin: [
      "data/measurements/tx2_sampled_output_xception_200x200.csv",
      768,
      109307,
      "04ef75adc8fca6bb8f067164f56e1ccc33fdca667992293f8f113d2484af1161",
    ],
  },
  {
    model: "xception",
    size: 400,
    pin: [
      "data/measurements/tx2_sampled_output_xception_400x400.csv",
      768,
      109099,
      "99efe103d62043c42ec730ecdf812d5ce7e2f5b8beae73a090764622c3f55838",
    ],
  },
  {
    model: "xception",
    size: 600,
    pin: [
      "data/measurements/tx2_sampled_output_xception_600x600.csv",
      768,
      109132,
      "1c9265a2dc409a40a5fcce5ba4e1ffc0f639c9ac5ca8fb646e9d067793e35ebd",
    ],
  },
  {
    model: "xception",
    size: 800,
    pin: [
      "data/measurements/tx2_sampled_output_xception_800x800.csv",
      768,
      108950,
      "01f07badbb8b68dc96eb78953b8677d38d9fa490e67576ba9adfeaf91e1c30f9",
    ],
  },
  {
    model: "inceptionv3",
    size: 200,
    pin: [
      "data/measurements/tx2_sampled_output_inceptionv3_200x200.csv",
      768,
      111662,
      "2ca65d18d3e64373dec994a3f007b35da85bca325ea0098dc2c495f026902734",
    ],
  },
  {
    model: "inceptionv3",
    size: 400,
    pin: [
      "data/measurements/tx2_sampled_output_inceptionv3_400x400.csv",
      768,
      111583,
      "2e710dd755765a4abe9258e5a8ede13ec145531e4ac5526bbdf5c431a755643f",
    ],
  },
  {
    model: "inceptionv3",
    size: 600,
    pin: [
      "data/measurements/tx2_sampled_output_inceptionv3_600x600.csv",
      768,
      111227,
      "a3f8b26619a5fa4ffa7e68f1310c8d6408212f2695fc3361d3035f2a104b23c8",
    ],
  },
  {
    model: "inceptionv3",
    size: 800,
    pin: [
      "data/measurements/tx2_sampled_output_inceptionv3_800x800.csv",
      768,
      111454,
      "75b1e096a8b538827a092874a2d36890ca37800346868f0cd9fa82f59ad7fade",
    ],
  },
] as const;

const environmentOf = (model: string, size: number) => ({
  hardware: "jetson-tx2",
  workload: `${model}-${size}`,
  version: "unstated",
});

/** The TX2 half of the OpML'19 study (Iqbal et al., 2019), from FlexiBO. */
export const jetsonTx2Opml19: DatasetDescriptor = {
  id: "jetson-tx2-opml19",
  title: "DNN inference on Jetson TX2 (OpML'19)",
  description: "Two networks at four image sizes: 768 configurations of cores and clocks each.",
  citation: repositories.opml19.citation,
  license: repositories.flexibo.license,
  licenseNote: repositories.flexibo.licenseNote,
  origin: "measured",
  ...systemIn(
    jetsonDnnSystem,
    files.map(({ model, size }) => environmentOf(model, size)),
  ),
  files: files.map(({ model, size, pin }) =>
    pinnedFile(repositories.flexibo, pin, {
      environment: `jetson-tx2:${model}-${size}:unstated`,
      reader: {
        constants: [
          { column: "model_name", equals: model },
          { column: "sample", equals: "ILSVRC2017_test_00002118.JPEG" },
          { column: "size", equals: `${size}x${size}` },
          { column: "system_name", equals: "TX2" },
          { column: "core0_status", equals: "1" },
          { column: "gpu_status", equals: "1" },
          { column: "emc_status", equals: "1" },
        ],
      },
    }),
  ),
  reader: {
    format: "wide-csv",
    options: [
      { option: "core1_status", column: "core1_status" },
      { option: "core2_status", column: "core2_status" },
      { option: "core3_status", column: "core3_status" },
      { option: "core_freq", column: "core_freq", scale: 1000 },
      { option: "gpu_freq", column: "gpu_freq" },
      { option: "emc_freq", column: "emc_freq" },
    ],
    values: [
      { column: "inference_time", metric: "inference_time" },
      { column: "power_consumption", metric: "power_consumption" },
    ],
    // The first column is an index without a name.
    ignore: [1, "config_name"],
    duplicates: "refuse",
  },
  expected: { configurations: 768, measurements: 12288, failures: 0 },
  statedTotals: opml19Totals,
  notes: [
    "Public are 768 configurations in each of 8 environments on TX2, and none on TX1: 4 nested core states x 12 x 4 x 4, 5.2 % of the board's 14,784.",
    "core_freq is in kHz in the files, gpu_freq and emc_freq in Hz; here all are in Hz.",
    "power_consumption is a sum of irregularly polled readings in mW of the rail that the authors' script calls total; other sources name that rail VDD_SYS_GPU. It is no power and no energy.",
    "core0_status, gpu_status and emc_status are constantly 1 and no options.",
    "Cores come online in order: 1000, 1100, 1110, 1111. A product of the columns' domains would have 1,536 configurations.",
    "The first column is an index without a name. sample names one image whatever was classified.",
    "inference_time of inceptionv3-200 correlates only 0.67 to 0.89 with the other environments, power_consumption of xception-800 only 0.68 to 0.76.",
  ],
};
