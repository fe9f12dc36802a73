import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatasetDescriptor, DraftDescriptor } from "@perfatlas/db/datasets";
import { openSource, type Source } from "@perfatlas/db/importers";

/** A data set of three options, two environments and one metric, in one file. */
export const small: DraftDescriptor = {
  id: "small",
  title: "Small",
  description: "",
  citation: { authors: "A. Author", title: "Small", venue: "", year: 2026 },
  license: "CC0-1.0",
  origin: "contributed",
  system: { slug: "small", title: "Small" },
  space: {
    system: "small",
    options: [
      { name: "a", kind: "binary", domain: [false, true] },
      { name: "b", kind: "ordinal", domain: [1, 2, 4] },
      { name: "c", kind: "categorical", domain: ["x", "y", "z"] },
    ],
    constraints: [{ rule: 'b == 4 -> c != "z"', why: "z needs room" }],
  },
  metrics: [{ name: "time", unit: "1", better: "lower" }],
  hardware: [{ slug: "laptop", title: "Laptop" }],
  workloads: [
    { slug: "short", title: "Short" },
    { slug: "long", title: "Long" },
  ],
  versions: [{ slug: "1", title: "1" }],
  environments: [
    { hardware: "laptop", workload: "short", version: "1" },
    { hardware: "laptop", workload: "long", version: "1" },
  ],
  files: [{ path: "small.csv" }],
  reader: {
    format: "wide-csv",
    values: [
      { column: "short", environment: "laptop:short:1" },
      { column: "long", environment: "laptop:long:1" },
    ],
    failures: [{ text: "ERR", status: "failed", reason: "crashed" }],
  },
};

/** Lines of a good file for `small`: all 16 legal configurations below a header. */
export const smallLines: readonly string[] = [
  "a,b,c,short,long",
  ...[0, 1].flatMap((a) =>
    [1, 2, 4].flatMap((b) =>
      ["x", "y", "z"]
        .filter((c) => b !== 4 || c !== "z")
        .map((c, i) => `${a},${b},${c},${(a + b + i) / 4},${a === 1 && b === 1 ? "ERR" : b + i}`),
    ),
  ),
];

/** Runs `use` with a source whose folder holds these files, and removes the folder. */
export async function withFiles<T>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (source: Source, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "perfatlas-import-"));
  try {
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, name), content);
    return await use(openSource({ folder, offline: true }), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `draft` with the digest and size of what its one file holds, and counts that it is said to have. */
export function pinned(
  draft: DraftDescriptor,
  content: string | Uint8Array,
  stated: { rowCount: number; configurations: number; measurements: number; failures: number },
): DatasetDescriptor {
  const bytes = Buffer.from(content);
  const { rowCount, ...expected } = stated;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const files = draft.files.map((file) => ({ ...file, sha256, bytes: bytes.length, rowCount }));
  return { ...draft, files, expected };
}
