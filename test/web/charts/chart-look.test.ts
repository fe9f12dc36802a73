import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  chartClasses,
  chartColours,
  chartLook,
  type Theme,
} from "../../../apps/web/components/charts/chart-look.ts";

const style = (name: string) =>
  readFileSync(new URL(`../../../apps/web/styles/${name}.css`, import.meta.url), "utf8");
const [lightTokens = "", darkTokens = ""] = style("tokens").split("prefers-color-scheme: dark");

describe("the look of a chart without a style sheet", () => {
  test.each<[Theme, string]>([
    ["light", lightTokens],
    ["dark", darkTokens],
  ])("has the colours of the site, %s", (theme, tokens) => {
    for (const [name, colour] of Object.entries(chartColours[theme]))
      expect(tokens, name).toContain(`--${name}: ${colour};`);
  });

  test("is for each class what the style sheet says", () => {
    const rules = new Map(
      [...style("figure").matchAll(/^(?:svg\.chart|\.chart \.([\w-]+)) \{([^}]*)\}/gm)].map(
        ([, name = "chart", body = ""]) => [name, declarations(body)],
      ),
    );
    for (const [name, look] of Object.entries(chartClasses))
      expect(rules.get(name), name).toMatchObject(look);
    expect([...rules.keys()].filter((name) => !(name in chartClasses))).toEqual([]);
  });

  test("stands on each element, with the colour of the series around it", () => {
    const markup =
      '<svg class="chart"><g class="series-2"><path class="line stroke" stroke-width="9" d="M0"></path></g>' +
      '<text class="note">a &lt; b</text></svg>';
    const plain = chartLook(markup, "light");
    expect(plain).not.toContain("class=");
    expect(plain).toContain(
      '<path d="M0" fill="none" stroke-width="2" stroke-linejoin="round" stroke="#b2500c">',
    );
    expect(plain).toContain(">a &lt; b</text>");
    expect(chartLook(markup, "dark")).toContain('stroke="#ea9a57"');
  });
});

/** Declarations of a rule, var(--name) as its name. */
function declarations(body: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    body
      .split(";")
      .map((each) => each.split(":").map((part) => part.trim()))
      .filter(([name]) => name !== "")
      .map(([name = "", value = ""]) => [name, value.replace(/^var\(--([\w-]+)\)$/, "$1")]),
  );
}
