import { systemIn } from "./building/described-system.ts";
import { machines } from "./building/machines.ts";
import { binaryOptions } from "./building/option-lists.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";

const options = binaryOptions(
  [
    "non-deterministic",
    "no-asm",
    "no-mixed-refs",
    "no-chroma-me",
    "no-8x8dct",
    "no-fast-pskip",
    "no-dct-decimate",
    "no-scenecut",
    "no-cabac",
    "no-deblock",
    "no-mbtree",
    "no-weightb",
    "no-psy",
    "no-progress",
    "visualize",
    "dts-compress",
  ],
  { layer: "application", default: false },
);

/** Host as the header writes it, its slug, version. Three columns each: 8, 32, 128 pictures. */
const hosts = [
  ["feature1", "feature1", "2762"],
  ["feature8", "feature8", "2762"],
  ["feature9", "feature9", "2389"],
  ["feature10", "feature10", "2744"],
  ["azure", "azure", "2762"],
  ["amazon_nano", "amazon-nano", "2762"],
  ["amazon_amazon_micro", "amazon-micro", "2762"],
] as const;
const pictures = [8, 32, 128] as const;

const columns = hosts.flatMap(([header, hardware, version], host) =>
  pictures.map((count, k) => ({
    column: 17 + 3 * host + k,
    header: `encoding_time_${header}_${version}_${count}`,
    environment: { hardware, workload: `${count}-pictures`, version: `r${version}` },
  })),
);

const system = {
  system: {
    slug: "x264",
    title: "x264",
    description: "An encoder of H.264 video, its switches on the command line.",
    url: "https://www.videolan.org/developers/x264.html",
  },
  space: { system: "x264", options, constraints: [] },
  metrics: [
    {
      name: "encoding_time",
      unit: "s",
      better: "lower",
      description: "Elapsed time to encode the pictures, mean of 3 runs.",
    } as const,
  ],
  hardware: [
    machines.feature1,
    machines.feature8,
    machines.feature9,
    machines.feature10,
    machines.azure,
    machines.amazonNano,
    machines.amazonMicro,
  ],
  workloads: pictures.map((count, k) => ({
    slug: `${count}-pictures`,
    title: `${count} pictures of eledream_640x360`,
    facts: { pictureCount: count, video: "eledream_640x360", paperLabel: `w${k + 1}` },
  })),
  versions: [
    { slug: "r2389", title: "r2389", facts: { paperLabel: "v1" } },
    { slug: "r2744", title: "r2744", facts: { paperLabel: "v2" } },
    { slug: "r2762", title: "r2762", facts: { paperLabel: "v3" } },
  ],
};

/** A random sample of x264's 2^16 configurations in 21 environments (Jamshidi et al., ASE 2017). */
export const x264: DatasetDescriptor = {
  id: "x264",
  title: "x264 in 21 environments",
  description: "Encoding times of 3,891 random configurations on seven hosts and three workloads.",
  citation: repositories.ase17.citation,
  license: repositories.ase17.license,
  licenseNote: repositories.ase17.licenseNote,
  origin: "measured",
  ...systemIn(
    system,
    columns.map(({ environment }) => environment),
  ),
  files: [
    pinnedFile(repositories.ase17, [
      "data/processed/x264.csv",
      4000,
      494621,
      "c3998c725eaac5efbf117c9f301125f3b193058e5be52168b252d25b48d9d532",
    ]),
  ],
  reader: {
    format: "wide-csv",
    values: columns.map(({ column, header, environment: { hardware, workload, version } }) => ({
      column,
      header,
      environment: `${hardware}:${workload}:${version}`,
    })),
    failures: [
      { equals: 0, status: "failed", reason: "the encoder exits with 255 when visualize is set" },
    ],
    duplicates: "repeat",
  },
  expected: { configurations: 3891, measurements: 84000, failures: 41013 },
  notes: [
    "0 stands for a failed run: exactly the 1,953 rows with visualize, in all 21 columns; the authors' script blanked stray times of these rows on the small Amazon machines. Among valid rows visualize is constant.",
    "109 rows repeat a configuration (up to three times); they are repeats.",
    "The header of the last three columns says amazon_amazon_micro.",
    "Amazon columns are very noisy and slow at 32 and 128 pictures.",
    "The paper's legend prints r2744 for v3 by mistake; v3 is r2762.",
    "The header line ends with CRLF, the rows with LF.",
  ],
};
