import {
  type Database,
  EXPORT_FORMATS,
  type ExportFormat,
  type ExportRow,
  exportReader,
  exportWriter,
  type PublishedVersion,
  publishedVersions,
} from "@perfatlas/db";
import express, { type Request, type Router } from "express";
import { answerFileError, RetractedError } from "../errors/answer-file-error.ts";
import { ArgumentError, NotFoundError } from "../errors/errors.ts";
import type { Report } from "../log/error-log.ts";
import type { Jobs } from "../queue/jobs.ts";
import { citationText } from "./citation-text.ts";
import { croissantDocument } from "./croissant-document.ts";
import { requestOf } from "./export-selection.ts";
import { madeExport } from "./made-export.ts";
import { sendExport } from "./send-export.ts";

/** What the router answers from. */
export interface ExportSource {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly report: Report;
  /**
   * Takes the points, beside those of any request, from the budget of who asks.
   * @throws RefusalError RATE_LIMITED when there are not so many.
   */
  pay(request: Request, points: number): Promise<void>;
}

/** Points of a mebibyte that is read, unpacked and sent. */
const MEBIBYTE_POINTS = 200;
/**
 * What streams and programs without GraphQL take, for everybody: GET /exports/<sha256>.<format> and
 * /exports/<sha256>/manifest.json, GET /datasets/<slug>/ data.parquet, data.csv, data.ndjson, croissant.json and
 * citation.bib, of the newest published version or of `?version=`.
 */
export function exportRouter(source: ExportSource): Router {
  const router = express.Router();
  const { database } = source;
  router.get("/exports/:sha256/manifest.json", async (request, response) => {
    await source.pay(request, 0);
    const { manifest } = await findExport(database, request.params.sha256, undefined);
    response.set("cache-control", "public, max-age=31536000, immutable").json(manifest);
  });
  router.get("/exports/:name", async (request, response) => {
    const [sha256 = "", format] = request.params.name.split(".");
    const row = await findExport(database, sha256, format);
    const bytes = request.method === "HEAD" ? 0 : (row.manifest?.bytes ?? 0);
    await source.pay(request, Math.ceil((bytes / 1_048_576) * MEBIBYTE_POINTS));
    await sendExport(database, await madeExport(source, row), request, response);
  });
  router.get("/datasets/:slug/data.:format", async (request, response, next) => {
    const format = EXPORT_FORMATS.find((each) => each === request.params.format);
    if (format === undefined) return next();
    await source.pay(request, 0);
    const version = await findVersion(database, request);
    const { sha256 } = await madeOf(source, version, format, isAllowed(request));
    response.set("cache-control", "no-cache").redirect(307, `/exports/${sha256}.${format}`);
  });
  router.get("/datasets/:slug/croissant.json", async (request, response) => {
    await source.pay(request, 100);
    const version = await findVersion(database, request);
    const files = [];
    for (const format of version.license === "NOASSERTION" ? [] : EXPORT_FORMATS) {
      const { manifest } = await madeOf(source, version, format, false);
      if (manifest !== null) files.push(manifest);
    }
    response
      .set("cache-control", "no-cache")
      .type('application/ld+json; profile="http://mlcommons.org/croissant/1.1"')
      .send(
        JSON.stringify(
          await croissantDocument(database, version, files, originOf(request)),
          null,
          2,
        ),
      );
  });
  router.get("/datasets/:slug/citation.bib", async (request, response) => {
    await source.pay(request, 0);
    const version = await findVersion(database, request);
    response
      .set("cache-control", "no-cache")
      .type("application/x-bibtex; charset=utf-8")
      .send(await citationText(database, version, originOf(request)));
  });
  router.use(answerFileError(source.report));
  return router;
}

/** The address of the instance as the reader reached it. */
function originOf(request: Request): string {
  return `${request.protocol}://${request.get("host") ?? "localhost"}`;
}

function isAllowed({ query }: Request): boolean {
  const { unlicensed } = query;
  if (unlicensed === undefined) return false;
  if (unlicensed === "include") return true;
  throw new ArgumentError("BAD_ADDRESS", 'unlicensed can be "include" or be left out');
}

async function findExport(
  database: Database,
  sha256: string,
  format: string | undefined,
): Promise<ExportRow> {
  const row = /^[0-9a-f]{64}$/.test(sha256) ? await exportReader.bySha256(database, sha256) : null;
  if (row === null || (format !== undefined && row.format !== format)) {
    throw new NotFoundError(
      "there is no such export: an address is /exports/<sha256>.<parquet, csv or ndjson>, as `exportCreate` " +
        "and the versions of data sets name them",
    );
  }
  if (row.isPublished) return row;
  throw new RetractedError("a version of a data set in this file has been retracted");
}

/** The version that an address is about. */
async function findVersion(database: Database, request: Request): Promise<PublishedVersion> {
  const { slug } = request.params as { readonly slug: string };
  const versions = await publishedVersions.ofDataset(database, slug);
  const given = request.query.version;
  if (given !== undefined && !(typeof given === "string" && /^[1-9]\d{0,4}$/.test(given))) {
    throw new ArgumentError("BAD_ADDRESS", "version must be a number, as 1 or 2");
  }
  const found =
    given === undefined ? versions[0] : versions.find(({ number }) => number === Number(given));
  if (found !== undefined) return found;
  const known = versions.map(({ number }) => number).join(", ");
  throw new NotFoundError(
    versions.length === 0
      ? `of a data set "${slug}" nothing is published here`
      : `${slug} has no published version ${given}; there are ${known}`,
  );
}

async function madeOf(
  source: ExportSource,
  version: PublishedVersion,
  format: ExportFormat,
  includeUnlicensed: boolean,
) {
  const request = requestOf({ format, versions: [version], includeUnlicensed });
  const id = await exportWriter.request(source.database, request);
  const row = await exportReader.byId(source.database, id);
  if (row === null) throw new NotFoundError("the export is gone");
  // Its digest is known once it was made, wherever its bytes are.
  const { sha256 } = row;
  return sha256 === null ? await madeExport(source, row) : { ...row, sha256 };
}
