import { existsSync, readFileSync } from "node:fs";
import type { Area } from "./areas.ts";

/** A change of one place, and whether a test noticed it. */
export interface TriedMutant {
  /** From the root of the tree. */
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  /** The first line of the place as it is, and as the change leaves it. */
  readonly before: string;
  readonly after: string;
  /** `unreached`: no test of the area comes there. */
  readonly outcome: "caught" | "survived" | "unreached";
}

/** Where the outcomes of an area are kept between runs. */
export const keptFile = (area: Area): string =>
  `tmp/mutants/${area.name.replaceAll("/", "-")}.json`;

const OUTCOMES: Record<string, TriedMutant["outcome"]> = {
  Killed: "caught",
  Timeout: "caught",
  Survived: "survived",
  NoCoverage: "unreached",
};

interface Place {
  readonly line: number;
  readonly column: number;
}

interface Kept {
  readonly files: Record<
    string,
    {
      readonly source: string;
      readonly mutants: readonly {
        readonly mutatorName: string;
        readonly replacement: string;
        readonly status: string;
        readonly location: { readonly start: Place; readonly end: Place };
      }[];
    }
  >;
}

/** The mutants of an area that were tried so far, by file and line; none before the first run. */
export function triedMutants(area: Area): readonly TriedMutant[] {
  if (!existsSync(keptFile(area))) return [];
  const { files }: Kept = JSON.parse(readFileSync(keptFile(area), "utf8"));
  return Object.entries(files).flatMap(([file, { source, mutants }]) => {
    const lines = source.split("\n");
    const tried = mutants.flatMap(({ mutatorName, replacement, status, location }) => {
      const outcome = OUTCOMES[status];
      const { start, end } = location;
      const first = lines[start.line - 1] ?? "";
      const rest = (lines[end.line - 1] ?? "").slice(end.column - 1);
      const before = start.line === end.line ? first : `${first} …`;
      const after = `${first.slice(0, start.column - 1)}${replacement}${rest}`;
      const texts = { before: inOneLine(before), after: inOneLine(after) };
      return outcome === undefined
        ? []
        : [{ file, line: start.line, kind: mutatorName, ...texts, outcome }];
    });
    return tried.sort((a, b) => a.line - b.line);
  });
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();
