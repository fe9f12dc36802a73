import type { Option } from "@perfatlas/modeling/space";
import { binaryOptions, ordinalOption } from "./building/option-lists.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { pinnedList } from "./building/pinned-list.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";

const more = { layer: "application" } as const;
const options: readonly Option[] = [
  ...binaryOptions(
    [
      "NoRes",
      "NoReplayGain",
      "Downmix",
      "ReplayGainFast",
      "MidSideStereo",
      "Freeformat",
      "Mono",
      "DualChannels",
      "Stereo",
      "CRC",
      "JointStereo",
      "SwapBytes",
      "ReplayGainAccurate",
    ],
    more,
  ),
  ordinalOption("Resampling", [8, 22, 44, 48], more),
  ordinalOption("ABR", [8, 160, 320], more),
  ordinalOption("CBR", [8, 160, 320], more),
  ordinalOption("Lowpass", [5000, 10_000, 20_000], more),
  ordinalOption("Highpass", [20_000, 25_000, 30_000], more),
  ordinalOption("LowpassWidth", [1000, 2000], more),
  ordinalOption("HighpassWidth", [1000, 2000], more),
  ordinalOption("VBRRange", [0, 1, 2], more),
];
const sounds = ["beethoven", "dual-channel", "helix", "single-channel", "speech", "sweep"];

/** An encoder of MP3 on six sounds. */
export const jump3r: DatasetDescriptor = {
  id: "jump3r",
  title: "jump3r on six sounds",
  description: "Time and memory of an MP3 encoder on six sounds in 3,791 configurations.",
  citation: repositories.workloadPerformance.citation,
  license: repositories.workloadPerformance.license,
  licenseNote: repositories.workloadPerformance.licenseNote,
  origin: "measured",
  system: {
    slug: "jump3r",
    title: "jump3r",
    description: "An encoder of MP3 in Java, LAME's switches.",
    url: "https://github.com/Sciss/jump3r",
  },
  space: { system: "jump3r", options, constraints: [] },
  metrics: [
    { name: "time", unit: "s", better: "lower", description: "Elapsed time." },
    {
      name: "max-resident-size",
      unit: "KiB",
      better: "lower",
      description: "Largest memory, as /usr/bin/time prints it.",
    },
  ],
  hardware: [{ slug: "workload-study-machine", title: "Machine of the workload study" }],
  workloads: sounds.map((sound) => ({ slug: `${sound}.wav`, title: `${sound}.wav` })),
  versions: [{ slug: "unstated", title: "Not stated" }],
  environments: sounds.map((sound) => ({
    hardware: "workload-study-machine",
    workload: `${sound}.wav`,
    version: "unstated",
  })),
  files: pinnedList(repositories.workloadPerformance, "resources/performance/jump3r.csv").map(
    (pin) => pinnedFile(repositories.workloadPerformance, pin),
  ),
  reader: {
    format: "wide-csv",
    values: [
      { column: "time", metric: "time" },
      { column: "max-resident-size", metric: "max-resident-size" },
    ],
    environmentColumns: { workload: "workload" },
    ignore: ["config"],
    duplicates: "repeat",
  },
  expected: { configurations: 3791, measurements: 50_352, failures: 0 },
  notes: [
    "4,196 configuration numbers, 3,791 distinct configurations: the same options stand under two numbers. They stand as repeats.",
    "The columns of metrics stand among those of options.",
  ],
};
