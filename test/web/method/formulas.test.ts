import { describe, expect, test } from "vitest";
import { FormulaSection } from "../../../apps/web/components/method/formula-section.tsx";
import { formulas } from "../../../apps/web/components/method/formulas.ts";
import { ProtocolSection } from "../../../apps/web/components/method/protocol-section.tsx";
import { drawn } from "../drawn.ts";

/** A formula as plain text: fractions as (a)/(b), indices after _, what stands above after ^. */
function plain(html: string): string {
  let text = html.replaceAll(/<\/?m(?:ath|row|i|o|n)(?: [^>]*)?>/g, (tag) =>
    tag.startsWith("<mrow") ? "{" : tag === "</mrow>" ? "}" : "",
  );
  text = text.replaceAll(/<mover>(.)(\^|¯)<\/mover>/g, "$1$2");
  text = text.replaceAll(/<(msub|munder)>([^<]+?)(.)<\/\1>/g, "$2_$3");
  return text.replaceAll(/<[^>]*>/g, " ");
}

describe("the formulas of the figures", () => {
  test.each(Object.entries(formulas))(
    "%s is set as mathematics, with its name first",
    (_name, formula) => {
      const html = drawn(FormulaSection, { anchor: "x", title: "X", formula, children: "Why." });
      expect(html).toMatch(
        /<section class="formula" aria-label="Formula of X" tabindex="0"><math display="block"><mrow><mi>\w[\w ]*<\/mi><mo>=/,
      );
    },
  );

  test("say what is divided by what", () => {
    const mape = drawn(FormulaSection, {
      anchor: "x",
      title: "X",
      formula: formulas.mape,
      children: "",
    });
    const [, numerator, denominator] =
      /<mfrac><mrow><mo>\|<\/mo>(.*?)<mo>\|<\/mo><\/mrow>(.*?)<\/mfrac>/.exec(mape) ?? [];
    expect(plain(numerator ?? "")).toBe("y_i−y^_i");
    expect(plain(denominator ?? "")).toBe("y_i");
  });

  test("may be missing where words say it all", () => {
    const html = drawn(FormulaSection, { anchor: "rank", title: "Rank", children: "Words." });
    expect(html).toBe('<section id="rank"><h3>Rank</h3><p>Words.</p></section>');
  });
});

test("the protocol has the anchor that the leaderboard leads to", () => {
  expect(drawn(ProtocolSection, {})).toMatch(/^<section id="protocol">/);
});
