import { describe, expect, test } from "vitest";
import { influenceContent } from "../../../apps/web/figures/influence-figure.tsx";

type Influences = Parameters<typeof influenceContent>[0];
const term = (name: string, share: number | null, low = 0, high = 0) => ({
  ...{ name, share, interval: { low, high }, coefficient: 0.5, standardError: 0.1, pValue: 0.01 },
  ...{ options: name.split(" × "), unit: "s", effect: "WORSENS" as const },
});
const sample = { dataset: "d", version: 1, valueCount: 201, censoredCount: 0, failedCount: 0 };
const influences = (...terms: Influences["terms"]): Influences => ({
  ...{ rSquared: 0.965, order: 2, draws: 200, sample, terms },
});

describe("the influence of options", () => {
  test("names the first term, what it explains and whether that is for the worse", () => {
    const { finding } = influenceContent(
      influences(term("level", 0.6, 0.5, 0.7), term("strategy", 0.1, 0.05, 0.15)),
      "time",
    );
    expect(finding).toBe(
      "level matters most: it explains 60\u00a0% of the variance of time, for the worse as it rises.",
    );
  });

  test("names all terms whose intervals reach that of the first", () => {
    const { finding } = influenceContent(
      influences(term("a", 0.4, 0.3, 0.5), term("a × b", 0.35, 0.2, 0.45), term("c", 0.1, 0, 0.2)),
      "time",
    );
    expect(finding).toBe(
      "a and a × b matter most and cannot be told apart: 40\u00a0% and 35\u00a0% of the variance of time.",
    );
  });

  test("says how many configurations there are, and what has no value", () => {
    const given = influences(term("a", 0.4));
    const { note } = influenceContent(
      { ...given, sample: { ...sample, failedCount: 3, censoredCount: 4 } },
      "time",
    );
    expect(note).toContain(
      "n = 201 configurations, 7 without a value left out; R² of the model 0.965",
    );
  });

  test("draws 15 terms and says of how many; those without a share are left out", () => {
    const many = Array.from({ length: 40 }, (_, i) => term(`o${i}`, i === 0 ? null : 1 / i));
    const content = influenceContent(influences(...many), "time");
    expect(content.rows).toHaveLength(15);
    expect(content.rows[0]?.[0]).toBe("o1");
    expect(content.note).toContain("the first 15 of 40 terms");
  });

  test("says in words that no option explains anything", () => {
    expect(influenceContent(influences(), "time").finding).toBe(
      "No option of 201 configurations explains time.",
    );
  });
});
