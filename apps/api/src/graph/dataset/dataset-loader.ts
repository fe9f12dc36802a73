import {
  type DatasetRow,
  type DatasetVersionRow,
  datasetReader,
  type FileBytesRow,
  jobReader,
  type KeysetPage,
  type MeasuredOnRow,
  type SourceFileRow,
  type StatedTotalsRow,
  sourceFileReader,
  type UnreachableSubject,
  type VersionOriginsRow,
} from "@perfatlas/db";
import type { Availability } from "../../catalog/dataset-catalog.ts";
import { toConnection } from "../../relay/connection.ts";
import { readPage } from "../../relay/page.ts";
import type { PageArguments } from "../../relay/page-arguments.ts";
import type { ApiContext } from "../api-context.ts";
import { Dataset } from "./dataset.ts";
import { DatasetVersion } from "./dataset-version.ts";
import { Provenance } from "./provenance.ts";
import { SourceFile } from "./source-file.ts";
import { StatedTotal } from "./stated-total.ts";

/** What a descriptor of a release that knew no licences counts as. */
const NO_LICENSE = "NOASSERTION";

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
  // Nobody wrote down what builds of other times could have loaded.
  if (context.database.asOf !== undefined) return null;
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
  const absent =
    context.database.asOf === undefined
      ? [...context.catalog.descriptors, ...context.catalog.withoutData].filter(
          ({ id }) => !stored.has(id),
        )
      : [];
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
    const known = dataset.noPublicData?.stated ?? dataset.descriptor;
    const described = known?.statedTotals ?? [];
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

/** All source files of a version, in the order of its descriptor. */
export async function loadSourceFiles(context: ApiContext, versionId: number) {
  const rows = await context.loaders.many<number, SourceFileRow>(
    "datasetVersion.sourceFiles",
    versionId,
    (file) => file.parentId,
    (ids) => sourceFileReader.all(context.database, ids),
  );
  return rows.map((row) => new SourceFile(row));
}

/** A page of the source files of a version, batched over the versions of one request. */
export async function pageOfFiles(context: ApiContext, versionId: number, page: PageArguments) {
  const request = readPage("sourceFiles", page);
  const pages = context.loaders.of<number, KeysetPage<SourceFileRow>>(
    `datasetVersion.files ${JSON.stringify(request)}`,
    (versions) => sourceFileReader.pages(context.database, versions, request),
  );
  return toConnection({
    request,
    page: await pages.load(versionId),
    node: (row) => new SourceFile(row),
    keyset: (row) => [row.id],
    countTotal: () => sourceFileReader.count(context.database, versionId),
  });
}

/** Bytes of the source files of a version. */
export async function loadFileBytes(context: ApiContext, versionId: number): Promise<number> {
  const row = await context.loaders.one<number, FileBytesRow>(
    "datasetVersion.bytes",
    versionId,
    ({ id }) => id,
    (ids) => sourceFileReader.bytes(context.database, ids),
  );
  return row?.bytes ?? 0;
}

/** What the descriptor of a version says of its licence and of who made its data. */
export async function loadOrigins(context: ApiContext, versionId: number) {
  const row = await context.loaders.one<number, VersionOriginsRow>(
    "datasetVersion.origins",
    versionId,
    ({ id }) => id,
    (ids) => datasetReader.origins(context.database, ids),
  );
  const { license = null, provenance } = row ?? {};
  return {
    license: license ?? NO_LICENSE,
    provenance: provenance ? new Provenance(provenance) : null,
  };
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
  if (descriptor !== null && !("noPublicData" in descriptor)) {
    return context.catalog.availability(descriptor);
  }
  const why = descriptor?.noPublicData.why ?? "this build has no descriptor of it";
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

function descriptorOf({ catalog }: ApiContext, slug: string) {
  const isIt = ({ id }: { readonly id: string }): boolean => id === slug;
  return catalog.descriptors.find(isIt) ?? catalog.withoutData.find(isIt) ?? null;
}

/** Whether it is stored here, and if not, whether it can be; `newest`: its newest version. */
export async function stateOfDataset(
  context: ApiContext,
  dataset: Dataset,
  newest: DatasetVersion | null,
): Promise<string> {
  if (newest !== null) return "loaded";
  if (dataset.noPublicData !== null) return "no_public_data";
  return (await loadAvailability(context, dataset)).isAvailable ? "available" : "missing";
}
