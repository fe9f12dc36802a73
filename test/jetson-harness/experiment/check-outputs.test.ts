import { describe, expect, test } from "vitest";
import { nextCase, planWith } from "./plan-with.ts";

describe("an output that may not be removed is refused", () => {
  const check = (file: string): readonly [string, string] => [
    "  timeout: 5s",
    `  timeout: 5s\n  check: { file: ${JSON.stringify(file)} }`,
  ];
  test.each([
    [
      "an absolute path elsewhere",
      "/tmp/out.txt",
      /lies outside the experiment's folder.*line 12, column 18/,
    ],
    ["a way out of the folder", "results/../../out.txt", /lies outside/],
    ["a way out of the scratch folder", "{tmp}/../out.txt", /lies outside/],
    ["the folder itself", ".", /lies outside/],
    ["an input", "./in.txt", /is read by the experiment/],
    ["a pattern", "results/*.txt", /is a pattern/],
  ])("%s", async (_name, file, message) => {
    expect(await planWith(...check(file))).toMatch(message);
  });

  test("the experiment itself", async () => {
    expect(await planWith(...check(nextCase()))).toMatch(/is read by the experiment/);
  });

  test.each([
    "out.txt",
    "results/{options.level}.txt",
    "{tmp}/out.txt",
    "{dir}/out.txt",
    "/proc/loadavg",
  ])("canary: %s is an output", async (file) => {
    expect(await planWith(...check(file))).toMatch(/6 configurations/);
  });
});
