import { sql } from "kysely";
import { anyOf } from "../registry/any-of.ts";
import type { Queryable } from "../registry/keyset-page.ts";
import type { ExportManifest } from "./export-manifest.ts";
import type { ExportFormat, ExportRequest } from "./export-request.ts";

/** A row of `export`. */
export interface ExportRow {
  readonly id: number;
  /** sha256 of the request. */
  readonly requestDigest: string;
  readonly format: ExportFormat;
  readonly request: ExportRequest;
  /** Null until it was made, as the next four. */
  readonly sha256: string | null;
  readonly manifest: ExportManifest | null;
  readonly fileId: string | null;
  readonly madeAt: Date | null;
  /** Whether its bytes are there; else they can be made again. */
  readonly isStored: boolean;
  /** Whether all versions that it holds something of are still published. */
  readonly isPublished: boolean;
}

/** Queries about exported files. */
export const exportReader = {
  async byId(db: Queryable, id: number): Promise<ExportRow | null> {
    const [row] = await exportReader.byIds(db, [id]);
    return row ?? null;
  },

  async byIds(db: Queryable, ids: readonly number[]): Promise<readonly ExportRow[]> {
    return await select(db).where("id", "=", anyOf.numbers(ids)).execute();
  },

  /** The file with those bytes; requests that differ may have the same. */
  async bySha256(db: Queryable, sha256: string): Promise<ExportRow | null> {
    const rows = await select(db).where("sha256", "=", sha256).orderBy("id").execute();
    return rows.find((row) => row.isPublished && row.isStored) ?? rows.at(-1) ?? null;
  },

  /** Those of the requests that are known, by the digests of these. */
  async byRequests(db: Queryable, digests: readonly string[]): Promise<readonly ExportRow[]> {
    return await select(db).where("request_digest", "=", anyOf.texts(digests)).execute();
  },

  /** A piece of a file as it is stored; null when it is not there any more. */
  async chunk({ kysely }: Queryable, fileId: string, number: number): Promise<Uint8Array | null> {
    const row = await kysely
      .selectFrom("export_chunk")
      .select("bytes")
      .where("file_id", "=", fileId)
      .where("number", "=", number)
      .executeTakeFirst();
    return row?.bytes ?? null;
  },
};

function select({ kysely }: Queryable) {
  return kysely
    .selectFrom("export")
    .select([
      "id",
      "request_digest as requestDigest",
      "format",
      "sha256",
      "file_id as fileId",
      "made_at as madeAt",
    ])
    .select([
      sql<ExportRequest>`request`.as("request"),
      sql<ExportManifest | null>`manifest`.as("manifest"),
    ])
    .select([
      sql<boolean>`coalesce(byte_count = 0 or exists (
        select from export_chunk where export_chunk.file_id = export.file_id and number = 0), false)`.as(
        "isStored",
      ),
      sql<boolean>`not exists (
        select from unnest(version_ids) as held (id)
        left join dataset_version on dataset_version.id = held.id
        where dataset_version.state is distinct from 'published')`.as("isPublished"),
    ]);
}
