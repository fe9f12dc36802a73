import {
  type Database,
  datasetReader,
  environmentReader,
  UnknownTableError,
  UnloadedDatasetError,
} from "@perfatlas/db";
import { type DatasetSuite, datasetSuite } from "@perfatlas/modeling/evaluation";
import { InputError } from "@perfatlas/modeling/space";
import type { EvaluationRequest } from "./evaluation-request.ts";
import { loadSubjectTable } from "./load-subject-table.ts";

/** A metric that a data set does not have. */
export class UnknownMetricError extends InputError {
  readonly code = "UNKNOWN_METRIC";
}

/**
 * The suite of a request that names a data set, from the data as it is stored now.
 * @throws UnloadedDatasetError, UnknownMetricError, DatasetSuiteError.
 */
export async function suiteOfDataset(
  database: Database,
  { slug, metric, source, protocol }: NonNullable<EvaluationRequest["dataset"]>,
  budgets: EvaluationRequest["budgets"],
): Promise<DatasetSuite> {
  await assertLoaded(database, slug);
  const table = await loadSubjectTable(database, {
    dataset: slug,
    ...(metric === undefined ? {} : { metric }),
  }).catch((error: unknown) => {
    // The data set is there, so it is its metric that is not.
    if (!(error instanceof UnknownTableError) || metric === undefined) throw error;
    throw new UnknownMetricError(error.message, {}, { cause: error });
  });
  const environments = await environmentReader.byIds(database, table.environmentIds);
  const simulated = new Set(environments.flatMap(({ id, isSimulated }) => (isSimulated ? id : [])));
  return datasetSuite({
    dataset: slug,
    table,
    isSimulated: table.environmentIds.map((id) => simulated.has(id)),
    ...(source === undefined ? {} : { source }),
    ...(protocol === undefined ? {} : { protocol }),
    ...(budgets === null ? {} : { budgets }),
  });
}

async function assertLoaded(database: Database, slug: string): Promise<void> {
  const all = await datasetReader.all(database);
  const versions = await datasetReader.versions(
    database,
    all.map(({ id }) => id),
  );
  const held = new Set(
    versions.flatMap((each) => (each.state === "retracted" ? [] : each.datasetId)),
  );
  const loaded = all.filter(({ id }) => held.has(id)).map((each) => each.slug);
  if (loaded.includes(slug)) return;
  const legal = loaded.length === 0 ? "none is" : `loaded are ${loaded.join(", ")}`;
  throw new UnloadedDatasetError(`data set "${slug}" is not loaded; ${legal}`);
}
