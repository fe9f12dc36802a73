import {
  type ExportManifest,
  type PublishedVersion,
  type Queryable,
  type SourceFileRow,
  sourceFileReader,
} from "@perfatlas/db";
import { citationEntry } from "./citation-text.ts";
import { CROISSANT_CONTEXT } from "./croissant-context.ts";
import { describeVersion, type VersionDescription } from "./version-description.ts";

const MEDIA_TYPES = {
  csv: "text/csv",
  ndjson: "application/x-ndjson",
  parquet: "application/vnd.apache.parquet",
} as const;
const DATA_TYPES = {
  boolean: "sc:Boolean",
  integer: "sc:Integer",
  number: "sc:Float",
  text: "sc:Text",
} as const;

/**
 * A version of a data set in the vocabulary Croissant 1.1, which is schema.org's Dataset with files and columns: the
 * exported files, and the source files where no licence lets them be exported.
 */
export async function croissantDocument(
  db: Queryable,
  version: PublishedVersion,
  files: readonly ExportManifest[],
  origin: string,
): Promise<object> {
  const described = await describeVersion(db, version);
  const sources = files.length > 0 ? [] : await sourceFileReader.all(db, [version.id]);
  return { ...about(described, origin), ...content(described, files, sources, origin) };
}

function about(described: VersionDescription, origin: string): object {
  const { dataset, version, citation, authors, day } = described;
  const { license, licenseNote } = dataset;
  return {
    "@context": CROISSANT_CONTEXT,
    "@type": "sc:Dataset",
    conformsTo: "http://mlcommons.org/croissant/1.1",
    name: dataset.slug,
    alternateName: dataset.title,
    description: dataset.description === "" ? dataset.title : dataset.description,
    url: `${origin}/datasets/${dataset.slug}`,
    license:
      license === "NOASSERTION"
        ? {
            "@type": "sc:CreativeWork",
            name: license,
            description: licenseNote === "" ? "nobody stated a licence" : licenseNote,
          }
        : `https://spdx.org/licenses/${license}`,
    creator: authors.map((name) => ({ "@type": "sc:Person", name })),
    datePublished: day,
    // What changes is a new version; what is in one never does.
    version: `${version.number}.0.0`,
    identifier: `sha256:${version.digest}`,
    keywords: ["performance", "configurable system", dataset.systemSlug],
    isLiveDataset: false,
    isAccessibleForFree: true,
    citeAs: citationEntry(described, origin),
    ...(citation.doi === undefined ? {} : { sameAs: `https://doi.org/${citation.doi}` }),
  };
}

function content(
  { dataset }: VersionDescription,
  files: readonly ExportManifest[],
  sources: readonly SourceFileRow[],
  origin: string,
): object {
  const csv = files.find(({ format }) => format === "csv");
  return {
    distribution: [
      ...files.map(({ format, sha256, bytes }) => ({
        "@type": "cr:FileObject",
        "@id": `data.${format}`,
        name: `data.${format}`,
        contentUrl: `${origin}/exports/${sha256}.${format}`,
        contentSize: `${bytes} B`,
        encodingFormat: MEDIA_TYPES[format],
        sha256,
      })),
      ...sources.map((file) => ({
        "@type": "cr:FileObject",
        "@id": file.path,
        name: file.path,
        contentUrl: addressOf(file) ?? `${origin}/datasets/${dataset.slug}`,
        contentSize: `${file.bytes} B`,
        encodingFormat: "application/octet-stream",
        sha256: file.sha256,
      })),
    ],
    recordSet:
      csv === undefined
        ? []
        : [
            {
              "@type": "cr:RecordSet",
              "@id": "measurements",
              name: "measurements",
              description: "A measurement of one metric of one configuration in one environment.",
              field: csv.columns.map(({ name, type, says }) => ({
                "@type": "cr:Field",
                "@id": `measurements/${name}`,
                name,
                description: says,
                dataType: DATA_TYPES[type],
                source: { fileObject: { "@id": "data.csv" }, extract: { column: name } },
              })),
            },
          ],
  };
}

function addressOf({ url, repository, commit, path }: SourceFileRow): string | null {
  if (url !== null) return url;
  if (repository === null || commit === null) return null;
  return `https://raw.githubusercontent.com/${repository}/${commit}/${encodeURI(path)}`;
}
