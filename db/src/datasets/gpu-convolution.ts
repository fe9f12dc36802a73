import type { Option } from "@perfatlas/modeling/space";
import { binaryOptions, ordinalOption } from "./building/option-lists.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { pinnedList } from "./building/pinned-list.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor, Described } from "./descriptor.ts";

const more = { layer: "build" } as const;
const options: readonly Option[] = [
  ordinalOption(
    "block_size_x",
    Array.from({ length: 16 }, (_, i) => 16 * (i + 1)),
    more,
  ),
  ordinalOption("block_size_y", [1, 2, 4, 8, 16], more),
  ordinalOption("tile_size_x", [1, 2, 3, 4], more),
  ordinalOption("tile_size_y", [1, 2, 3, 4], more),
  ...binaryOptions(["read_only", "use_padding", "use_shmem", "use_cmem"], more),
  ordinalOption("filter_height", [15], more),
  ordinalOption("filter_width", [15], more),
];

const gpu = (slug: string, title: string, vendor: string): Described => ({
  slug,
  title,
  facts: { vendor },
});
/** Hardware by the name of its file. */
const cards: Readonly<Record<string, Described>> = {
  A100: gpu("nvidia-a100", "NVIDIA A100", "NVIDIA"),
  A4000: gpu("nvidia-rtx-a4000", "NVIDIA RTX A4000", "NVIDIA"),
  A6000: gpu("nvidia-rtx-a6000", "NVIDIA RTX A6000", "NVIDIA"),
  MI250X: gpu("amd-mi250x", "AMD Instinct MI250X", "AMD"),
  W6600: gpu("amd-w6600", "AMD Radeon Pro W6600", "AMD"),
  W7800: gpu("amd-w7800", "AMD Radeon Pro W7800", "AMD"),
};
const pins = pinnedList(repositories.benchmarkHub, "cachefiles/convolution_milo/");
const names = Object.keys(cards);

/** A convolution kernel tuned by brute force on six GPUs of two vendors. */
export const gpuConvolution: DatasetDescriptor = {
  id: "gpu-convolution",
  title: "Convolution on six GPUs",
  description: "Raw run times of a convolution kernel in 4,362 configurations on six GPUs.",
  citation: repositories.benchmarkHub.citation,
  license: repositories.benchmarkHub.license,
  licenseNote: repositories.benchmarkHub.licenseNote,
  origin: "measured",
  system: {
    slug: "gpu-convolution",
    title: "Convolution kernel",
    description: "A GPU kernel that convolves an image with a 15 x 15 filter.",
    url: "https://github.com/AutoTuningAssociation/benchmark_hub",
  },
  space: { system: "gpu-convolution", options, constraints: [] },
  metrics: [{ name: "time", unit: "ms", better: "lower", description: "Time of one run." }],
  hardware: Object.values(cards),
  workloads: [{ slug: "filter-15x15", title: "Filter of 15 x 15" }],
  versions: [{ slug: "unstated", title: "Not stated" }],
  environments: Object.values(cards).map(({ slug }) => ({
    hardware: slug,
    workload: "filter-15x15",
    version: "unstated",
  })),
  files: names.map((name) =>
    pinnedFile(
      repositories.benchmarkHub,
      pins.find(([path]) => path.endsWith(`/${name}_T4.json.gz`)) as (typeof pins)[number],
      { environment: `${cards[name]?.slug}:filter-15x15:unstated` },
    ),
  ),
  reader: { format: "json", preset: "t4" },
  expected: { configurations: 4362, measurements: 809_263, failures: 911 },
  notes: [
    "A configuration that is correct has 32 raw run times, kept as repeats; the first is a warm-up and often the largest.",
    "A configuration that is not correct is one failure: A100 161, A4000 161, A6000 473, W7800 116. On the A6000 239 of them have run times in the file, which are not taken.",
    "Constant options: use_cmem, filter_height, filter_width.",
    'The unit stands in the file\'s metadata, spelt "miliseconds".',
    "Configurations that a restriction of the kernel excludes are not in the file.",
  ],
};
