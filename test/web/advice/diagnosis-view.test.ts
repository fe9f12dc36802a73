import { expect, test } from "vitest";
import { DiagnosisView } from "../../../apps/web/components/advice/diagnosis-view.tsx";
import { drawn, texts } from "../drawn.ts";

const blame = (name: string, contribution: number | null, standardError: number | null) => ({
  ...{ name, contribution, standardError },
});
const html = drawn(DiagnosisView, {
  metric: { name: "time", unit: "s", better: "LOWER" },
  diagnosis: {
    configuration: { "no-asm": false, crf: 20 },
    measured: null,
    influences: {
      ...{ typical: 0.7534, predicted: 0.7034, rSquared: 0.99 },
      blames: [blame("no-asm", 0.05165, 0.0006), blame("no-asm × crf", 0.0009, null)],
    },
    forest: {
      ...{ typical: 0.7, predicted: 0.7 },
      blames: [{ option: "gone", contribution: -0.00007, standardError: 0 }],
    },
  },
});

test("a diagnosis blames options with their levels", () => {
  expect(html).toContain("What harms most is no-asm off: it adds 51.65\u00a0ms.");
  expect(html).toContain("<code>no-asm off × crf 20</code>");
  expect(html).toContain("<code>gone</code>");
});

test("the numbers of a diagnosis have the unit of their column, and as many decimals each", () => {
  const rows = texts(html, "tr");
  expect(rows[0]).toBe("TermsAdds to time, msStandard error, ms");
  expect(rows[1]).toBe("no-asm off51.650.60");
  expect(rows[2]).toBe("no-asm off × crf 200.90–");
});
