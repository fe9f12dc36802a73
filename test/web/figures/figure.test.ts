import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Figure } from "../../../apps/web/components/figure/figure.tsx";
import {
  figureAddress,
  figureFileName,
} from "../../../apps/web/components/figure/figure-address.ts";
import type { FigureContent } from "../../../apps/web/components/figure/figure-content.ts";
import { standaloneSvg } from "../../../apps/web/components/figure/standalone-svg.ts";
import { tableCsv } from "../../../apps/web/components/figure/table-csv.ts";
import { drawn } from "../drawn.ts";

const content: FigureContent = {
  title: "Spread",
  note: "n = 3 measurements",
  finding: "The lowest is 1 s.",
  columns: ["environment", "minimum (s)"],
  rows: [
    ["a, b", 1],
    ['say "c"', null],
  ],
  draw: (width) =>
    createElement("svg", { className: "chart", viewBox: `0 0 ${width} 100`, role: "img" }),
  asked: [{ text: "query Q($a: String!) { b(a: $a) }", variables: { a: "it's" } }],
  data: [
    {
      dataset: "The data",
      version: 2,
      work: {
        ...{ authors: "A. Author", title: "The work", venue: "ASE", year: 2017, doi: "10.1/x" },
        url: null,
      },
    },
  ],
  computedAt: "2026-11-01T00:00:00Z",
  about: { address: "/systems/x", name: "System X" },
};
const place = {
  name: "spread",
  search: { system: "x:1", metric: "a b" },
  origin: "https://atlas.example.org",
  day: "2026-11-29",
};
const figure = drawn(Figure, { content, place });

describe("a figure", () => {
  test("has title, count, finding and the same rows as a table", () => {
    expect(figure).toContain(">Spread</h3>");
    expect(figure).toContain("n = 3 measurements");
    expect(figure).toContain("<figcaption>The lowest is 1 s.</figcaption>");
    expect(figure.match(/<tr>/g)).toHaveLength(3);
  });

  test("can be had as a page and as files, at one address with suffixes", () => {
    const path = "/figures/spread";
    const query = "?system=x:1&amp;metric=a+b";
    expect(figure).toContain(`href="${path}${query}"`);
    for (const format of ["csv", "json", "svg"])
      expect(figure).toContain(
        `href="${path}.${format}${query}" download="spread-x-1-a-b.${format}"`,
      );
  });

  test("says how it was asked for, at the address of the instance, quoted for a shell", () => {
    expect(figure).toContain("curl https://atlas.example.org/graphql");
    expect(figure).toContain("it&#x27;\\&#x27;&#x27;s");
  });

  test("is cited with data, versions, dates and its address", () => {
    expect(figure).toContain(
      "Perfatlas. Spread: System X. Data: The data, version 2, of A. Author: The work, ASE, 2017, " +
        "doi:10.1/x. Computed 1 Nov 2026. https://atlas.example.org/figures/spread?system=x:1&amp;" +
        "metric=a+b (read 29 Nov 2026).",
    );
  });

  test("sets numbers to the right and texts to the left, heads as their columns", () => {
    expect(figure).toMatch(/<th scope="col" class="">environment<\/th>/);
    expect(figure).toMatch(/<th scope="col" class="number">minimum \(s\)<\/th>/);
    expect(figure).toMatch(/<td class="">a, b<\/td><td class="number">1<\/td>/);
  });

  test("is drawn for a wide and for a narrow screen", () => {
    expect(figure).toContain('viewBox="0 0 860 100"');
    expect(figure).toContain('viewBox="0 0 358 100"');
  });

  test("shows the first rows of many, and says where the others are", () => {
    const rows = Array.from({ length: 50 }, (_, i) => ["x", i] as const);
    const long = drawn(Figure, { content: { ...content, rows }, place, rowCount: 10 });
    expect(long.match(/<tr>/g)).toHaveLength(11);
    expect(long).toContain("The first 10 of 50 rows; CSV and JSON have them all.");
  });

  test("names what it is about where no page does", () => {
    expect(figure).not.toContain('href="/systems/x"');
    expect(drawn(Figure, { content, place, isNamed: true })).toContain(
      '<a href="/systems/x">System X</a>',
    );
  });

  test("quotes commas and quotation marks in its CSV, and leaves missing numbers empty", () => {
    const text = tableCsv(
      ["name", "value"],
      [
        ["a, b", 1],
        ['say "c"', null],
        ["two\rlines", 2],
        ["two\nlines", 3],
      ],
    );
    expect(text).toBe(
      'name,value\r\n"a, b",1\r\n"say ""c""",\r\n"two\rlines",2\r\n"two\nlines",3\r\n',
    );
  });

  test("has an address of any choice, and a file name without signs that files may not have", () => {
    const search = { metric: '<b>&"../../x' };
    expect(figureAddress("spread", search)).toBe("/figures/spread?metric=%3Cb%3E%26%22..%2F..%2Fx");
    expect(figureFileName("spread", search, "csv")).toBe("spread--b-..-..-x.csv");
    expect(figureFileName("spread", { metric: "x".repeat(2000) }, "svg").length).toBeLessThan(130);
  });
});

describe("a figure as a file", () => {
  const svg = (of: Partial<FigureContent> = {}) =>
    standaloneSvg({
      content: { ...content, ...of },
      address: "https://atlas.example.org/figures/spread",
      theme: "light",
      render: renderToStaticMarkup,
    });

  test("has title, count, finding and address beside the chart, and no class", () => {
    for (const text of ["Spread: System X", "n = 3 measurements", "The lowest is 1 s."])
      expect(svg()).toContain(`>${text}</text>`);
    expect(svg()).toContain(">https://atlas.example.org/figures/spread</text>");
    expect(svg()).toContain("<desc>The lowest is 1 s.</desc>");
    expect(svg()).not.toContain("class=");
  });

  test("breaks long texts and escapes their signs", () => {
    const long = svg({ finding: `<img src=x onerror=alert(1)> ${"x".repeat(2000)}` });
    expect(long).not.toContain("<img");
    expect(long).toContain("&lt;img src=x");
    const lengths = [...long.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(
      ([, text = ""]) => text.length,
    );
    expect(Math.max(...lengths)).toBeLessThan(160);
  });
});
