import { advise } from "@perfatlas/modeling/advice";
import { expect, test } from "vitest";
import { measure, plantedTask } from "./planted-advice.ts";

test("intervals from one row hold the truth, too: a row alone has no scatter to learn from", () => {
  for (const row of [0, 11, 50]) {
    const { predictions, best } = advise(plantedTask([row]));
    const truth = measure(predictions.map(({ configuration }) => configuration));
    const held = predictions.filter(({ values: [time] }, i) => {
      const value = truth[i]?.values.time?.[0] ?? Number.NaN;
      return time !== undefined && value >= time.lower && value <= time.upper;
    });
    expect(held.length / predictions.length).toBeGreaterThan(0.8);
    expect(best?.count).toBeGreaterThan(1);
    expect(best?.regret.upper).toBeGreaterThan(0);
  }
});
