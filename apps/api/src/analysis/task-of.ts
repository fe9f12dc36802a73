import type { Configuration } from "@perfatlas/modeling/space";
import type { FigureBound, HardwareRuns, RepairRequest } from "@perfatlas/wire";
import type { FigureTables } from "./figure-tables.ts";
import type { DataColumn, EnvironmentData, FigureTask, HardwareColumn } from "./figure-task.ts";
import type { ResolvedSubject } from "./resolve-subject.ts";
import { secondsIn } from "./seconds-in.ts";
import type { SubjectColumn } from "./subject-column.ts";

/** What a thread needs to compute the figure of a subject. @throws ArgumentError TOO_LARGE. */
export async function taskOf(
  { key, columns }: ResolvedSubject,
  tables: FigureTables,
): Promise<FigureTask> {
  const { kind, settings } = key;
  if (kind === "copies") return { kind, columns: await readValues(columns, tables) };
  if (kind === "hardware") {
    const { measured } = settings as { readonly measured: HardwareRuns };
    return { kind, columns: await readSeconds(columns, tables), measured };
  }
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

async function readSeconds(
  columns: readonly SubjectColumn[],
  tables: FigureTables,
): Promise<readonly HardwareColumn[]> {
  const read: HardwareColumn[] = [];
  for (const column of inOrder(columns)) {
    const { configurationIds, values } = await tables.readValues(column);
    const { hardwareId, workloadId, versionId, variant } = column.environment;
    const scale = secondsIn(column.metric.unit) ?? Number.NaN;
    read.push({
      hardware: await tables.hardwareOf(hardwareId),
      workload: [workloadId, versionId, variant].join(" "),
      configurationIds,
      seconds: values.map((value) => value * scale),
    });
  }
  return read;
}

async function readValues(
  columns: readonly SubjectColumn[],
  tables: FigureTables,
): Promise<readonly DataColumn[]> {
  const read: DataColumn[] = [];
  for (const column of inOrder(columns)) read.push(await tables.readValues(column));
  return read;
}

/** By data set and metric, so that each table is read once. */
function inOrder(columns: readonly SubjectColumn[]): readonly SubjectColumn[] {
  return columns.toSorted(
    (a, b) =>
      a.input.version.versionId - b.input.version.versionId ||
      a.metric.id - b.metric.id ||
      a.environment.id - b.environment.id,
  );
}
