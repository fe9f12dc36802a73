import { createHash } from "node:crypto";
import type { Failure } from "@perfatlas/modeling/space";
import type { DatasetContent, ImportBlock } from "../../../db/src/store/import-block.ts";

/** A made-up measurement: environment, configuration, metric by index. */
export interface Measured {
  readonly environment: number;
  readonly configuration: number;
  readonly metric?: number;
  readonly repeat?: number;
  /** null: failed. */
  readonly value: number | null;
}

/** A small data set of a system with three binary options, as an importer would hand it over. */
export function datasetContent(
  measured: readonly Measured[],
  changes: {
    readonly id?: string;
    readonly system?: string;
    readonly unit?: string;
    readonly rows?: readonly number[];
    readonly blockSize?: number;
    readonly expected?: Partial<DatasetContent["descriptor"]["expected"]>;
    readonly derivedFrom?: string;
    readonly optionNames?: readonly string[];
    /** What every value of null is. */
    readonly failure?: Failure;
    readonly better?: "lower" | "higher";
  } = {},
): DatasetContent {
  const { id = "example", system = "example", blockSize = 4 } = changes;
  const names = changes.optionNames ?? ["fast", "small", "safe"];
  const workloads = ["w0", "w1", "w2"];
  const failures = measured.filter(({ value }) => value === null).length;
  const descriptor: DatasetContent["descriptor"] = {
    id,
    title: id,
    description: "made up for tests",
    citation: { authors: "A", title: "T", venue: "V", year: 2026 },
    license: "NOASSERTION",
    origin: "measured",
    ...(changes.derivedFrom === undefined ? {} : { derivedFrom: changes.derivedFrom }),
    system: { slug: system, title: system },
    space: {
      system,
      options: names.map((name) => ({ name, kind: "binary", domain: [false, true] })),
      constraints: [{ rule: "fast -> !safe", why: "cannot be both" }],
    },
    metrics: [
      { name: "time", unit: changes.unit ?? "s", better: changes.better ?? "lower" },
      { name: "bytes", unit: "By", better: "lower", isDeterministic: true },
    ],
    hardware: [{ slug: "h", title: "H", facts: { cores: 4 } }],
    workloads: workloads.map((slug) => ({ slug, title: slug })),
    versions: [{ slug: "1.0", title: "1.0" }],
    environments: workloads.map((workload) => ({
      hardware: "h",
      workload,
      version: "1.0",
      facts: { cores: 4, governor: "performance", turbo: false },
    })),
    files: [],
    reader: { format: "none" },
    expected: {
      configurations: new Set(measured.map(({ configuration }) => configuration)).size,
      measurements: measured.length,
      failures,
      ...changes.expected,
    },
    notes: ["made up"],
  };
  const text = JSON.stringify([measured, descriptor]);
  const file = { path: "a.csv", sha256: "0".repeat(64), bytes: 3_000_000_000, rowCount: 3 };
  return {
    descriptor,
    digest: createHash("sha256").update(text).digest("hex"),
    failures: [changes.failure ?? { status: "failed", reason: "crashed" }],
    files: [{ file, sha256: file.sha256, bytes: file.bytes, rowCount: file.rowCount }],
    blocks: blocks(measured, changes.rows, blockSize, names),
  };
}

/** Cuts into blocks; configurations get their indices in order of first appearance. */
function* blocks(
  measured: readonly Measured[],
  rows: readonly number[] | undefined,
  blockSize: number,
  names: readonly string[],
): Generator<ImportBlock> {
  const indices = new Map<number, number>();
  for (let start = 0; start < measured.length; start += blockSize) {
    const part = measured.slice(start, start + blockSize);
    const configurations: { key: string; levels: Record<string, boolean> }[] = [];
    const newRows: number[] = [];
    for (const { configuration } of part) {
      if (indices.has(configuration)) continue;
      newRows.push(indices.size);
      indices.set(configuration, indices.size);
      const levels = names.map((_, k) => ((configuration >> k) & 1) === 1);
      configurations.push({
        key: levels.map(Number).join(","),
        levels: Object.fromEntries(names.map((name, k) => [name, levels[k] as boolean])),
      });
    }
    yield {
      configurations,
      rows: Int32Array.from(rows === undefined ? newRows : start === 0 ? rows : []),
      environment: Int32Array.from(part, ({ environment }) => environment),
      metric: Int32Array.from(part, ({ metric = 0 }) => metric),
      configuration: Int32Array.from(part, (each) => indices.get(each.configuration) as number),
      repeat: Int16Array.from(part, ({ repeat = 0 }) => repeat),
      value: Float64Array.from(part, ({ value }) => value ?? Number.NaN),
      failure: Int16Array.from(part, ({ value }) => (value === null ? 0 : -1)),
    };
  }
}
