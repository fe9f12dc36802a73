import { createReadStream } from "node:fs";
import { InputError } from "@perfatlas/modeling/space";
import { csvRecords, utf8Chunks } from "@perfatlas/tables";
import type { DraftFile } from "../datasets/descriptor.ts";
import type { Source } from "../sources/source.ts";
import { verifyFile } from "../sources/verify-file.ts";

/** A table of published figures that is not laid out as it should be. */
export class PublishedTableError extends InputError {
  readonly code = "PUBLISHED_TABLE";
}

/** Fields of one row by column name. */
export interface PublishedRow {
  text(column: string): string;
  /** @throws PublishedTableError when the field is no finite number. */
  number(column: string): number;
  /** Null where the table has N/A, a dash or nothing. */
  numberOrNull(column: string): number | null;
}

/**
 * Rows of a table of figures that a paper prints or an artefact holds, its digest verified. Such
 * tables are transcriptions and have no address: they stand in the mirror only.
 * @throws SourceMissingError by name when it is not there; PublishedTableError; WrongDigestError.
 */
export async function publishedTable(
  source: Source,
  file: DraftFile,
): Promise<readonly PublishedRow[]> {
  const path = await source.fetch(file);
  await verifyFile(path, file);
  const rows: PublishedRow[] = [];
  let header: readonly string[] | undefined;
  for await (const batch of csvRecords(
    utf8Chunks(createReadStream(path), undefined, file.path),
    {},
    file.path,
  )) {
    for (const { fields, line } of batch) {
      if (header === undefined) header = fields;
      else rows.push(rowOf(header, fields, file.path, line));
    }
  }
  return rows;
}

function rowOf(
  header: readonly string[],
  fields: readonly string[],
  file: string,
  line: number,
): PublishedRow {
  if (fields.length !== header.length) {
    const message = `the row has ${fields.length} fields; legal is ${header.length}`;
    throw new PublishedTableError(message, { file, line });
  }
  const text = (column: string): string => {
    const index = header.indexOf(column);
    if (index < 0) throw new PublishedTableError(`there is no column "${column}"`, { file });
    return fields[index] as string;
  };
  const number = (column: string): number => {
    const given = text(column);
    const value = Number(given);
    if (given.trim() !== "" && Number.isFinite(value)) return value;
    throw new PublishedTableError(`${column} cannot be ${JSON.stringify(given)}`, {
      file,
      line,
      column: header.indexOf(column) + 1,
    });
  };
  return {
    text,
    number,
    numberOrNull: (column) => (["N/A", "-", ""].includes(text(column)) ? null : number(column)),
  };
}
