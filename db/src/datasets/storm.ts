import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";
import { stormPairs } from "./systems/storm-pairs.ts";

const pairs = [
  {
    environment: "feature6:sol:0.9.5",
    throughput: [
      "data/feature6_obj1.csv",
      2048,
      98887,
      "8d0e4272c7d6aa819a190899b74052599e92a33582ba0ef00cf6f3d604b0ecf5",
    ],
    latency: [
      "data/feature6_obj2.csv",
      2048,
      97196,
      "26f42a314f296e44d73296da5a47aae65da470fe8c56ff3ba36443547d87b51d",
    ],
  },
  {
    environment: "feature7:rolling-sort:0.9.5",
    throughput: [
      "data/feature7_obj1.csv",
      2097,
      91481,
      "8d1e9e5e976b6228c8c4391130d0d43f225140fee4cc97ab3476ded76289591d",
    ],
    latency: [
      "data/feature7_obj2.csv",
      2097,
      107611,
      "449a4d6568ceac08b30836086b17a3ce8a4ba9beffa331f41a1bfcfb172e8879",
    ],
  },
  {
    environment: "feature8:word-count:0.9.5",
    throughput: [
      "data/feature8_obj1.csv",
      2048,
      101127,
      "20ff905a61667c18f05d4bb5b75ec16b331fe494074630fe03c6037ceec81ac4",
    ],
    latency: [
      "data/feature8_obj2.csv",
      2048,
      101135,
      "7a72dc12461b8226cd588b423833eeb0e59df7dc3295edca86aa4da4b6120869",
    ],
  },
  {
    environment: "feature9:rolling-count:0.9.5",
    throughput: [
      "data/feature9_obj1.csv",
      2048,
      101349,
      "5b9e12c4c796e7d884b6bac9bb86cb93a883fc331d4348620b3a6850e9c79aab",
    ],
    latency: [
      "data/feature9_obj2.csv",
      2048,
      101096,
      "daf8a1b208f2bed5d8d6524a07f8c9290c9655cce26ab3a1c7b5f69c5687e092",
    ],
  },
] as const;

/** Two-level configurations of Apache Storm on four hosts, one topology each (Jamshidi et al., 2018). */
export const storm: DatasetDescriptor = {
  id: "storm",
  title: "Apache Storm, four topologies",
  description: "Throughput and latency of up to 2,048 two-level configurations, single node.",
  citation: repositories.stormXplorer.citation,
  license: repositories.stormXplorer.license,
  licenseNote: repositories.stormXplorer.licenseNote,
  origin: "measured",
  ...stormPairs(repositories.stormXplorer, pairs),
  expected: { configurations: 2048, measurements: 16482, failures: 3580 },
  notes: [
    "Host and workload change together: feature6 ran SOL, feature7 RollingSort, feature8 WordCount, feature9 RollingCount.",
    "max_wait is always 10 times min_wait: 11 independent options, 2^11 = 2,048 configurations.",
    "Metric columns are headed <$throughput and <$latency: the < does not mean that lower is better.",
    "Throughput of 0 or below, latency of 0 and nan are failures; nan stands only in the files of feature7.",
    "feature7 has 2,097 rows of 1,499 configurations: its repeats are numbered. Runs there died early.",
    "feature7_obj1 writes booleans as 0 and 1, feature7_obj2 as true and false.",
    "Lines end with CRLF; the last line has no line end except in feature7_obj2.",
  ],
};
