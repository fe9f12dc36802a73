import type { Option } from "@perfatlas/modeling/space";
import { ordinalOption } from "./building/option-lists.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { pinnedList } from "./building/pinned-list.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor, Described } from "./descriptor.ts";

const rows = [
  ...Array.from({ length: 18 }, (_, i) => i),
  ...[32, 33, 48, 49, 64, 65, 80, 81, 96, 97, 112, 113, 128, 129, 160, 161, 192, 193, 224, 225],
  ...[256, 257, 384, 512, 513, 768, 769],
  ...Array.from({ length: 14 }, (_, i) => 1024 + 256 * i).flatMap((m) => [m, m + 1]),
  ...[8192, 16_384, 32_768],
];
const widths = [
  ...[32, 64, 128, 256, 512, 768, 1024, 1536, 2048, 2560, 3072, 3584, 4096, 5120, 6144, 7168],
  ...[8192, 10_240, 12_288, 16_384, 51_200, 65_536],
];
const options: readonly Option[] = [
  {
    name: "gemm_dtype",
    kind: "categorical",
    domain: ["bfloat16", "fp8", "fp8_block", "fp8_static", "int4_wo", "int8_wo", "nvfp4", "sq"],
    layer: "runtime",
    description: "Data type, and how weights are quantised.",
  },
  ordinalOption("m", rows, { layer: "application" }),
  ordinalOption("n", widths, { layer: "application" }),
  ordinalOption("k", widths, { layer: "application" }),
];

/** Hardware by the folder of its files. */
const cards: Readonly<Record<string, Described>> = {
  a100_sxm: { slug: "nvidia-a100-sxm4-80gb", title: "NVIDIA A100-SXM4-80GB" },
  b200_sxm: { slug: "nvidia-b200", title: "NVIDIA B200" },
  h100_sxm: { slug: "nvidia-h100-80gb-hbm3", title: "NVIDIA H100 80GB HBM3" },
  h200_sxm: { slug: "nvidia-h200", title: "NVIDIA H200" },
};
const frameworks: Readonly<Record<string, string>> = {
  sglang: "SGLang",
  trtllm: "TensorRT-LLM",
  vllm: "vLLM",
};
/** Files that have a column of the power drawn. */
const withPower = /(b200_sxm\/gemm\/trtllm\/1\.3\.0rc15|(b200|h200)_sxm\/gemm\/vllm\/0\.22\.0)\//;

const folder = "aic-core/src/aiconfigurator_core/systems/data/";
const files = pinnedList(repositories.aiconfigurator, folder).map((pin) => {
  const [card = "", , framework = "", version = ""] = pin[0].slice(folder.length).split("/");
  return {
    pin,
    environment: {
      hardware: (cards[card] as Described).slug,
      workload: "gemm",
      version: `${framework}-${version}`,
    },
    title: `${frameworks[framework]} ${version}`,
  };
});
const versions = new Map(
  files.map(({ environment: { version }, title }) => [version, { slug: version, title }]),
);

/** Matrix products of LLM serving on four GPUs, in three frameworks and their versions. */
export const llmGemm: DatasetDescriptor = {
  id: "llm-gemm",
  title: "Matrix products of LLM serving",
  description: "Latency of matrix products by data type and shape, per GPU, framework and version.",
  citation: repositories.aiconfigurator.citation,
  license: repositories.aiconfigurator.license,
  licenseNote: repositories.aiconfigurator.licenseNote,
  origin: "measured",
  system: {
    slug: "llm-gemm",
    title: "Matrix product of LLM serving",
    description: "A product of an m x k and a k x n matrix as frameworks for LLM serving run it.",
    url: "https://github.com/ai-dynamo/aiconfigurator",
  },
  space: { system: "llm-gemm", options, constraints: [] },
  metrics: [
    { name: "latency", unit: "ms", better: "lower" },
    { name: "power", unit: "W", better: "lower", description: "Power drawn, where it was read." },
  ],
  hardware: Object.values(cards),
  workloads: [{ slug: "gemm", title: "Matrix product" }],
  versions: [...versions.values()],
  environments: files.map(({ environment }) => environment),
  files: files.map(({ pin, environment: { hardware, workload, version } }) =>
    pinnedFile(repositories.aiconfigurator, pin, {
      environment: `${hardware}:${workload}:${version}`,
      ...(withPower.test(pin[0])
        ? {
            reader: {
              values: [
                { column: "latency", metric: "latency" },
                { column: "power", metric: "power" },
              ],
            },
          }
        : {}),
    }),
  ),
  reader: {
    format: "parquet",
    values: [{ column: "latency", metric: "latency" }],
    constants: [{ column: "op_name", equals: "gemm" }],
    duplicates: "repeat",
  },
  expected: {
    configurations: 208_510,
    measurements: 3_227_684 + 55_657 + 78_834 + 65_268,
    failures: 0,
  },
  notes: [
    "kernel_source says which implementation ran. In some versions it is one for a whole file, in others it follows the data type: it is an observation, not an option, and is not imported.",
    "Three files have the power drawn and its limit: B200 with TensorRT-LLM 1.3.0rc15 and vLLM 0.22.0, H200 with vLLM 0.22.0.",
    "Shapes differ between files (21 or 22 sizes of n and k, 21 or 74 of m): transfer works on what is shared. m is 0 in 882 rows of the H100 with TensorRT-LLM 1.2.0rc5.",
    "The file of the H200 with vLLM 0.14.0 says 0.14.1.dev1+gd68209402 in its version column; the folder's version is taken.",
    "Four shapes stand twice for the H200 with vLLM 0.18.0: repeats.",
  ],
};
