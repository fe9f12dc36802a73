import { readFileSync } from "node:fs";
import { legalValues } from "@perfatlas/modeling/method";
import { strategies } from "@perfatlas/modeling/transfer";
import { describe, expect, test } from "vitest";
import { experimentSchema } from "../../../packages/jetson-harness/src/experiment/experiment-schema.ts";
import { adviceStrategies } from "../../../packages/jetson-harness/src/experiment/generated/strategies.ts";
import { freshStrategies } from "../../../packages/jetson-harness/write-strategies.ts";
import { runCliInProcess } from "../run/run-cli-in-process.ts";
import { planWith } from "./plan-with.ts";

const designed = (keys: string): Promise<string> =>
  planWith("design: { kind: full }", `design: { ${keys} }`);

describe("settings of the strategy that advises", () => {
  const guided = (keys: string): Promise<string> => designed(`kind: guided, budget: 4, ${keys}`);

  test("are legal as the strategy declares them", async () => {
    for (const settings of ["{}", "{ startShare: 0 }", "{ startShare: 1, rounds: 5 }"]) {
      expect(await guided(`strategy: active-sampling, settings: ${settings}`)).toMatch(
        /design +guided: 4/,
      );
    }
    expect(await guided("strategy: random, settings: {}")).toMatch(/guided: 4/);
  });

  test.each([
    [
      "one above its bound",
      "strategy: active-sampling, settings: { startShare: 1.5 }",
      /design\.settings\.startShare must be <= 1, not 1\.5.*line 15, column 87/,
    ],
    [
      "one of another type",
      "strategy: bellwether, settings: { shift: 1 }",
      /design\.settings\.shift must be boolean, not 1.*line 15/,
    ],
    [
      "one that is not whole",
      "strategy: active-sampling, settings: { rounds: 2.5 }",
      /design\.settings\.rounds must be integer, not 2\.5/,
    ],
    [
      "one of another strategy",
      "strategy: active-sampling, settings: { shift: true }",
      /unknown key "shift" in design\.settings; legal keys are startShare, rounds, lookedAt.*line 15, column 75/,
    ],
    [
      "one of a strategy without any",
      "strategy: random, settings: { rounds: 1 }",
      /unknown key "rounds" in design\.settings/,
    ],
    ["some of no strategy", "settings: { rounds: 1 }", /design must have property strategy/],
    [
      "those of a strategy that there is not",
      "strategy: magic, settings: { x: 1 }",
      /design\.strategy must be one of active-sampling, .*, random, not "magic".*line 15/,
    ],
    [
      "what is no object",
      "strategy: random, settings: 3",
      /design\.settings must be object, not 3/,
    ],
  ])("are refused where they stand: %s", async (_, keys, message) => {
    expect(await guided(keys)).toMatch(message);
  });

  test("are those of modelling, with meaning and bounds, for every strategy that it has", () => {
    const file = "../../../packages/jetson-harness/src/experiment/generated/strategies.ts";
    expect(readFileSync(new URL(file, import.meta.url), "utf8")).toBe(freshStrategies());
    expect(Object.keys(adviceStrategies)).toEqual([...Object.keys(strategies), "random"]);
    expect(legalValues(adviceStrategies["active-sampling"].settings.startShare)).toBe(
      "a number from 0 to 1",
    );
  });
});

test("`schema` prints what an editor completes by", async () => {
  const { code, out } = await runCliInProcess(["schema"]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(experimentSchema);
});

describe("keys of a design that do nothing, or are missing, are refused where they stand", () => {
  test.each([
    [
      "kind: full, size: 3",
      /design\.size has no effect on a design of kind full.*line 15, column 29/,
    ],
    ["kind: option-wise, size: 3", /design\.size has no effect on a design of kind option-wise/],
    ["kind: random, size: 3, budget: 3", /design\.budget has no effect.*it is of guided/],
    ["kind: full, strategy: direct", /design\.strategy has no effect on a design of kind full/],
    ["kind: lhs, size: 3, strength: 2", /design\.strength has no effect.*it is of pairwise/],
    ["kind: file", /a design of kind file lacks "csv".*line 15, column 9/],
    ["kind: random", /a design of kind random lacks "size"/],
    ["kind: fractional", /a design of kind fractional lacks "generators"/],
    ["kind: guided, budget: 3, batch: 4", /4 configurations a round are more than .* of 3/],
  ])("%s", async (keys, message) => {
    expect(await designed(keys)).toMatch(message);
  });
});
