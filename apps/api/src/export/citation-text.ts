import type { PublishedVersion, Queryable } from "@perfatlas/db";
import { describeVersion, type VersionDescription } from "./version-description.ts";

/** What TeX gives a meaning to, and how it is written. */
const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A version of a data set as an entry of BibTeX: who measured it, and which version of what day was used. */
export async function citationText(
  db: Queryable,
  version: PublishedVersion,
  origin: string,
): Promise<string> {
  return `${citationEntry(await describeVersion(db, version), origin)}\n`;
}

/** The entry of a version that is at hand. */
export function citationEntry(
  { dataset, version, citation, authors, day }: VersionDescription,
  origin: string,
): string {
  const { number, digest } = version;
  const note = `version ${number} of ${day} in Perfatlas, sha256 ${digest}, licence ${dataset.license}`;
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["author", escaped(authors.join(" and "))],
    ["title", `{${escaped(citation.title)}}`],
    ["howpublished", citation.venue === "" ? undefined : escaped(citation.venue)],
    ["year", String(citation.year)],
    ["doi", citation.doi],
    ["url", `${origin}/datasets/${dataset.slug}`],
    ["version", String(number)],
    ["date", day],
    ["note", escaped(note)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name.padEnd(12)} = {${value}}`],
  );
  const key = `${dataset.slug.replaceAll(/[^a-z0-9-]/g, "-")}-${number}`;
  return `@misc{${key},\n${lines.join(",\n")}\n}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\~^&%$#_{}]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);
}
