import type { DescribedSystem } from "../building/described-system.ts";
import { machines } from "../building/machines.ts";
import { binaryOptions } from "../building/option-lists.ts";

const options = binaryOptions(
  [
    "SQLITE_SECURE_DELETE",
    "SQLITE_ENABLE_ATOMIC_WRITE",
    "SQLITE_ENABLE_STAT2",
    "SQLITE_DISABLE_LFS",
    "SQLITE_DISABLE_DIRSYNC",
    "SQLITE_OMIT_AUTOMATIC_INDEX",
    "SQLITE_OMIT_BETWEEN_OPTIMIZATION",
    "SQLITE_OMIT_BTREECOUNT",
    "SQLITE_OMIT_LIKE_OPTIMIZATION",
    "SQLITE_OMIT_LOOKASIDE",
    "SQLITE_OMIT_OR_OPTIMIZATION",
    "SQLITE_OMIT_QUICKBALANCE",
    "SQLITE_OMIT_SHARED_CACHE",
    "SQLITE_OMIT_XFER_OPT",
  ],
  { layer: "build", default: false },
);

const benchmark = (slug: string, title: string, operationCount: number, paperLabel?: string) => ({
  slug,
  title,
  facts: {
    operationCount,
    keyBytes: 16,
    valueBytes: slug.includes("100k") ? 100_000 : 100,
    ...(paperLabel === undefined ? {} : { paperLabel }),
  },
});

/** SQLite, its compile-time defines; workloads are LevelDB's benchmarks in the order of the file. */
export const sqliteSystem: DescribedSystem = {
  system: {
    slug: "sqlite",
    title: "SQLite",
    description: "An embedded database, its compile-time options.",
    url: "https://sqlite.org",
  },
  space: { system: "sqlite", options, constraints: [] },
  metrics: [
    {
      name: "time_per_operation",
      unit: "us/op",
      better: "lower",
      description: "Microseconds per operation of LevelDB's SQLite benchmark, one run.",
    },
  ],
  hardware: [
    machines.feature7,
    machines.feature6,
    machines.feature4,
    machines.feature3,
    machines.feature20,
    machines.feature21,
    machines.amazonMicro,
  ],
  workloads: [
    benchmark("fillseq", "fillseq", 1_000_000, "w1"),
    benchmark("fillseqsync", "fillseqsync", 10_000),
    benchmark("fillseqbatch", "fillseqbatch", 1_000_000, "w2"),
    benchmark("fillrandom", "fillrandom", 1_000_000),
    benchmark("fillrandsync", "fillrandsync", 10_000),
    benchmark("fillrandbatch", "fillrandbatch", 1_000_000),
    benchmark("overwrite", "overwrite", 1_000_000),
    benchmark("overwritebatch", "overwritebatch", 1_000_000),
    benchmark("readrandom", "readrandom", 1_000_000, "w3"),
    benchmark("readseq", "readseq", 1_000_000, "w4"),
    benchmark("fillrand100k", "fillrand100K", 1_000),
    benchmark("fillseq100k", "fillseq100K", 1_000),
    benchmark("readseq-100k", "readseq after the 100K fills", 1_000_000),
    benchmark("readrand100k", "readrand100K", 1_000),
  ],
  versions: [
    { slug: "3.7.6.3", title: "3.7.6.3", facts: { paperLabel: "v1" } },
    { slug: "3.19.0", title: "3.19.0", facts: { paperLabel: "v2" } },
  ],
};
