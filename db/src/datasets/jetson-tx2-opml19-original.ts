import { systemIn } from "./building/described-system.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";
import { jetsonDnnSystem, opml19Totals } from "./systems/jetson-dnn.ts";

const files = [
  {
    size: 200,
    pin: [
      "ConfigLabyrinth/Data/Output/TX2/output_xception_200x200.csv",
      768,
      106344,
      "f472c17c063d06a53641e5534da9ceb75b4eb09cfc172c94a8b9c6c65f121a63",
    ],
  },
  {
    size: 400,
    pin: [
      "ConfigLabyrinth/Data/Output/TX2/output_xception_400x400.csv",
      768,
      106136,
      "f632df9414c1241b264d9620a2a4e64b10def6d090bbb7521ef9f175e074fe77",
    ],
  },
  {
    size: 600,
    pin: [
      "ConfigLabyrinth/Data/Output/TX2/output_xception_600x600.csv",
      768,
      106169,
      "982b927393775a2997ecd2ee69ca2edcbcf13c1f28dcb286f45442ea8302e122",
    ],
  },
  {
    size: 800,
    pin: [
      "ConfigLabyrinth/Data/Output/TX2/output_xception_800x800.csv",
      768,
      105987,
      "40aed151a9074fca091205f6c7a6bb06f69eace95861ed7e5e2ae5f12be010c8",
    ],
  },
] as const;

/** The four files that the OpML'19 repository itself holds (Iqbal et al., 2019). */
export const jetsonTx2Opml19Original: DatasetDescriptor = {
  id: "jetson-tx2-opml19-original",
  title: "DNN inference on Jetson TX2, the OpML'19 repository's own files",
  description: "Xception at four image sizes: the same values as jetson-tx2-opml19.",
  citation: repositories.opml19.citation,
  license: repositories.opml19.license,
  licenseNote: repositories.opml19.licenseNote,
  origin: "measured",
  derivedFrom: "jetson-tx2-opml19",
  ...systemIn(
    jetsonDnnSystem,
    files.map(({ size }) => ({
      hardware: "jetson-tx2",
      workload: `xception-${size}`,
      version: "unstated",
    })),
  ),
  files: files.map(({ size, pin }) =>
    pinnedFile(repositories.opml19, pin, {
      environment: `jetson-tx2:xception-${size}:unstated`,
      reader: {
        constants: [
          { column: "model_name", equals: "xception" },
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
    delimiter: "whitespace",
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
    ignore: ["config_name"],
    duplicates: "refuse",
  },
  expected: { configurations: 768, measurements: 6144, failures: 0 },
  statedTotals: opml19Totals,
  notes: [
    "Fields are separated by a blank although the files are named .csv.",
    "A copy: all values equal jetson-tx2-opml19, which is licensed and has InceptionV3 as well. Never counted twice.",
  ],
};
