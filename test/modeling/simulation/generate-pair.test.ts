import { createRng } from "@perfatlas/modeling/random";
import { generatePair, respond, wholeSpace } from "@perfatlas/modeling/simulation";
import { pearson } from "@perfatlas/modeling/stats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const base = { optionCount: 10, influentialCount: 6, interactionCount: 4, correlation: 0.8 };

describe("generated pairs", () => {
  test("meet the wanted correlation over the whole space", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.double({ min: -0.9, max: 0.95, noNaN: true }),
        (seed, correlation) => {
          const pair = generatePair({ ...base, correlation }, createRng(seed));
          const { x } = wholeSpace(pair.space);
          const found = pearson(respond(pair.source, x), respond(pair.target, x));
          expect(Math.abs(found - correlation)).toBeLessThanOrEqual(1e-9);
        },
      ),
      { seed: 2, numRuns: 30 },
    );
  });

  test("have the wanted numbers of influential options and interactions", () => {
    const { source, target } = generatePair(
      { ...base, addedOptions: 2, addedInteractions: 1, removedInteractions: 2, correlation: 0.6 },
      createRng(4),
    );
    const count = (terms: typeof source.terms, size: number) =>
      terms.filter((term) => term.options.length === size).length;
    expect([count(source.terms, 1), count(source.terms, 2)]).toEqual([6, 4]);
    expect([count(target.terms, 1), count(target.terms, 2)]).toEqual([8, 3]);
  });

  test("say what was mutated", () => {
    const { mutations } = generatePair({ ...base, signSwitches: 1, addedOptions: 1 }, createRng(5));
    const kinds = mutations
      .map((mutation) => mutation.kind)
      .filter((kind) => kind !== "coefficient-change");
    expect(kinds.sort()).toEqual(["add-option", "sign-switch"]);
  });

  test("have positive responses everywhere", () => {
    const pair = generatePair({ ...base, signSwitches: 2, correlation: 0.1 }, createRng(6));
    const { x } = wholeSpace(pair.space);
    expect(Math.min(...respond(pair.target, x))).toBeGreaterThan(0);
  });

  test("are the same for the same seed and differ for another", () => {
    expect(generatePair(base, createRng(1))).toEqual(generatePair(base, createRng(1)));
    expect(generatePair(base, createRng(1)).target).not.toEqual(
      generatePair(base, createRng(2)).target,
    );
  });

  test.each([
    [{ ...base, influentialCount: 11 }, /influentialCount is 11; legal are 1 to 10/],
    [{ ...base, interactionCount: 16 }, /legal are 0 to 15/],
    [{ ...base, correlation: 1.5 }, /legal are -1 to 1/],
    [{ ...base, addedOptions: 5 }, /5 options to add asked for; there are 4/],
  ])("that cannot be made are refused with what is legal", (settings, message) => {
    expect(() => generatePair(settings, createRng(1))).toThrow(message);
  });
});
