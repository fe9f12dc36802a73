import { binaryOptions, ordinalOption } from "./building/option-lists.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";

const binary = (name: string) => binaryOptions([name], { layer: "application" });
const ordinal = (name: string, ...levels: number[]) =>
  ordinalOption(name, levels, { layer: "application" });

const options = [
  ...binary("deblock"),
  ordinal("analyse", 0, 1, 2, 3, 4),
  ordinal("me", 0, 1, 2, 3),
  ordinal("direct", 0, 1, 2),
  ordinal("subme", 0, 1, 2, 4, 6, 7, 8, 9, 10, 11),
  ...binary("mixed_ref"),
  ordinal("me_range", 16, 24),
  ordinal("trellis", 0, 1, 2),
  ...binary("8x8dct"),
  ...binary("fast_pskip"),
  ordinal("chroma_qp_offset", -2, 0),
  ordinal("bframes", 0, 3, 8, 16),
  ordinal("b_pyramid", 0, 1, 2),
  ordinal("b_adapt", 0, 1, 2),
  ...binary("cabac"),
  ordinal("ref", 1, 2, 3, 5, 7, 8, 16),
  ...binary("weightb"),
  ...binary("open_gop"),
  ordinal("weightp", 0, 1, 2),
  ordinal("scenecut", 0, 40),
  ordinal("rc_lookahead", 0, 10, 20, 30, 40, 50, 60),
  ...binary("mbtree"),
  ordinal("qpmax", 69),
  ...binary("aq-mode"),
];

/** Headers of columns 25 to 34; the last five name no video. */
const headers = ["etime_0c4f", "etime_0cdf", "etime_0ib3", "etime_05f8", "etime_18f5"];
const videos = Array.from({ length: 10 }, (_, i) => {
  const header = headers[i] ?? "etime";
  const slug = header === "etime" ? `video-${i + 1}` : header.replace("etime_", "video-");
  return { column: 25 + i, header, slug };
});

/** 201 configurations of x264 on ten input videos (Lesoil et al., 2023), as SeMPL holds them. */
export const semplX264: DatasetDescriptor = {
  id: "sempl-x264",
  title: "x264 on ten videos (SeMPL)",
  description: "Encoding times of 201 configurations of x264 on ten input videos.",
  citation: repositories.sempl.citation,
  license: repositories.sempl.license,
  licenseNote: `${repositories.sempl.licenseNote} The measurements are from Lesoil et al. 2023.`,
  origin: "measured",
  system: {
    slug: "x264-videos",
    title: "x264, options of the input-sensitivity study",
    description: "The H.264 encoder with 24 options that name other settings than those of x264.",
  },
  space: { system: "x264-videos", options, constraints: [] },
  metrics: [
    {
      name: "encoding_time",
      unit: "s",
      better: "lower",
      description: "Elapsed time to encode one video (unit by the header etime).",
    },
  ],
  hardware: [{ slug: "lesoil-2023", title: "Machine of the input-sensitivity study" }],
  workloads: videos.map(({ slug, column, header }) => ({
    slug,
    title: header === "etime" ? `Video in column ${column}` : `Video ${header.slice(6)}`,
    facts: { column },
  })),
  versions: [{ slug: "unstated", title: "Not stated" }],
  environments: videos.map(({ slug }) => ({
    hardware: "lesoil-2023",
    workload: slug,
    version: "unstated",
  })),
  files: [
    pinnedFile(repositories.sempl, [
      "data/x264-diff_input-10environments.csv",
      201,
      20970,
      "7881a63514a481c62bc0dd5b23ddf43579f4b36b7aa9c3e133d0a763f683aaa0",
    ]),
  ],
  reader: {
    format: "wide-csv",
    values: videos.map(({ column, header, slug }) => ({
      column,
      header,
      environment: `lesoil-2023:${slug}:unstated`,
    })),
    duplicates: "refuse",
  },
  expected: { configurations: 201, measurements: 2010, failures: 0 },
  notes: [
    "A second x264: other options, other workloads. It must not be merged with the ase17 x264.",
    "open_gop and qpmax are constant.",
    "The header names five of the ten videos; the others are all headed etime and only known by position.",
    "Environments stand in the order of the columns; environment e of the SeMPL protocol is column (last - e).",
  ],
};
