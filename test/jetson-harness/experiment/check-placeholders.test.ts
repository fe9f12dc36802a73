import { describe, expect, test } from "vitest";
import { COMMAND, planWith, WALL, withMetric } from "./plan-with.ts";

describe("a placeholder that nothing fills is refused where it stands", () => {
  test.each([
    [
      "an unknown one",
      COMMAND,
      `command: [/bin/echo, "{flags}", "{nosuch}"]`,
      /unknown placeholder \{nosuch\}; placeholders are .*\{seed\}.*line 10, column 35/,
    ],
    [
      "an option that is not there",
      COMMAND,
      `command: [/bin/echo, "{flags}", "{options.lvel}"]`,
      /nothing fills \{options\.lvel\}; there are \{options\.level\}, \{options\.fast\}/,
    ],
    [
      "a fact that is not there",
      COMMAND,
      `command: [/bin/echo, "{flags}", "{facts.colour}"]`,
      /nothing fills \{facts\.colour\}; there are \{facts\.board\}/,
    ],
    [
      "flags within a longer word",
      COMMAND,
      `command: [sh, -c, "gzip {flags}", "{flags}"]`,
      /stands within "gzip \{flags\}" and never becomes arguments.*line 10, column 21/,
    ],
    [
      "flags in a variable",
      "  timeout: 5s",
      `  timeout: 5s\n  env: { ARGS: "{flags}" }`,
      /stands nowhere else.*line 12, column 16/,
    ],
    [
      "flags that no option gives",
      'flag: --level, value: "{}"',
      "env: LEVEL",
      /no option is applied by `flag`.*line 10/,
    ],
    [
      "pragmas that no option gives",
      COMMAND,
      `command: [/bin/echo, "{flags}", "{pragmas}"]`,
      /no option is applied by `pragma`/,
    ],
    [
      "an input of a workload without files",
      "files: [{ path: in.txt, sha256: auto }]",
      "files: []",
      /the workload names no file/,
    ],
    [
      "one in the start of a server",
      "  timeout: 5s",
      `  timeout: 5s\n  start: [/bin/echo, "{nosuch}"]`,
      /unknown placeholder \{nosuch\}.*line 12/,
    ],
    [
      "one in a checked file",
      "  timeout: 5s",
      `  timeout: 5s\n  check: { file: "{nosuch}/out" }`,
      /unknown placeholder \{nosuch\}.*line 12, column 18/,
    ],
    [
      "one in the path of an extractor",
      WALL,
      withMetric(`file: { path: "{nosuch}", stat: size }`),
      /unknown placeholder \{nosuch\}.*line 14/,
    ],
    [
      "one where none is filled: an expected output",
      "  timeout: 5s",
      `  timeout: 5s\n  check: { stdout: { regex: a, equal: "{seed}" } }`,
      /\{seed\} is not filled in run\.check\.stdout\.equal; placeholders are filled in run\.start.*line 12/,
    ],
    [
      "one where none is filled: a generator",
      "files: [{ path: in.txt, sha256: auto }]",
      `generate: { cmd: [touch, "{tmp}/x"], sha256: { in.txt: auto } }`,
      /\{tmp\} is not filled in workload\.generate\.cmd\.1/,
    ],
  ])("%s", async (_name, from, to, message) => {
    expect(await planWith(from, to)).toMatch(message);
  });

  test.each([
    ["the shell's own", `command: [sh, -c, 'echo \${input} "$@"', sh, "{flags}"]`],
    ["a doubled brace, which is a literal one", `command: [awk, "{{print}}", "{flags}"]`],
    ["a brace with a blank", `command: [awk, "{ print $1 }", "{flags}"]`],
  ])("canary: %s is none", async (_name, command) => {
    expect(await planWith(COMMAND, command)).toMatch(/6 configurations/);
  });
});
