import { describe, expect, test } from "vitest";
import { OPTIONS, planWith, WALL, withMetric, withOption } from "./plan-with.ts";

describe("what the keys say together is checked before anything is measured", () => {
  const repeats = "repeats: { min: 1, max: 1 }";
  test.each([
    [
      "fewer repeats at most than at least",
      repeats,
      "repeats: { min: 3, max: 2 }",
      /at least 3 and at most 2 repeats.*line 14/,
    ],
    [
      "repeats that stop by no metric",
      repeats,
      "repeats: { min: 1, max: 9, until: { metric: wal, ciHalfWidth: 2%, confidence: 0.9 } }",
      /stop by "wal", which is no metric; metrics are wall/,
    ],
    ["two metrics of one name", WALL, `${WALL}\n${WALL}`, /two metrics are called "wall".*line 14/],
    [
      "a broken regular expression",
      WALL,
      withMetric("stdout: { regex: '(' }"),
      /Invalid regular expression.*line 14/,
    ],
    [
      "a group that is not there",
      WALL,
      withMetric("stdout: { regex: 'a(b)', group: 2 }"),
      /has 1 groups, no group 2/,
    ],
    [
      "a group without an expression",
      WALL,
      withMetric("stdout: { csv: a, group: 2 }"),
      /`group` has no effect/,
    ],
    [
      "two ways of reading one text",
      WALL,
      withMetric("stdout: { csv: a, regex: b }"),
      /only one of regex, csv/,
    ],
    [
      "a path that is none",
      WALL,
      withMetric("stdout: { json: time.x }"),
      /"time\.x" is no path; a path is like \$\.time/,
    ],
    [
      "a time limit that no timer keeps",
      "timeout: 5s",
      "timeout: 600h",
      /run\.timeout is above 24 days/,
    ],
    [
      "a unit that the registry does not know",
      WALL,
      withMetric("wall: true").replace("name: m, unit: s", "name: m, unit: secnds"),
      /unknown unit "secnds".*line 14, column 22/,
    ],
    [
      "an option's unit that is none",
      OPTIONS,
      OPTIONS.replace("type: ordinal", "unit: Hertzes, type: ordinal"),
      /Hertzes.*line 6, column 26/,
    ],
    ["no time at all", "timeout: 5s", "timeout: 0s", /run\.timeout must be above 0/],
    [
      "idle power that nothing measures",
      WALL,
      withMetric("power: { subtractIdle: true }"),
      /measurement\.idle says when.*line 14/,
    ],
    [
      "a rail that is not there",
      WALL,
      withMetric("power: { rails: [VDD_INN] }"),
      /names rail "VDD_INN" of this machine/,
    ],
    [
      "a fan that is not there",
      "design:",
      "safety: { fan: { pin: 255 } }\ndesign:",
      /no fan to pin.*line 15/,
    ],
    [
      "a kernel parameter that is not there",
      OPTIONS,
      withOption("sysctl: vm.swapiness"),
      /no parameter vm\.swapiness.*line 8/,
    ],
  ])("%s is refused", async (_name, from, to, message) => {
    expect(await planWith(from, to)).toMatch(message);
  });
});
