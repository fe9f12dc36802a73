import { createElement } from "react";
import { describe, expect, test } from "vitest";
import { csvAddress } from "../../apps/web/components/figure/csv-address.ts";
import { Figure } from "../../apps/web/components/figure/figure.tsx";
import { drawn } from "./drawn.ts";

const figure = drawn(Figure, {
  title: "Spread",
  note: "n = 3 measurements",
  finding: "The lowest is 1 s.",
  columns: ["environment", "minimum (s)"],
  rows: [
    ["a, b", 1],
    ['say "c"', null],
  ],
  fileName: "spread",
  draw: (width: number) => createElement("svg", { width }),
});

describe("a figure", () => {
  test("has title, count, finding, the same rows as a table, and CSV", () => {
    expect(figure).toContain("<h3>Spread</h3>");
    expect(figure).toContain("n = 3 measurements");
    expect(figure).toContain("<figcaption>The lowest is 1 s.</figcaption>");
    expect(figure.match(/<tr>/g)).toHaveLength(3);
    expect(figure).toContain('download="spread.csv"');
  });

  test("sets numbers to the right and texts to the left, heads as their columns", () => {
    expect(figure).toMatch(/<th scope="col" class="">environment<\/th>/);
    expect(figure).toMatch(/<th scope="col" class="number">minimum \(s\)<\/th>/);
    expect(figure).toMatch(/<td class="">a, b<\/td><td class="number">1<\/td>/);
  });

  test("is drawn for a wide and for a narrow screen", () => {
    expect(figure).toContain('<svg width="860">');
    expect(figure).toContain('<svg width="358">');
  });

  test("quotes commas and quotation marks in its CSV, and leaves missing numbers empty", () => {
    const address = csvAddress(
      ["name", "value"],
      [
        ["a, b", 1],
        ['say "c"', null],
        ["two\rlines", 2],
        ["two\nlines", 3],
      ],
    );
    const text = decodeURIComponent(address.replace(/^[^,]*,/, ""));
    expect(text).toBe(
      'name,value\r\n"a, b",1\r\n"say ""c""",\r\n"two\rlines",2\r\n"two\nlines",3\r\n',
    );
  });
});
