import { systemIn } from "./building/described-system.ts";
import { pinnedFile } from "./building/pinned-file.ts";
import { repositories } from "./building/repositories.ts";
import { type DatasetDescriptor, environmentName } from "./descriptor.ts";
import { sqliteSystem } from "./systems/sqlite.ts";

/** Measured columns in the order of the file. */
const columns = [
  {
    column: 15,
    header: "overwritebatch",
    hardware: "feature7",
    workload: "overwritebatch",
    version: "3.7.6.3",
  },
  {
    column: 16,
    header: "overwritebatch",
    hardware: "feature6",
    workload: "overwritebatch",
    version: "3.7.6.3",
  },
  {
    column: 17,
    header: "overwritebatch",
    hardware: "feature4",
    workload: "overwritebatch",
    version: "3.19.0",
  },
  {
    column: 18,
    header: "overwritebatch",
    hardware: "feature3",
    workload: "overwritebatch",
    version: "3.7.6.3",
  },
] as const;

/** Four columns of sqlite (overwritebatch) as SeMPL uses them (Gong and Chen, FSE 2024). */
export const semplSqlite: DatasetDescriptor = {
  id: "sempl-sqlite",
  title: "SQLite on four hosts (SeMPL)",
  description: "Four columns of sqlite (overwritebatch) as SeMPL uses them.",
  citation: repositories.sempl.citation,
  license: repositories.sempl.license,
  licenseNote: repositories.sempl.licenseNote,
  origin: "measured",
  derivedFrom: "sqlite",
  ...systemIn(
    sqliteSystem,
    columns.map(({ column: _, header: __, ...environment }) => environment),
  ),
  files: [
    pinnedFile(repositories.sempl, [
      "data/sqlite-overwritebatch-4environments.csv",
      1000,
      55991,
      "9c7526b3e084d9d7ec738b94fc3173520dae6f4b2de803bc0e3ec1d9562bb900",
    ]),
  ],
  reader: {
    format: "wide-csv",
    values: columns.map(({ column, header, ...environment }) => ({
      column,
      header,
      metric: "time_per_operation",
      environment: environmentName(environment),
    })),
    duplicates: "repeat",
  },
  expected: { configurations: 977, measurements: 4000, failures: 0 },
  notes: [
    "A copy of four columns of sqlite (the first four hosts), never counted twice.",
    "All four columns are headed overwritebatch: only the position tells the host.",
    "Repeated configurations are repeats, as in sqlite; the protocol takes every row.",
    "Environments stand in the order of the columns; environment e of the SeMPL protocol is column (last - e).",
  ],
};
