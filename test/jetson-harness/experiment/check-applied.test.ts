import { describe, expect, test } from "vitest";
import { COMMAND, OPTIONS, planWith, withOption } from "./plan-with.ts";

test("canary: the base is planned", async () => {
  expect(await planWith("", "")).toMatch(/full: 6 configurations/);
});

describe("an option that nothing applies is refused where it stands", () => {
  test.each([
    [
      "a flag without {flags}",
      COMMAND,
      "command: [gzip]",
      /"level" is never applied: .*\{flags\}.*line 6, column/,
    ],
    [
      "a pragma without {pragmas}",
      OPTIONS,
      withOption("pragma: cache"),
      /"x" is never applied: .*\{pragmas\}.*line 8/,
    ],
    [
      "a file that no command reads",
      OPTIONS,
      withOption("file: conf/x.ini, key: a"),
      /no \{tmp\}\/conf\/x\.ini/,
    ],
    [
      "a file outside the scratch folder",
      OPTIONS,
      withOption("file: ../x, key: a"),
      /its file \.\.\/x is not below/,
    ],
    [
      "a flag without value for levels that are no truth values",
      OPTIONS,
      withOption("flag: --x"),
      /add value: "\{\}".*line 8/,
    ],
    [
      "a value without its place",
      OPTIONS,
      withOption('flag: --x, value: "3"'),
      /levels 1 and 2 both give \["--x","3"\]/,
    ],
    [
      "a map that makes two levels one",
      OPTIONS,
      withOption('env: X, map: { "1": a, "2": a }'),
      /levels 1 and 2 both give/,
    ],
    [
      "a map for a level that is not there",
      OPTIONS,
      withOption('env: X, map: { "one": a }'),
      /map has "one", which is none of its levels 1, 2/,
    ],
    [
      "a value beside a variable",
      OPTIONS,
      withOption('env: X, value: "{}"'),
      /`value` has no effect beside `env`/,
    ],
    [
      "a map beside a kernel parameter",
      OPTIONS,
      withOption('sysctl: vm.swappiness, map: { "1": a }'),
      /`map` has no effect beside `sysctl`/,
    ],
    [
      "a variable that run.env sets",
      "  timeout: 5s",
      '  timeout: 5s\n  env: { FAST: "1" }',
      /"fast" is never applied: run\.env sets FAST too.*line 7/,
    ],
    [
      "two options with one variable",
      OPTIONS,
      withOption("env: FAST"),
      /"x" is never applied: "fast" sets variable FAST too.*line 8/,
    ],
    [
      "a shell's script that drops its arguments",
      COMMAND,
      `command: [sh, -c, "gzip in.txt", sh, "{flags}"]`,
      /does not pass its arguments on/,
    ],
    [
      "a shell's script that takes the first flag for its name",
      COMMAND,
      `command: [bash, -ec, 'gzip "$@"', "{flags}"]`,
      /does not pass its arguments on/,
    ],
  ])("%s", async (_name, from, to, message) => {
    expect(await planWith(from, to)).toMatch(message);
  });

  test.each([
    ["{options.x} in the command", `command: [/bin/echo, "{options.level}"]`],
    [
      "a shell's script that passes its arguments on",
      `command: [sh, -c, 'gzip "$@"', sh, "{flags}"]`,
    ],
    ["flags for the server alone", `command: [/bin/echo]\n  start: [/bin/echo, "{flags}"]`],
  ])("canary: %s applies it", async (_name, command) => {
    expect(await planWith(COMMAND, command)).toMatch(/6 configurations/);
  });
});
