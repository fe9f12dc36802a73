import type { Configuration } from "@perfatlas/modeling/space";
import type { FigureBound, RepairRequest } from "@perfatlas/wire";
import type { FigureTables } from "./figure-tables.ts";
import type { DataColumn, EnvironmentData, FigureTask } from "./figure-task.ts";
import type { ResolvedSubject } from "./resolve-subject.ts";
import type { SubjectColumn } from "./subject-column.ts";

/** What a thread needs to compute the figure of a subject. @throws ArgumentError TOO_LARGE. */
export async function taskOf(
  { key, columns }: ResolvedSubject,
  tables: FigureTables,
): Promise<FigureTask> {
  const { kind, settings } = key;
  if (kind === "copies") return { kind, columns: await readValues(columns, tables) };
  const read: EnvironmentData[] = [];
  for (const column of columns) read.push(await tables.read(column));
  const data = read[0] as EnvironmentData;
  switch (kind) {
    case "relatedness":
      return { kind, source: data, target: read[1] as EnvironmentData };
    case "pareto": {
      const { metrics, bounds } = settings as {
        readonly metrics: readonly string[];
        readonly bounds: readonly FigureBound[];
      };
      return { kind, columns: read, objectiveCount: metrics.length, bounds };
    }
    case "diagnosis": {
      const { configuration, repair } = settings as {
        readonly configuration: Configuration;
        readonly repair?: RepairRequest;
      };
      return { kind, data, configuration, ...(repair === undefined ? {} : { repair }) };
    }
    default:
      return { kind, data };
  }
}

/** By data set and metric, so that each table is read once. */
async function readValues(
  columns: readonly SubjectColumn[],
  tables: FigureTables,
): Promise<readonly DataColumn[]> {
  const order = columns.toSorted(
    (a, b) =>
      a.input.version.versionId - b.input.version.versionId ||
      a.metric.id - b.metric.id ||
      a.environment.id - b.environment.id,
  );
  const read: DataColumn[] = [];
  for (const column of order) read.push(await tables.readValues(column));
  return read;
}
