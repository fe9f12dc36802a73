import { anyOf, parents } from "./any-of.ts";
import { countRows, type RowCount } from "./count-rows.ts";
import {
  inWindow,
  type KeysetOrders,
  type KeysetPage,
  type KeysetRequest,
  keysetColumn,
  keysetPages,
  type Queryable,
} from "./keyset-page.ts";

/** A row of `source_file`. */
export interface SourceFileRow {
  readonly id: number;
  /** The version. */
  readonly parentId: number;
  readonly path: string;
  readonly repository: string | null;
  readonly commit: string | null;
  readonly url: string | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly rowCount: number;
}

/** Bytes of the files of a version, together. */
export interface FileBytesRow {
  readonly id: number;
  readonly bytes: number;
}

const COLUMNS = [
  "source_file.id",
  "source_file.dataset_version_id as parentId",
  "source_file.path",
  "source_file.repository",
  "source_file.commit",
  "source_file.url",
  "source_file.sha256",
  "source_file.bytes",
  "source_file.row_count as rowCount",
] as const;

const ORDERS: KeysetOrders = { AGE: [keysetColumn("source_file.id")] };

/** Queries about the files that versions were read from. */
export const sourceFileReader = {
  /** All files of the versions, in the order of their descriptors. */
  async all({ kysely }: Queryable, versions: readonly number[]): Promise<readonly SourceFileRow[]> {
    return await kysely
      .selectFrom("source_file")
      .select(COLUMNS)
      .where("dataset_version_id", "=", anyOf.numbers(versions))
      .orderBy("dataset_version_id")
      .orderBy("id")
      .execute();
  },

  /** Files of each version, one page per version, in the order of its descriptor. */
  async pages(
    { kysely }: Queryable,
    versions: readonly number[],
    request: KeysetRequest,
  ): Promise<readonly KeysetPage<SourceFileRow>[]> {
    const rows = await kysely
      .selectFrom(parents(versions))
      .innerJoinLateral(
        (query) =>
          inWindow(
            query
              .selectFrom("source_file")
              .select(COLUMNS)
              .whereRef("source_file.dataset_version_id", "=", "parent.id"),
            ORDERS,
            request,
          ).as("page"),
        (join) => join.onTrue(),
      )
      .selectAll("page")
      .execute();
    return keysetPages(rows, versions, request);
  },

  async count(db: Queryable, version: number): Promise<RowCount> {
    const files = db.kysely.selectFrom("source_file").select("id");
    return await countRows(db, files.where("dataset_version_id", "=", version));
  },

  /** Bytes of the files of each version. */
  async bytes(
    { kysely }: Queryable,
    versions: readonly number[],
  ): Promise<readonly FileBytesRow[]> {
    const rows = await kysely
      .selectFrom("source_file")
      .select(({ fn }) => ["dataset_version_id as id", fn.sum("bytes").as("bytes")])
      .where("dataset_version_id", "=", anyOf.numbers(versions))
      .groupBy("dataset_version_id")
      .execute();
    return rows.map(({ id, bytes }) => ({ id, bytes: Number(bytes) }));
  },
};
