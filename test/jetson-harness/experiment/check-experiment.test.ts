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
      withMetric("wall: true", "secnds"),
      /unknown unit "secnds".*line 14, column 22/,
    ],
    [
      "an option's unit that is none",
      OPTIONS,
      OPTIONS.replace("type: ordinal", "unit: Hertzes, type: ordinal"),
      /Hertzes.*line 6, column 26/,
    ],
    [
      "seconds as milliseconds",
      WALL,
      withMetric("wall: true", "ms"),
      /`wall` gives values in s, .*converted to ms; state s.*line 14, column 22/,
    ],
    [
      "bytes as kibibytes",
      WALL,
      withMetric("rusage: maxrss", "KiB"),
      /`rusage` gives values in B.*KiB/,
    ],
    [
      "a size as a time",
      WALL,
      withMetric('file: { path: "{tmp}/o", stat: size }', "s"),
      /`file` gives values in B/,
    ],
    ["energy as power", WALL, withMetric("rapl: true", "W"), /`rapl` gives values in J/],
    [
      "instructions as seconds",
      WALL,
      withMetric("cachegrind: instructions", "s"),
      /gives values in 1/,
    ],
    [
      "an option that is a metric, too",
      "name: wall, unit",
      "name: level, unit",
      /"level" is an option and a metric.*line 13, column 13/,
    ],
    [
      "two options of one name",
      "- { name: fast,",
      "- { name: level,",
      /two options are called "level".*line 7, column 13/,
    ],
    [
      "a default that is no level",
      "values: [1, 2, 3], apply",
      "values: [1, 2, 3], default: 7, apply",
      /default of "level" is not one of its levels.*line 6/,
    ],
    [
      "values and a range at once",
      "values: [1, 2, 3], apply",
      "values: [1, 2, 3], min: 0, apply",
      /"level" has values and a range.*line 6, column 43/,
    ],
    [
      "a range upside down",
      "type: ordinal, values: [1, 2, 3]",
      "type: int, min: 5, max: 2",
      /"level" needs min and max, min first.*line 6/,
    ],
    [
      "slow options that are none",
      repeats,
      `${repeats}, order: { scheme: split-plot, seed: 1, slow: [lvl] }`,
      /slow names "lvl"; options are level, fast.*line 14, column 90/,
    ],
    [
      "slow options of another order",
      repeats,
      `${repeats}, order: { scheme: randomized-blocks, seed: 1, slow: [level] }`,
      /only then.*line 14/,
    ],
    [
      "idle power before no run",
      repeats,
      `${repeats}, idle: { every: "0 runs", seconds: 1 }`,
      /idle\.every must be integer, not "0 runs".*line 14/,
    ],
    [
      "an exit code that no program has",
      "  timeout: 5s",
      "  timeout: 5s\n  check: { exitCode: 300 }",
      /exitCode must be <= 255, not 300/,
    ],
    [
      "a guard without patience",
      "design: { kind: full }",
      "design: { kind: full }\nsafety: { watchdog: 1ms }",
      /watchdog must be at least 1 s.*line 16/,
    ],
    [
      "a base of other options",
      "design: { kind: full }",
      "design: { kind: oneFactor, base: { lvl: 3 } }",
      /base names "lvl"; options are level, fast.*line 15, column 41/,
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
