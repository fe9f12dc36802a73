import { inputFiles } from "./building/input-files.ts";
import { binaryOptions } from "./building/option-lists.ts";
import { repositories } from "./building/repositories.ts";
import type { DatasetDescriptor } from "./descriptor.ts";

const options = binaryOptions(["-deserialize", "-memtrace", "-maxsize", "-append", "-output"], {
  layer: "application",
});
const queries = Array.from({ length: 15 }, (_, i) => `q${i + 1}`);

/** Fifteen queries of SQLite on 150 databases of TPC-H (Lesoil et al., JSS 2023). */
export const inputSqlite: DatasetDescriptor = {
  id: "input-sqlite",
  title: "SQLite on 150 databases",
  description: "Times of fifteen queries on 150 TPC-H databases of growing size.",
  citation: repositories.inputSensitivity.citation,
  license: repositories.inputSensitivity.license,
  licenseNote: repositories.inputSensitivity.licenseNote,
  origin: "measured",
  system: {
    slug: "sqlite-tpch",
    title: "SQLite on TPC-H",
    description: "The database engine, switches of its shell.",
    url: "https://sqlite.org",
  },
  space: { system: "sqlite-tpch", options, constraints: [] },
  metrics: queries.map((name) => ({
    name,
    unit: "s",
    better: "lower",
    description: `Elapsed time of query ${name.slice(1)}.`,
  })),
  ...inputFiles("sqlite", (input) => ({
    title: `TPC-H, scale ${Number(Number(input).toPrecision(6))}`,
    facts: { scaleFactor: Number(Number(input).toPrecision(6)) },
  })),
  reader: {
    format: "wide-csv",
    options: options.map(({ name }) => ({ option: name, column: name })),
    values: queries.map((name) => ({ column: name, metric: name })),
    ignore: ["configurationID"],
    duplicates: "repeat",
  },
  expected: { configurations: 8, measurements: 112_500, failures: 0 },
  notes: [
    "Constant options: -maxsize, -output. The others make eight configurations, which stand under 50 numbers: repeats.",
    "File names with a rounding error (0.790000000000001) are the scale without it.",
  ],
};
