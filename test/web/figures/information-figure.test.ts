import { describe, expect, test } from "vitest";
import { informationContent } from "../../../apps/web/figures/information-figure.tsx";

type Information = Parameters<typeof informationContent>[0];
const option = (name: string, bits: number | null, pValue = 0.01) => ({
  ...{ option: name, bits, chanceBits: 0.05, pValue },
});
const information = (...options: Information["options"]): Information => ({
  ...{ entropyBits: 3.2, responseBits: 2.32, bins: 20, options },
  sample: { valueCount: 90, censoredCount: 10, failedCount: 3 },
});

describe("what options say", () => {
  test("names all that say most, and how many say more than chance", () => {
    const { finding, rows } = informationContent(
      information(option("a", 1.203), option("b", 1.198), option("c", 0.01, 0.6)),
      "time",
    );
    expect(finding).toBe(
      "a and b say most about time, 1.2 bits; 2 of 3 options say more than chance.",
    );
    expect(rows[0]).toEqual(["a", 1.203, 0.05, 0.01]);
  });

  test("says so where no option says more than chance, and leaves out what is not known", () => {
    const content = informationContent(
      information(option("a", 0.2, 0.3), option("b", null)),
      "time",
    );
    expect(content.finding).toBe(
      "In 100 configurations no option says more about time than chance.",
    );
    expect(content.rows).toHaveLength(1);
  });

  test("says what was counted, and what there is to say", () => {
    const { note } = informationContent(information(option("a", 1)), "time");
    expect(note).toContain("n = 100 configurations, 3 that failed left out");
    expect(note).toContain("no option can say more than 2.32 bits");
    expect(note).toContain("entropy of the responses 3.2 bits in 20 bins");
  });
});
