import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Source } from "@perfatlas/db/importers";
import { InputError } from "@perfatlas/modeling/space";

/** One figure that a paper's artefact states: mean over its runs. */
export interface PublishedFigure {
  readonly subject: string;
  /** Number of the target environment in the protocol. */
  readonly targetNumber: number;
  readonly budget: number;
  readonly strategy: string;
  readonly meanMapePercent: number;
  readonly sdMapePercent: number;
  readonly medianMapePercent: number;
  readonly repeatCount: number;
}

/** A file of published figures that is not as it was when it was pinned. */
export class PublishedFileError extends InputError {
  readonly code = "PUBLISHED_FILE";
}

const HEADER = "system,environment,sample_size,model,mean_mre,std_mre,median_mre,n_runs";

/** Files of published figures by suite. */
const FILES: Readonly<Record<string, { path: string; sha256: string }>> = {
  "sempl-fse24": {
    path: "published/sempl-fse24-raw-means.csv",
    sha256: "b5dc03bc970b375ed01f00daf890fa4b880d2e82828f6ec1570a7ada3808d0aa",
  },
};

/**
 * The figures that were published for a suite; null when none are known, or a sentence when their
 * file cannot be had.
 * @throws PublishedFileError for a file of another digest or shape.
 */
export async function publishedFigures(
  suite: string,
  source: Source,
): Promise<readonly PublishedFigure[] | string | null> {
  const file = Object.hasOwn(FILES, suite) ? FILES[suite] : undefined;
  if (file === undefined) return null;
  const path = await source.find(file);
  if (path === undefined) return `${file.path} is not at hand`;
  const text = await readFile(path, "utf8");
  const digest = createHash("sha256").update(text).digest("hex");
  if (digest !== file.sha256) {
    throw new PublishedFileError(`the digest is ${digest}, not ${file.sha256}`, {
      file: file.path,
    });
  }
  return parseFigures(text, file.path);
}

/** The figures of a file's text, line by line. @throws PublishedFileError with line and column. */
export function parseFigures(text: string, file: string): readonly PublishedFigure[] {
  const [header, ...lines] = text.split(/\r?\n/);
  if (header !== HEADER) {
    throw new PublishedFileError(`the header is not ${HEADER}`, { file, line: 1 });
  }
  return lines.flatMap((line, i) => (line === "" ? [] : [parseLine(line, file, i + 2)]));
}

function parseLine(text: string, file: string, line: number): PublishedFigure {
  const fields = text.split(",");
  if (fields.length !== 8) {
    throw new PublishedFileError(`a line has ${fields.length} fields, not 8`, { file, line });
  }
  const number = (column: number): number => {
    const field = fields[column] ?? "";
    const value = Number(field);
    if (field !== "" && Number.isFinite(value)) return value;
    throw new PublishedFileError(`"${field}" is no number`, { file, line, column: column + 1 });
  };
  return {
    subject: fields[0] ?? "",
    targetNumber: number(1),
    budget: number(2),
    strategy: fields[3] ?? "",
    meanMapePercent: number(4),
    sdMapePercent: number(5),
    medianMapePercent: number(6),
    repeatCount: number(7),
  };
}
