import { lexer, type Token, type Tokens, walkTokens } from "marked";
import { headingAnchor } from "./heading-anchor.ts";

/** A part of a document that is one page of the site, and the headings in it. */
export interface DocumentPage {
  readonly tokens: readonly Token[];
  readonly headings: readonly { readonly text: string; readonly anchor: string }[];
}

/** Elements that a page may have about: longer documents go on on a next one, from a heading on. */
const WEIGHT_MAX = 900;
/** A page is not ended before. */
const WEIGHT_MIN = WEIGHT_MAX / 4;

/**
 * A document in Markdown as pages, without its title. Links to a heading on another page lead there: `address`
 * has the address of a page by its number, from 1.
 */
export function documentPages(
  text: string,
  address: (page: number) => string,
): readonly DocumentPage[] {
  const all = lexer(text);
  const title = all.findIndex(({ type }) => type === "heading");
  const pages: Token[][] = [[]];
  let weight = 0;
  for (const section of sectionsOf(all.toSpliced(title, title < 0 ? 0 : 1))) {
    const own = weightOf(section);
    if (weight > WEIGHT_MIN && weight + own > WEIGHT_MAX) {
      pages.push([]);
      weight = 0;
    }
    weight += own;
    pages.at(-1)?.push(...section);
  }
  const made = pages.map((tokens) => ({ tokens, headings: headingsOf(tokens) }));
  for (const page of made) walkTokens([...page.tokens], (token) => lead(token, page));
  return made;

  function lead(token: Token, from: DocumentPage): void {
    if (token.type !== "link" || !token.href.startsWith("#")) return;
    const anchor = token.href.slice(1);
    const at = made.findIndex(({ headings }) => headings.some((each) => each.anchor === anchor));
    if (at >= 0 && made[at] !== from) token.href = `${address(at + 1)}#${anchor}`;
  }
}

/** Each from a heading to the next, and the rest of a long table; headings without text between them stay together. */
function sectionsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const sections: Token[][] = [[]];
  for (const token of tokens) {
    const last = sections.at(-1) ?? [];
    const hasText = last.some(({ type }) => type !== "heading" && type !== "space");
    const [first, ...rest] = token.type === "table" ? cutTable(token as Tokens.Table) : [token];
    if (first === undefined) continue;
    if (token.type === "heading" && hasText) sections.push([first]);
    else last.push(first);
    sections.push(...rest.map((part) => [part]));
  }
  return sections;
}

/** The table, or when it is longer than a page the same in parts. */
function cutTable(table: Tokens.Table): readonly Tokens.Table[] {
  const { rows } = table;
  const count = Math.ceil(weightOf([table]) / WEIGHT_MAX);
  const step = Math.ceil(rows.length / count);
  if (count < 2) return [table];
  return Array.from({ length: count }, (_, i) => ({
    ...table,
    rows: rows.slice(i * step, (i + 1) * step),
  }));
}

/** About as many elements as the tokens become. */
function weightOf(tokens: readonly Token[]): number {
  let count = 0;
  walkTokens([...tokens], (token) => {
    if (token.type === "table") {
      const { header, rows } = token as Tokens.Table;
      count += 4 + (header.length + 1) * (rows.length + 1);
    } else if (token.type !== "text" && token.type !== "space") count += 1;
  });
  return count;
}

function headingsOf(tokens: readonly Token[]): DocumentPage["headings"] {
  return tokens
    .filter((token): token is Tokens.Heading => token.type === "heading")
    .map(({ text }) => text.replaceAll("`", ""))
    .map((text) => ({ text, anchor: headingAnchor(text) }));
}
