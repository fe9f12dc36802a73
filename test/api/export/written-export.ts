import { createHash } from "node:crypto";
import { type Database, EXPORT_WRITER, type ExportRequest } from "@perfatlas/db";
import { writeExport } from "../../../db/src/export/write-export.ts";

/** The bytes of an export of everything in the versions, and their sha256. */
export async function writtenExport(
  database: Database,
  request: Omit<ExportRequest, "writer">,
): Promise<{ readonly bytes: Buffer; readonly sha256: string; readonly rowCount: number }> {
  const parts: Uint8Array[] = [];
  const { rowCount } = await writeExport(
    database,
    { writer: EXPORT_WRITER, ...request },
    async (bytes) => {
      parts.push(bytes);
    },
  );
  const bytes = Buffer.concat(parts);
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex"), rowCount };
}
