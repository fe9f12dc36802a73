import {
  type DatasetRow,
  type DatasetVersionRow,
  datasetReader,
  type PublishedVersion,
  type Queryable,
} from "@perfatlas/db";
import type { Citation } from "@perfatlas/modeling/space";
import { NotFoundError } from "../errors/errors.ts";

/** A published version, and the data set that it is of. */
export interface VersionDescription {
  readonly dataset: DatasetRow;
  readonly version: DatasetVersionRow;
  readonly citation: Citation;
  /** Names, one by one. */
  readonly authors: readonly string[];
  /** Day of its publication here, as 2026-03-31. */
  readonly day: string;
}

/** @throws NotFoundError when it is gone. */
export async function describeVersion(
  db: Queryable,
  { id, dataset: slug }: PublishedVersion,
): Promise<VersionDescription> {
  const [dataset] = await datasetReader.bySlugs(db, [slug]);
  const [version] = await datasetReader.versionsByIds(db, [id]);
  if (dataset === undefined || version === undefined) throw new NotFoundError(`${slug} is gone`);
  const citation = dataset.citation as Citation;
  const authors = citation.authors
    .split(/,? and |, |; | & /)
    .map((author) => author.trim())
    .filter((author) => author !== "");
  const day = version.createdAt.toISOString().slice(0, 10);
  return { dataset, version, citation, authors, day };
}
