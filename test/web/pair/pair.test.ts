import { expect, test } from "vitest";
import { durationText } from "../../../apps/web/components/job/duration-text.ts";
import { relatednessSentence } from "../../../apps/web/components/pair/relatedness-sentence.ts";
import { fieldName } from "../../../apps/web/components/pair/verdict-text.ts";

const estimate = (value: number | null) => ({ value, interval: { low: value, high: value } });
const relatedness = (rho: number | null) =>
  ({
    ...{ spearman: estimate(rho), sharedCount: 1200, censoredCount: 0 },
    ...{ topOverlap: estimate(0.4), topShare: 0.01 },
  }) as never;

test.each([
  [0.95, "almost alike"],
  [0.7, "much alike"],
  [0.4, "somewhat alike"],
  [0, "unlike each other"],
  [-0.5, "the other way round"],
])("a rank correlation of %d is said to be %s", (rho, words) => {
  const text = relatednessSentence(relatedness(rho), "time");
  expect(text).toContain(`By time they are ranked ${words}`);
  expect(text).toContain("Of the source’s best 1\u00a0%, 40\u00a0% are among the target’s best.");
});

test("where a side does not vary, nothing is said of the order", () => {
  expect(relatednessSentence(relatedness(null), "time")).toContain("nothing can be said");
});

test("fields and times are told as people tell them", () => {
  expect(fieldName("facts.cpu_governor")).toBe("CPU governor");
  const from = "2026-11-22T05:10:00Z";
  const took = (to: string) => durationText(from, `2026-11-22T${to}Z`);
  expect(took("05:10:01.5")).toBe("1.5\u00a0s");
  expect(took("05:10:42")).toBe("42\u00a0s");
  expect(took("05:13:20")).toBe("3\u00a0min 20\u00a0s");
  expect(took("06:15:00")).toBe("1\u00a0h 5\u00a0min");
  expect(durationText(null, from)).toBe("–");
});
