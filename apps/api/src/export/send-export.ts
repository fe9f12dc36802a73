import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Database, type ExportRow, exportWriter } from "@perfatlas/db";
import type { Request, Response } from "express";
import { byteRange } from "./byte-range.ts";
import { exportBytes } from "./export-bytes.ts";

const MEDIA_TYPES = {
  csv: "text/csv; charset=utf-8; header=present",
  ndjson: "application/x-ndjson",
  parquet: "application/vnd.apache.parquet",
} as const;

/**
 * Answers with a file whose bytes are at hand, or the part of it that is asked for; a HEAD with its size alone. What
 * is at an address never changes: caches may keep it for ever.
 */
export async function sendExport(
  database: Database,
  row: ExportRow,
  request: Request,
  response: Response,
): Promise<void> {
  const { format, sha256 } = row;
  const size = row.manifest?.bytes ?? 0;
  const etag = `"${sha256}"`;
  response.set({
    etag,
    "accept-ranges": "bytes",
    "cache-control": "public, max-age=31536000, immutable",
    "content-disposition": `attachment; filename="${sha256}.${format}"`,
    "repr-digest": `sha-256=:${Buffer.from(sha256 ?? "", "hex").toString("base64")}:`,
    link: `</exports/${sha256}/manifest.json>; rel="describedby"`,
  });
  if (isKnown(request.get("if-none-match"), etag)) {
    response.status(304).end();
    return;
  }
  const condition = request.get("if-range");
  const isSame = condition === undefined || condition === etag;
  const range = isSame ? byteRange(request.get("range"), size) : undefined;
  if (range === null) {
    response.status(416).set("content-range", `bytes */${size}`).end();
    return;
  }
  const part = range ?? { first: 0, last: size - 1 };
  response.status(range === undefined ? 200 : 206).set({
    "content-type": MEDIA_TYPES[format],
    "content-length": String(part.last - part.first + 1),
  });
  if (range !== undefined) {
    response.set("content-range", `bytes ${part.first}-${part.last}/${size}`);
  }
  if (request.method === "HEAD" || size === 0) {
    response.end();
    return;
  }
  await exportWriter.touch(database, row.id);
  await pipeline(Readable.from(exportBytes(database, row, part), { objectMode: true }), response);
}

function isKnown(header: string | undefined, etag: string): boolean {
  const given = header?.split(",").map((each) => each.trim().replace(/^W\//, "")) ?? [];
  return given.includes("*") || given.includes(etag);
}
