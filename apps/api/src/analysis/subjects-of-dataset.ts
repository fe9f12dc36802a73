import { type Database, datasetReader, figureReader, UnloadedDatasetError } from "@perfatlas/db";
import { ENVIRONMENT_FIGURES } from "@perfatlas/wire";
import { columnsOfSystems } from "./columns-of-systems.ts";
import { differingAxis } from "./differing-axis.ts";
import { largestColumns } from "./largest-columns.ts";
import {
  copiesSubject,
  environmentSubject,
  pairSubject,
  paretoSubject,
  type ResolvedSubject,
} from "./resolve-subject.ts";
import type { SubjectColumn } from "./subject-column.ts";

/** Pairs of environments of a data set whose figures are computed without being asked for. */
const PAIRS = 400;
/** Metrics of an environment, the first one of which gives a Pareto set with each other one. */
const OBJECTIVES = 8;

/**
 * The figures that the data of a data set give, in the order of computing them: of environments, those of
 * the first metric first; Pareto sets of the first metric with each other one; copies; then pairs of
 * environments that differ in one axis, of the first metric: at a third of a second each they cost most.
 * Others are computed when they are asked for.
 * @throws UnloadedDatasetError when there is nothing of it.
 */
export async function subjectsOfDataset(
  database: Database,
  dataset: string,
): Promise<readonly ResolvedSubject[]> {
  const [row] = await datasetReader.bySlugs(database, [dataset]);
  const measured = await figureReader.measuredIn(database, dataset);
  if (row === undefined || measured.length === 0) {
    throw new UnloadedDatasetError(`data set "${dataset}" is not loaded`);
  }
  const all = (await columnsOfSystems(database, [row.systemId])).get(row.systemId) ?? [];
  const largest = largestColumns(all);
  const columns = measured.flatMap(({ environmentId, metricId }) => {
    const column = largest.get(`${environmentId} ${metricId}`);
    return column === undefined ? [] : [column];
  });
  return [
    ...columns.flatMap((column) =>
      ENVIRONMENT_FIGURES.map((kind) => environmentSubject(kind, column)),
    ),
    ...paretoSubjects(columns),
    copiesSubject(row.systemId, all),
    ...pairSubjects(columns),
  ];
}

function paretoSubjects(columns: readonly SubjectColumn[]): readonly ResolvedSubject[] {
  const groups = new Map<number, SubjectColumn[]>();
  for (const column of columns) {
    const own = groups.get(column.environment.id) ?? [];
    groups.set(column.environment.id, [...own, column]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    return others
      .slice(0, OBJECTIVES - 1)
      .map((other) =>
        paretoSubject([first, other], { metrics: [first.metric.name, other.metric.name] }),
      );
  });
}

function pairSubjects(columns: readonly SubjectColumn[]): readonly ResolvedSubject[] {
  const first = columns[0]?.metric.id;
  const own = columns.filter(({ metric }) => metric.id === first);
  const pairs = own.flatMap((a, i) =>
    own
      .slice(i + 1)
      .filter((b) => differingAxis(a.environment, b.environment) !== null)
      .map((b) => pairSubject(a, b)),
  );
  return pairs.slice(0, PAIRS);
}
