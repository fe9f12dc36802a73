/** What an entry of a bibliography names. */
export interface BibtexWork {
  readonly slug: string;
  readonly authors: string;
  readonly title: string;
  readonly venue: string;
  readonly year: number;
  readonly doi: string | null;
  readonly url: string | null;
  /** What exactly was used: "version 1, sha256 …". */
  readonly note?: string;
}

/** A BibTeX entry of type misc, which every style prints in full; special characters are escaped. */
export function bibtexEntry(work: BibtexWork): string {
  const authors = work.authors
    .split(/,? and |, |; | & /)
    .map((author) => author.trim())
    .filter((author) => author !== "")
    .join(" and ");
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ["author", escaped(authors)],
    ["title", `{${escaped(work.title)}}`],
    ["howpublished", work.venue === "" ? null : escaped(work.venue)],
    ["year", String(work.year)],
    ["doi", work.doi],
    ["url", work.url],
    ["note", work.note === undefined ? null : escaped(work.note)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value == null ? [] : [`  ${name.padEnd(12)} = {${value}}`],
  );
  return `@misc{${work.slug.replaceAll(/[^a-z0-9-]/g, "-")}-${work.year},\n${lines.join(",\n")}\n}`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&%$#_]/g, (sign) => `\\${sign}`);
}
