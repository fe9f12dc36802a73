import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";
import { stormPairs } from "./systems/storm-pairs.ts";

const pairs = [
  {
    environment: "feature6:sol:0.9.5",
    throughput: [
      "src/Misc/Storm1/storm_obj1_feature6.csv",
      1557,
      86787,
      "f861932826a9af719cb4bdcacfdd4e9a3766d86bf0c7f7f57936b7ade001d978",
    ],
    latency: [
      "src/Misc/Storm2/storm_obj2_feature6.csv",
      1557,
      91645,
      "72034f53b0b478078a6a0b5b45ef90498e487914e5f3a2d7f224473b475c8c96",
    ],
  },
  {
    environment: "feature7:rolling-sort:0.9.5",
    throughput: [
      "src/Misc/Storm1/storm_obj1_feature7.csv",
      1599,
      76821,
      "68e822bae5763b729b0c369a43e3c82980ed012f9ec40c472cbfc6af04e4aa76",
    ],
    latency: [
      "src/Misc/Storm2/storm_obj2_feature7.csv",
      1599,
      79233,
      "be86061d0fe1a1df4953e7230ea907bbcea7e7809c3387872ba3e13636040b17",
    ],
  },
  {
    environment: "feature8:word-count:0.9.5",
    throughput: [
      "src/Misc/Storm1/storm_obj1_feature8.csv",
      2048,
      115407,
      "cab90125f096d53c9793567d71e9e8361ae6884e1d463dde65e1aef6ab8dd241",
    ],
    latency: [
      "src/Misc/Storm2/storm_obj2_feature8.csv",
      2048,
      122709,
      "c3d70f3303e0ba039f757794813b3088d70d91c08f3caf982e195210eb4ceb55",
    ],
  },
  {
    environment: "feature9:rolling-count:0.9.5",
    throughput: [
      "src/Misc/Storm1/storm_obj1_feature9.csv",
      2048,
      116611,
      "487dcd3ffcafc2a7b1a9f1ac8c766d0848801e391e0ea121192ca090e192f7c7",
    ],
    latency: [
      "src/Misc/Storm2/storm_obj2_feature9.csv",
      2048,
      122556,
      "969ced042ba13d510996ad974abb9df7d971663fe1fb99ae7161b5ba5c366815",
    ],
  },
] as const;

/** BEETLE's copy of the Storm measurements (Krishna et al., TSE 2020): licensed, but filtered. */
export const stormBeetle: DatasetDescriptor = {
  id: "storm-beetle",
  title: "Apache Storm, BEETLE's copy",
  description: "The measurements of storm in original units, without most of the failed runs.",
  citation: repositories.beetle.citation,
  license: repositories.beetle.license,
  licenseNote: repositories.beetle.licenseNote,
  origin: "measured",
  derivedFrom: "storm",
  ...stormPairs(repositories.beetle, pairs),
  expected: { configurations: 2048, measurements: 14504, failures: 2128 },
  notes: [
    "A copy: WordCount and RollingCount equal storm's values to 4e-6; SOL holds the 1,557 rows with throughput and latency above 0; RollingSort 1,599 rows, 1,064 of them nan. Never counted twice.",
    "Here because BEETLE states a licence and storm-xplorer none.",
    "Booleans are written true and false.",
  ],
};
