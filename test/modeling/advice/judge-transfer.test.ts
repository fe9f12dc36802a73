import { expect, test } from "vitest";
import { judgeTransfer } from "../../../packages/modeling/src/advice/judge-transfer.ts";

/** Errors alone of 0.2, and with sources those plus differences. */
const judged = (...differences: readonly number[]) =>
  judgeTransfer(
    {
      alone: Float64Array.from(differences, () => 0.2),
      transferred: Float64Array.from(differences, (difference) => 0.2 + difference),
      isLog: true,
    },
    { rowCount: differences.length, sourceCount: 1, strategy: "informed-gp" },
  );

test("a difference beyond two standard errors is told, in either direction", () => {
  // Mean -0.05, standard error 0.0137.
  expect(judged(-0.02, -0.08, -0.02, -0.08, -0.05).verdict).toBe("helped");
  expect(judged(0.02, 0.08, 0.02, 0.08, 0.05).verdict).toBe("hurt");
});

test("a difference of less than two standard errors cannot be told from none", () => {
  // Mean -0.05, standard error 0.0357: 1.4 of them.
  const { verdict, standardError, errorAlone, errorWithSources } = judged(
    ...[0.05, -0.15, -0.03, -0.12, 0],
  );
  expect(verdict).toBe("cannot-tell");
  expect(standardError).toBeCloseTo(0.0373, 3);
  expect(errorAlone).toBeCloseTo(0.2, 12);
  expect(errorWithSources).toBeCloseTo(0.15, 12);
});

test("nothing is said of fewer than five rows, or without a source", () => {
  expect(judged(-1, -1, -1, -1)).toMatchObject({ verdict: "cannot-tell", rowCount: 4 });
  const none = { rowCount: 1, sourceCount: 1, strategy: "informed-gp" };
  expect(judgeTransfer(null, none)).toMatchObject({
    verdict: "cannot-tell",
    rowCount: 1,
    reason: "1 measured configurations have a value; at least 5 are needed to compare",
  });
  const five = {
    alone: new Float64Array(5).fill(1),
    transferred: new Float64Array(5),
    isLog: true,
  };
  expect(judgeTransfer(five, { ...none, rowCount: 5, sourceCount: 0 }).reason).toBe(
    "no source is used",
  );
});
