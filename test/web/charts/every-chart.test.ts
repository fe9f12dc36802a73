import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { chartExamples, type Rows } from "./chart-examples.ts";

const folder = fileURLToPath(new URL("../../../apps/web/components/charts", import.meta.url));
const label = "The median is 3 s.";

test("every chart has examples, in the order of names", () => {
  const files = globSync("*-chart.tsx", { cwd: folder }).map((file) => file.replace(/\.tsx$/, ""));
  expect(Object.keys(chartExamples)).toEqual(files.sort());
});

describe.each(Object.entries(chartExamples))("%s", (name, draw) => {
  describe.each([860, 358])("%i wide", (width) => {
    test.each<Rows>(["many", "one", "far"])("of %s is an image named by its finding", (rows) => {
      expect(draw(rows, { label, width })).toMatch(/<svg[^>]* role="img" aria-label="The median/);
    });

    test.each<Rows>(["many", "one", "none", "far"])("of %s has only finite numbers", (rows) => {
      expect(draw(rows, { label, width })).not.toMatch(/NaN|Infinity|undefined/);
    });

    test.each<Rows>(["many", "one", "none", "far"])(
      "of %s draws nothing beside its frame",
      (rows) => {
        const places = draw(rows, { label, width }).matchAll(/ (?:x|x1|x2|cx)="([^"]*)"/g);
        for (const [, place] of places) {
          expect(Number(place)).toBeGreaterThanOrEqual(0);
          expect(Number(place)).toBeLessThanOrEqual(width);
        }
      },
    );

    test("of none says so in words instead of an empty frame", () => {
      const svg = draw("none", { label, width });
      expect(svg).toMatch(/<svg[^>]* role="img" aria-label="No .*"/);
      expect(svg).not.toMatch(/<(path|rect|circle)/);
    });
  });

  test("is drawn as it was", async () => {
    const lines = draw("many", { label, width: 358 }).replaceAll("><", ">\n<");
    await expect(`${lines}\n`).toMatchFileSnapshot(`drawn/${name}.svg`);
  });
});
