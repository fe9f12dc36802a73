import { describe, expect, test } from "vitest";
import { columnFormat } from "../../../apps/web/format/column-format.ts";

const written = (...values: readonly number[]) => values.map(columnFormat(values));

describe("the numbers of a column", () => {
  test.each<readonly [readonly number[], readonly string[]]>([
    [
      [763.333333, 980, 1017],
      ["763.33", "980.00", "1,017.00"],
    ],
    [
      [0.5, 0.25, 2],
      ["0.50", "0.25", "2.00"],
    ],
    [
      [100, 80, 3],
      ["100", "80", "3"],
    ],
    [
      [-1.5, 0, 2],
      ["−1.5", "0.0", "2.0"],
    ],
  ])("of %j have the decimals that any of them needs", (values, texts) => {
    expect(written(...values)).toEqual(texts);
  });

  test("have digits of their own where they are orders of magnitude apart, huge or tiny", () => {
    expect(written(0.0123456, 45678.9)).toEqual(["0.012346", "45,679"]);
    expect(written(1e-9, 2e-9)).toEqual(["1 × 10⁻⁹", "2 × 10⁻⁹"]);
    expect(written(1e9, 2e9)).toEqual(["1 × 10⁹", "2 × 10⁹"]);
  });

  test("are what they are where all are 0 or there is none", () => {
    expect(written(0, 0)).toEqual(["0", "0"]);
    expect(columnFormat([])(3)).toBe("3");
  });
});
