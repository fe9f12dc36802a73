import {
  type Configuration,
  type ConfigurationSpace,
  InputError,
  type Option,
} from "../space/index.ts";
import { numberAt } from "../space/number-at.ts";
import { SamplingError } from "./sampling-method.ts";
import { twoLevelDesign } from "./two-level-design.ts";

/** Options that are not generated at most: 2 to that power are the runs. */
const MOST_FREE = 16;

/**
 * A two-level fractional factorial 2^(k−p) (Box and Hunter, 1961): generators like "E=ABC" or
 * "no_mbtree = no_8x8dct * no_cabac" set an option to the product of others; letters count options in
 * order. Options with more levels take their ends. Conditions and constraints bend it: see
 * `twoLevelDesign`.
 * @throws GeneratorError when a generator names an option that is not there or is generated itself,
 * SamplingError when there would be more than 65,536 runs.
 */
export function fractionalFactorial(
  space: ConfigurationSpace,
  generators: readonly string[],
): readonly Configuration[] {
  const { options } = space;
  const defined = new Map<number, readonly number[]>();
  for (const generator of generators) {
    const [left = "", right = ""] = generator.split("=").map((side) => side.trim());
    defined.set(positionOf(options, left, generator), factors(options, right, generator));
  }
  const chained = [...defined.values()].flat().find((i) => defined.has(i));
  if (chained !== undefined) {
    throw new GeneratorError(
      `a generator uses "${options[chained]?.name}", which is generated itself`,
    );
  }
  const free = options.map((_, i) => i).filter((i) => !defined.has(i));
  if (free.length > MOST_FREE) {
    throw new SamplingError(
      `${free.length} of ${options.length} options have no generator: a fractional design would have ` +
        `2^${free.length} runs; generate all but ${MOST_FREE}, or choose plackett-burman or pairwise`,
      "too-many",
    );
  }
  return twoLevelDesign(
    space,
    Array.from({ length: 2 ** free.length }, (_, run) => {
      const signs = new Int8Array(options.length);
      for (const [bit, i] of free.entries()) signs[i] = (run >> bit) & 1 ? 1 : -1;
      for (const [i, of] of defined) {
        signs[i] = of.reduce((product, j) => product * numberAt(signs, j), 1);
      }
      return signs;
    }),
  );
}

/** A generator of a fractional design that cannot be read. */
export class GeneratorError extends InputError {
  readonly code = "ILLEGAL_DESIGN";
}

function factors(options: readonly Option[], text: string, generator: string): readonly number[] {
  const names = text.includes("*")
    ? text.split("*").map((name) => name.trim())
    : options.some((option) => option.name === text)
      ? [text]
      : [...text];
  return names.map((name) => positionOf(options, name, generator));
}

function positionOf(options: readonly Option[], name: string, generator: string): number {
  const byName = options.findIndex((option) => option.name === name);
  const byLetter = /^[A-Z]$/.test(name) ? name.charCodeAt(0) - 65 : -1;
  const position = byName >= 0 ? byName : byLetter;
  if (position >= 0 && position < options.length) return position;
  const names = options.map((option, i) => `${String.fromCharCode(65 + i)} = ${option.name}`);
  throw new GeneratorError(`"${name}" in generator "${generator}" is none of ${names.join(", ")}`);
}
