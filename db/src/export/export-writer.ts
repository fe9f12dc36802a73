import { canonicalJson, sha256 } from "@perfatlas/wire";
import { sql } from "kysely";
import { rowsOf } from "../open/rows-of.ts";
import type { Queryable } from "../registry/keyset-page.ts";
import type { ExportManifest } from "./export-manifest.ts";
import type { ExportRequest } from "./export-request.ts";

/** Writes exported files. */
export const exportWriter = {
  /** sha256 by which a request is found. */
  digestOf(request: ExportRequest): string {
    return sha256(canonicalJson(request));
  },

  /** The id of a request, which is stored unless it is there. */
  async request({ kysely }: Queryable, request: ExportRequest): Promise<number> {
    const row = await kysely
      .insertInto("export")
      .values({
        request_digest: exportWriter.digestOf(request),
        request: { ...request },
        format: request.format,
        version_ids: [...request.versions],
      })
      // An update that changes nothing returns the row that is there.
      .onConflict((conflict) =>
        conflict.column("request_digest").doUpdateSet({ format: request.format }),
      )
      .returning("id")
      .executeTakeFirstOrThrow();
    return row.id;
  },

  async addChunk(
    { kysely }: Queryable,
    fileId: string,
    number: number,
    bytes: Buffer,
  ): Promise<void> {
    await kysely.insertInto("export_chunk").values({ file_id: fileId, number, bytes }).execute();
  },

  /** What a request gave; the bytes that it had before go. */
  async finish(
    { kysely }: Queryable,
    id: number,
    fileId: string,
    manifest: ExportManifest,
  ): Promise<void> {
    await sql`
      with before as (select file_id from export where id = ${id}),
      dropped as (
        delete from export_chunk where file_id in (
          select file_id from before where not exists (
            select from export where export.file_id = before.file_id and id <> ${id})))
      update export set sha256 = ${manifest.sha256}, byte_count = ${manifest.bytes}::bigint,
        row_count = ${manifest.rowCount}::int, manifest = ${JSON.stringify(manifest)}::text::jsonb,
        file_id = ${fileId}::uuid, made_at = coalesce(made_at, now()), used_at = now()
      where id = ${id}`.execute(kysely);
  },

  /** Notes that a file was taken; to the minute. */
  async touch({ kysely }: Queryable, id: number): Promise<void> {
    await sql`update export set used_at = now()
      where id = ${id} and used_at < now() - interval '1 minute'`.execute(kysely);
  },

  async dropFile({ kysely }: Queryable, fileId: string): Promise<void> {
    await kysely.deleteFrom("export_chunk").where("file_id", "=", fileId).execute();
  },

  /**
   * Drops the bytes of files that nobody took for longest until all together take no more than that, `kept`
   * aside; and those of files that were never finished, a day later.
   */
  async makeRoom(db: Queryable, kept: string, bytes: number): Promise<void> {
    const files = await rowsOf(
      db,
      { fileId: "text", bytes: "number", isAbandoned: "boolean" },
      sql`
      select file.file_id::text as "fileId", file.bytes,
        export.used_at is null and file.stored_at < now() - interval '1 day' as "isAbandoned"
      from (
        select file_id, sum(octet_length(bytes))::float8 as bytes, max(stored_at) as stored_at
        from export_chunk group by file_id) as file
      left join lateral (
        select max(used_at) as used_at from export where export.file_id = file.file_id) as export
        on true
      order by export.used_at desc nulls first`,
    );
    let total = files.find(({ fileId }) => fileId === kept)?.bytes ?? 0;
    for (const file of files) {
      if (file.fileId === kept) continue;
      total += file.bytes;
      if (file.isAbandoned || total > bytes) await exportWriter.dropFile(db, file.fileId);
    }
  },
};
