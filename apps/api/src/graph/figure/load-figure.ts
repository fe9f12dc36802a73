import { type FigureRow, figureReader } from "@perfatlas/db";
import {
  type FigureKind,
  type FigureResult,
  type FigureSubject,
  figureSchemas,
} from "@perfatlas/wire";
import { inputDigest } from "../../analysis/input-digest.ts";
import { methodVersions } from "../../analysis/method-versions.ts";
import type { ResolvedSubject } from "../../analysis/resolve-subject.ts";
import { subjectDigest } from "../../analysis/subject-digest.ts";
import type { ApiContext } from "../api-context.ts";
import type { KnownFigure } from "./figure.ts";
import { requestText } from "./request-text.ts";

/** What is known of a figure, and its result. */
export interface LoadedFigure<Kind extends FigureKind> {
  readonly known: KnownFigure;
  readonly result: FigureResult<Kind> | null;
}

/** The stored figure of a subject. Those of one request are one query. */
export async function loadFigure<Kind extends FigureKind>(
  context: ApiContext,
  { key, columns }: ResolvedSubject,
  subject: FigureSubject & { readonly kind: Kind },
): Promise<LoadedFigure<Kind>> {
  const row = await context.loaders.one<string, FigureRow>(
    "figure",
    subjectDigest(key),
    ({ subjectDigest: digest }) => digest,
    (digests) => figureReader.bySubjects(context.database, digests),
  );
  const isCurrent =
    row?.inputDigest === inputDigest(columns.map(({ input }) => input)) &&
    row.methodVersion === methodVersions[key.kind];
  const known = { row, isCurrent, request: requestText(subject) };
  return { known, result: resultOf<Kind>(subject.kind, row) };
}

/** What is stored, as its schema has it. Null: none, or one of a method whose results were others. */
function resultOf<Kind extends FigureKind>(
  kind: Kind,
  row: FigureRow | null,
): FigureResult<Kind> | null {
  if (row === null || row.result === null) return null;
  const { success, data } = figureSchemas[kind].safeParse(row.result);
  return success ? (data as FigureResult<Kind>) : null;
}
