import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatasetDescriptor, DraftDescriptor } from "@perfatlas/db/datasets";
import { completeDescriptor, openSource, type Source } from "@perfatlas/db/importers";

/** Twelve configurations of a made-up coder in three environments; one measurement timed out. */
export const coderDraft: DraftDescriptor = {
  id: "coder-runs",
  title: "Runs of the coder",
  description: "Twelve configurations in three environments.",
  citation: { authors: "A. Author", title: "Coding", venue: "Tests", year: 2026 },
  license: "CC0-1.0",
  origin: "measured",
  system: { slug: "coder", title: "Coder", description: "Packs bytes." },
  space: {
    system: "coder",
    options: [
      { name: "level", kind: "ordinal", domain: [1, 2, 3], default: 1 },
      { name: "threads", kind: "integer", domain: { min: 1, max: 2 } },
      { name: "checksum", kind: "binary", domain: [false, true] },
    ],
    constraints: [{ rule: "level >= 1", why: "level 0 copies" }],
  },
  metrics: [{ name: "time", unit: "s", better: "lower", description: "Elapsed time." }],
  hardware: [
    { slug: "laptop", title: "Laptop", facts: { cores: 4 } },
    { slug: "server", title: "Server", facts: { cores: 64 } },
  ],
  workloads: [
    { slug: "text", title: "Text" },
    { slug: "video", title: "Video" },
  ],
  versions: [{ slug: "1.0", title: "1.0" }],
  environments: [
    {
      hardware: "laptop",
      workload: "text",
      version: "1.0",
      facts: { cores: 4, governor: "powersave" },
    },
    { hardware: "laptop", workload: "video", version: "1.0", facts: { cores: 4 } },
    { hardware: "server", workload: "video", version: "1.0", facts: { cores: 64, isShared: true } },
  ],
  files: [{ path: "coder.csv" }],
  reader: {
    format: "wide-csv",
    values: [
      { column: "lt", environment: "laptop:text:1.0" },
      { column: "lv", environment: "laptop:video:1.0" },
      { column: "sv", environment: "server:video:1.0" },
    ],
    failures: [{ status: "timeout", reason: "cut off after 60 s", text: "T" }],
  },
  notes: ["Made up for tests."],
};

/** The data set with its one file, written into a folder of its own. */
export async function coderDataset(): Promise<{
  readonly descriptor: DatasetDescriptor;
  readonly source: Source;
}> {
  const folder = await mkdtemp(join(tmpdir(), "perfatlas-api-"));
  await writeFile(join(folder, "coder.csv"), coderCsv());
  const source = openSource({ folder, offline: true });
  return { descriptor: await completeDescriptor(coderDraft, source), source };
}

/** The data set's CSV: time falls with threads and rises with the level. */
function coderCsv(): string {
  const lines = ["level,threads,checksum,lt,lv,sv"];
  for (const level of [1, 2, 3]) {
    for (const threads of [1, 2]) {
      for (const checksum of [0, 1]) {
        const text = (level * 3 + checksum) / threads;
        const isCut = level === 3 && threads === 1 && checksum === 1;
        lines.push([level, threads, checksum, text, isCut ? "T" : text * 4, text * 2].join(","));
      }
    }
  }
  return `${lines.join("\n")}\n`;
}
