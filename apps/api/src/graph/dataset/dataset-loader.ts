import {
  type DatasetRow,
  type DatasetVersionRow,
  datasetReader,
  jobReader,
  type MeasuredOnRow,
  type SourceFileRow,
  type StatedTotalsRow,
  type UnreachableSubject,
} from "@perfatlas/db";
import type { Availability } from "../../catalog/dataset-catalog.ts";
import type { ApiContext } from "../api-context.ts";
import { Dataset } from "./dataset.ts";
import { DatasetVersion, SourceFile } from "./dataset-version.ts";
import { StatedTotal } from "./stated-total.ts";

/** The data set of that slug, stored or known to this build. */
export async function loadDatasetBySlug(
  context: ApiContext,
  slug: string,
): Promise<Dataset | null> {
  const row = await context.loaders.one<string, DatasetRow>(
    "dataset.slug",
    slug,
    (dataset) => dataset.slug,
    (slugs) => datasetReader.bySlugs(context.database, slugs),
  );
  const descriptor = descriptorOf(context, slug);
  if (row !== null) return new Dataset(row, descriptor);
  return descriptor === null ? null : new Dataset(descriptor, descriptor);
}

/** The stored data set with that primary key. */
export async function loadDataset(context: ApiContext, id: number): Promise<Dataset | null> {
  const row = await context.loaders.one<number, DatasetRow>(
    "dataset",
    id,
    (dataset) => dataset.id,
    (ids) => datasetReader.byIds(context.database, ids),
  );
  return row === null ? null : new Dataset(row, descriptorOf(context, row.slug));
}

/** All data sets, stored or known to this build, by slug: there are at most some hundreds. */
export async function loadAllDatasets(context: ApiContext): Promise<readonly Dataset[]> {
  const rows = await datasetReader.all(context.database);
  const stored = new Set(rows.map((row) => row.slug));
  const absent = context.catalog.descriptors.filter(({ id }) => !stored.has(id));
  return [
    ...rows.map((row) => new Dataset(row, descriptorOf(context, row.slug))),
    ...absent.map((descriptor) => new Dataset(descriptor, descriptor)),
  ].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/** The version with that primary key. */
export async function loadDatasetVersion(
  context: ApiContext,
  id: number,
): Promise<DatasetVersion | null> {
  const row = await context.loaders.one<number, DatasetVersionRow>(
    "datasetVersion",
    id,
    (version) => version.id,
    (ids) => datasetReader.versionsByIds(context.database, ids),
  );
  return row === null ? null : new DatasetVersion(row);
}

/** Versions of a data set, newest first; none while it is not loaded. */
export async function loadVersions(context: ApiContext, dataset: Dataset) {
  if (dataset.row === null) return [];
  const rows = await context.loaders.many<number, DatasetVersionRow>(
    "dataset.versions",
    dataset.row.id,
    (version) => version.datasetId,
    (ids) => datasetReader.versions(context.database, ids),
  );
  return rows.map((row) => new DatasetVersion(row));
}

/** Totals that the source of a data set states, each beside what its newest version has. */
export async function loadStatedTotals(
  context: ApiContext,
  dataset: Dataset,
): Promise<readonly StatedTotal[]> {
  const versions = await loadVersions(context, dataset);
  const newest = versions.find(({ state }) => state !== "retracted");
  if (newest === undefined) {
    const described = dataset.descriptor?.statedTotals ?? [];
    return described.map((total) => new StatedTotal(total, null));
  }
  const row = await context.loaders.one<number, StatedTotalsRow>(
    "datasetVersion.statedTotals",
    newest.row.id,
    (version) => version.id,
    (ids) => datasetReader.statedTotals(context.database, ids),
  );
  const stated = row?.statedTotals ?? [];
  if (stated.length === 0) return [];
  const measured = await context.loaders.many<number, MeasuredOnRow>(
    "datasetVersion.measuredOn",
    newest.row.id,
    (row) => row.datasetVersionId,
    (ids) => datasetReader.measuredOn(context.database, ids),
  );
  return stated.map((total) => {
    const found = measured.find(({ hardware }) => hardware === total.hardware);
    return new StatedTotal(total, found?.count ?? 0);
  });
}

/** Source files of a version, in the order of its descriptor. */
export async function loadSourceFiles(context: ApiContext, versionId: number) {
  const rows = await context.loaders.many<number, SourceFileRow>(
    "datasetVersion.sourceFiles",
    versionId,
    (file) => file.datasetVersionId,
    (ids) => datasetReader.sourceFiles(context.database, ids),
  );
  return rows.map((row) => new SourceFile(row));
}

/** Whether the files of a data set can be had; asked once a request and data set. */
export async function loadAvailability(context: ApiContext, dataset: Dataset) {
  const loader = context.loaders.of<string, Availability>("dataset.availability", (slugs) =>
    Promise.all(slugs.map((slug) => availabilityOf(context, slug))),
  );
  return loader.load(dataset.slug);
}

async function availabilityOf(context: ApiContext, slug: string): Promise<Availability> {
  const descriptor = descriptorOf(context, slug);
  if (descriptor !== null) return context.catalog.availability(descriptor);
  const why = "this build has no descriptor of it";
  return { isAvailable: false, fileCount: 0, atHandCount: 0, why };
}

/** When the last import of a data set ended because its files could not be had; null: it did not. */
export async function loadUnreachable(
  context: ApiContext,
  { slug }: Dataset,
): Promise<Date | null> {
  const row = await context.loaders.one<string, UnreachableSubject>(
    "dataset.unreachable",
    slug,
    ({ subject }) => subject,
    (slugs) => jobReader.unreachable(context.database, slugs),
  );
  return row?.finishedAt ?? null;
}

function descriptorOf(context: ApiContext, slug: string) {
  return context.catalog.descriptors.find(({ id }) => id === slug) ?? null;
}
