import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { documentPages } from "../../apps/web/components/document/document-pages.ts";
import { DocumentText } from "../../apps/web/components/document/document-text.tsx";
import { headingAnchor } from "../../apps/web/components/document/heading-anchor.ts";
import { documents } from "../../apps/web/documents/document-list.ts";
import { drawn } from "./drawn.ts";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));
const text = (name: string) => readFileSync(`${docs}${name}.md`, "utf8");
const pagesOf = (markdown: string) => documentPages(markdown, (page) => `/docs/it?page=${page}`);
const html = (markdown: string) =>
  pagesOf(markdown)
    .map(({ tokens }) => drawn(DocumentText, { tokens }))
    .join("");

describe("the documents of the repository", () => {
  test.each(documents.map(({ name }) => name))(
    "%s is shown whole, and its links lead somewhere",
    (name) => {
      const page = html(text(name));
      const anchors = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      for (const [, href = ""] of page.matchAll(/<a href="(#[^"]*)"/g))
        expect(anchors.has(href.slice(1)), href).toBe(true);
      for (const [, other = "", place = ""] of page.matchAll(
        /<a href="\/docs\/([\w-]+)(?:#([\w-]+))?"/g,
      )) {
        expect(documents.map((each) => each.name)).toContain(other);
        if (place !== "")
          expect(headingsOf(text(other)).map(headingAnchor), `${other}#${place}`).toContain(place);
      }
      expect(page.length).toBeGreaterThan(500);
      expect(page).not.toMatch(/undefined|\[object/);
    },
  );

  test("keep code, tables, lists and emphasis, and lose their title, which the page has", () => {
    const page = html(
      "# Title\n\n## A `b`: c\n\nWith *one*, **two**, `a<b` & [it](errors.md#x) and [away](https://a.org).\n\n" +
        "| a | b |\n|---|---|\n| 1 | `2` |\n\n1. first\n2. second\n\n```\nnpx x --y\n```\n",
    );
    expect(page).not.toContain("Title");
    expect(page).toContain('<h2 id="a-b-c">A <code>b</code>: c</h2>');
    expect(page).toContain("<em>one</em>, <strong>two</strong>, <code>a&lt;b</code> &amp; ");
    expect(page).toContain('<a href="/docs/errors#x">it</a> and <a href="https://a.org">away</a>');
    expect(page).toMatch(/<td>1<\/td><td><code>2<\/code><\/td>/);
    expect(page).toMatch(/<ol><li>first<\/li><li>second<\/li><\/ol>/);
    expect(page).toContain("<code>npx x --y</code>");
  });

  test.each(documents.map(({ name }) => name))("%s has no page that is too long", (name) => {
    for (const { tokens } of pagesOf(text(name)))
      expect(drawn(DocumentText, { tokens }).match(/<[a-z]/g)?.length).toBeLessThan(1300);
  });

  test("go on on a next page from a heading on, and links find the page of theirs", () => {
    const table = `| a |\n|---|\n${"| 1 |\n".repeat(300)}`;
    const [first, second, ...others] = pagesOf(
      `# T\n\nSee [b](#b) and [a](#a).\n\n## A\n\n${table}\n## B\n\n### C\n\n${table}`,
    );
    expect(others).toEqual([]);
    expect([first, second].map((page) => page?.headings.map(({ text: of }) => of))).toEqual([
      ["A"],
      ["B", "C"],
    ]);
    const page = drawn(DocumentText, { tokens: first?.tokens ?? [] });
    expect(page).toContain('<a href="/docs/it?page=2#b">b</a> and <a href="#a">a</a>');
  });

  test("cut a table that is longer than a page, and lose none of its rows", () => {
    const rows = Array.from({ length: 1000 }, (_, i) => `| ${i} |\n`).join("");
    const pages = pagesOf(`# T\n\n| a |\n|---|\n${rows}`);
    expect(pages.length).toBeGreaterThan(1);
    const cells = [...html(`# T\n\n| a |\n|---|\n${rows}`).matchAll(/<td>(\d+)/g)];
    expect(cells.map(([, cell]) => Number(cell))).toEqual(
      Array.from({ length: 1000 }, (_, i) => i),
    );
  });

  test("never become markup: HTML and addresses of other kinds stay words", () => {
    const page = html(
      "<img src=x onerror=alert(1)>\n\na <b>c</b> [d](javascript:alert(1)) [e](../x.yaml)\n",
    );
    expect(page).not.toMatch(/<img|<b>|href/);
    expect(html("# T\n\n<!-- Written by a program. -->\n\nText.\n")).not.toContain("Written");
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;");
  });
});

/** Headings outside of blocks of code. */
function headingsOf(markdown: string): readonly string[] {
  return [...markdown.replaceAll(/^```[\s\S]*?^```/gm, "").matchAll(/^#+ (.*)$/gm)].map(
    ([, heading = ""]) => heading.replaceAll("`", ""),
  );
}
