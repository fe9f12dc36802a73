import { type Database, digestOfData, loadTable } from "@perfatlas/db";
import { joinTables, type ResponseTable, type SourceTable } from "@perfatlas/modeling/evaluation";

/** Which table a subject is asked of. */
export interface SubjectTableRequest {
  /** Slug of the data set of its targets. */
  readonly dataset: string;
  /** Name; the data set's first when absent. */
  readonly metric?: string;
  /** Where its sources are; in the same table when absent. */
  readonly from?: SourceTable;
}

/** The table of a subject, with what the registry says of it. */
export interface SubjectTable extends ResponseTable {
  /** Of all data in it. */
  readonly digest: string;
  /** In the order of the environments. */
  readonly environmentIds: readonly number[];
}

/** Millions of rows on a busy server. */
const LONG = { statementSeconds: 600 };

/**
 * Loads the table of a subject as it was at one moment; sources of another data set or metric are joined to it. A data set
 * that takes uploads may grow between the query for its digest and those for its rows: evaluations of the one would be stored
 * under the other.
 * @throws UnknownTableError when one of its data sets is not loaded, ResponseTableError when they cannot be joined.
 */
export async function loadSubjectTable(
  database: Database,
  { from, ...of }: SubjectTableRequest,
): Promise<SubjectTable> {
  const { targets, sources } = await database.transaction(async (handle) => {
    await handle.rawQuery("set transaction isolation level repeatable read, read only");
    return {
      targets: await loadTable(handle, of),
      sources: from && (await loadTable(handle, { dataset: from.dataset, metric: from.metric })),
    };
  }, LONG);
  const { environmentIds, digest } = targets;
  if (from === undefined || sources === undefined) {
    const { space, metric, configurations, environments, values } = targets;
    return { space, metric, configurations, environments, values, digest, environmentIds };
  }
  const isOther = from.dataset !== of.dataset;
  return {
    ...joinTables(targets, sources, from.options),
    digest: digestOfData({ target: digest, ...(isOther ? { source: sources.digest } : {}) }),
    environmentIds: [...environmentIds, ...sources.environmentIds],
  };
}
