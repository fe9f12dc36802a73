import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatasetDescriptor, DraftDescriptor } from "@perfatlas/db/datasets";
import { completeDescriptor, openSource, type Source } from "@perfatlas/db/importers";
import { createRng } from "@perfatlas/modeling/random";

const on = (name: string, layer: "application" | "kernel") =>
  ({ name, kind: "binary", domain: [false, true], default: false, layer }) as const;

const draft: DraftDescriptor = {
  id: "planted",
  title: "Runs of a made-up system",
  description: "Thirty-two configurations whose influences are known.",
  citation: { authors: "A. Author", title: "Planting", venue: "Tests", year: 2026 },
  license: "CC0-1.0",
  origin: "measured",
  system: { slug: "planted", title: "Planted", description: "Its influences are known." },
  space: {
    system: "planted",
    options: [
      on("a", "application"),
      on("b", "kernel"),
      on("c", "application"),
      on("d", "application"),
      on("e", "kernel"),
      { name: "still", kind: "ordinal", domain: [1, 2], default: 1 },
    ],
    constraints: [],
  },
  metrics: [
    { name: "time", unit: "s", better: "lower", description: "Elapsed time." },
    { name: "rate", unit: "1/s", better: "higher", description: "Runs." },
  ],
  hardware: [
    { slug: "laptop", title: "Laptop", facts: { cores: 4 } },
    { slug: "server", title: "Server", facts: { cores: 64 } },
  ],
  workloads: [
    { slug: "text", title: "Text" },
    { slug: "video", title: "Video" },
    { slug: "broken", title: "Broken" },
    { slug: "single", title: "Single" },
  ],
  versions: [{ slug: "1.0", title: "1.0" }],
  environments: [
    { hardware: "laptop", workload: "text", version: "1.0" },
    { hardware: "server", workload: "text", version: "1.0" },
    { hardware: "server", workload: "video", version: "1.0" },
    { hardware: "laptop", workload: "broken", version: "1.0" },
    { hardware: "laptop", workload: "single", version: "1.0" },
  ],
  files: [{ path: "planted.csv" }],
  reader: {
    format: "wide-csv",
    values: [
      { column: "lt", environment: "laptop:text:1.0", metric: "time" },
      { column: "lr", environment: "laptop:text:1.0", metric: "rate" },
      { column: "st", environment: "server:text:1.0", metric: "time" },
      { column: "sv", environment: "server:video:1.0", metric: "time" },
      { column: "lb", environment: "laptop:broken:1.0", metric: "time" },
      { column: "ls", environment: "laptop:single:1.0", metric: "time" },
    ],
    failures: [
      { status: "timeout", reason: "cut off after 60 s", text: "T" },
      { status: "failed", reason: "broke", text: "F" },
      { status: "missing", reason: "not run", text: "" },
    ],
  },
};

/**
 * A data set of 32 configurations whose influences are known, in five environments of one system. `time`
 * on the laptop is 20 + 8 a − 4 b + 2 a·c and noise of 0.05; c is slow on its own by 2. On the server it is
 * a third of it, with other noise; video there has other influences, and a run that was cut off. One
 * environment only failed, one has a single value. @param offset is added to every time.
 */
export async function plantedDataset(
  offset = 0,
): Promise<{ readonly descriptor: DatasetDescriptor; readonly source: Source }> {
  const folder = await mkdtemp(join(tmpdir(), "perfatlas-figures-"));
  await writeFile(join(folder, "planted.csv"), plantedCsv(offset));
  const source = openSource({ folder, offline: true });
  return { descriptor: await completeDescriptor(draft, source), source };
}

/** A data set that gives the laptop's times out for those of a phone. */
export async function plantedCopy() {
  const { source } = await plantedDataset();
  const copy: DraftDescriptor = {
    ...draft,
    id: "planted-again",
    hardware: [{ slug: "phone", title: "Phone" }],
    environments: [{ hardware: "phone", workload: "text", version: "1.0" }],
    reader: {
      format: "wide-csv",
      values: [{ column: "lt", environment: "phone:text:1.0", metric: "time" }],
      ignore: ["lr", "st", "sv", "lb", "ls"],
    },
  };
  return { descriptor: await completeDescriptor(copy, source), source };
}

/** Time on the laptop without noise. */
export function plantedTime(a: number, b: number, c: number): number {
  return 20 + 8 * a - 4 * b + 2 * c + 2 * a * c;
}

function plantedCsv(offset: number): string {
  const rng = createRng("planted");
  const lines = ["a,b,c,d,e,still,lt,lr,st,sv,lb,ls"];
  for (let i = 0; i < 32; i++) {
    const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((bit) => (i >> bit) & 1) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const time = offset + plantedTime(a, b, c) + 0.05 * rng.normal();
    const video = i === 31 ? "T" : offset + 9 + 5 * d - 3 * e + 0.05 * rng.normal();
    const values = [time, 100 / time, time / 3 + 0.02 * rng.normal(), video];
    lines.push([a, b, c, d, e, 1, ...values, "F", i === 0 ? 7 : ""].join(","));
  }
  return `${lines.join("\n")}\n`;
}
