import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatasetDescriptor, DraftDescriptor } from "@perfatlas/db/datasets";
import { completeDescriptor, openSource, type Source } from "@perfatlas/db/importers";

/** Share of parallel work that a machine saves. */
const SAVED = { laptop: 0, server: 0.7, card: 0.95, shelf: 0.5 } as const;
const MACHINES = ["laptop", "server", "card"] as const;
const WORKLOADS = ["text", "video", "sound"] as const;
const SHARES = [1, 2, 3, 4, 5, 6, 7, 8];

const draft: DraftDescriptor = {
  id: "parallel",
  title: "Runs of parallel work",
  description: "Whose times on each machine are known.",
  citation: { authors: "A. Author", title: "Parallel", venue: "Tests", year: 2026 },
  license: "CC0-1.0",
  origin: "measured",
  system: { slug: "parallel", title: "Parallel", description: "Its times are known." },
  space: {
    system: "parallel",
    options: [
      { name: "size", kind: "ordinal", domain: SHARES, default: 1 },
      { name: "share", kind: "ordinal", domain: SHARES, default: 1 },
    ],
    constraints: [],
  },
  metrics: [
    { name: "time", unit: "ms", better: "lower", description: "Elapsed time." },
    { name: "energy", unit: "J", better: "lower", description: "Energy." },
  ],
  hardware: [
    { slug: "laptop", title: "Laptop", facts: { pricePerHour: 1, currency: "USD" } },
    { slug: "server", title: "Server", facts: { pricePerHour: 2, currency: "USD" } },
    { slug: "card", title: "Card", facts: { cores: 4000 } },
    { slug: "shelf", title: "Shelf", facts: { pricePerHour: 0.01, currency: "USD" } },
  ],
  workloads: WORKLOADS.map((slug) => ({ slug, title: slug })),
  versions: [{ slug: "1", title: "1" }],
  environments: [
    ...WORKLOADS.flatMap((workload) =>
      MACHINES.map((hardware) => ({ hardware, workload, version: "1" })),
    ),
    { hardware: "shelf", workload: "text", version: "1" },
  ],
  files: [{ path: "parallel.csv" }],
  reader: {
    format: "wide-csv",
    values: [
      ...WORKLOADS.flatMap((workload) =>
        MACHINES.map((hardware) => ({
          column: `${hardware} ${workload}`,
          environment: `${hardware}:${workload}:1`,
          metric: "time",
        })),
      ),
      { column: "shelf text", environment: "shelf:text:1", metric: "time" },
      { column: "joules", environment: "laptop:text:1", metric: "energy" },
    ],
    failures: [{ status: "timeout", reason: "cut off", text: "T" }],
  },
};

/** Milliseconds of a run: work, of which a share is parallel, on a machine. */
export function parallelTime(machine: keyof typeof SAVED, work: number, share: number): number {
  return 1000 * work * (1 - SAVED[machine] * share);
}

/**
 * A data set of three workloads of 64 configurations (work, of which a share is parallel, other shares in each) on a laptop, a server and a
 * card, in milliseconds, and of a shelf on which everything was cut off. Laptop, server and shelf have a price.
 */
export async function parallelDataset(): Promise<{
  readonly descriptor: DatasetDescriptor;
  readonly source: Source;
}> {
  const folder = await mkdtemp(join(tmpdir(), "perfatlas-parallel-"));
  const columns = WORKLOADS.flatMap((workload, w) =>
    MACHINES.map((machine) => ({ name: `${machine} ${workload}`, machine, w })),
  );
  const lines = [
    ["size", "share", ...columns.map(({ name }) => name), "shelf text", "joules"].join(","),
  ];
  for (const size of SHARES) {
    for (const share of SHARES) {
      const times = columns.map(({ machine, w }) =>
        parallelTime(machine, size * (w + 2), share / (9 + w)),
      );
      lines.push([size, share, ...times, "T", size].join(","));
    }
  }
  await writeFile(join(folder, "parallel.csv"), `${lines.join("\n")}\n`);
  const source = openSource({ folder, offline: true });
  return { descriptor: await completeDescriptor(draft, source), source };
}
