import type { Configuration, Level, Option } from "@perfatlas/modeling/space";
import type { ResolvedSpace } from "../experiment/resolve-space.ts";
import { DesignError, isValid, listLevels } from "./enumerate-space.ts";

/**
 * A two-level fractional factorial 2^(k−p) (Box and Hunter, 1961): generators like "E=ABC" or
 * "no_mbtree = no_8x8dct * no_cabac" set an option to the product of others; letters count options in
 * order. Options with more levels take their ends. Runs that break a constraint are left out.
 * @throws DesignError when a generator names an option that is not there.
 */
export function fractionalDesign(
  resolved: ResolvedSpace,
  generators: readonly string[],
): readonly Configuration[] {
  const { options } = resolved.space;
  const defined = new Map<number, readonly number[]>();
  for (const generator of generators) {
    const [left = "", right = ""] = generator.split("=").map((side) => side.trim());
    defined.set(indexOf(options, left, generator), factors(options, right, generator));
  }
  const base = options.map((_, i) => i).filter((i) => !defined.has(i));
  const fromBase = [...defined.values()].flat().find((i) => defined.has(i));
  if (fromBase !== undefined) {
    throw new DesignError(
      `a generator uses "${options[fromBase]?.name}", which is generated itself`,
    );
  }
  const design: Configuration[] = [];
  for (let run = 0; run < 2 ** base.length; run++) {
    const signs = new Map(base.map((index, bit) => [index, (run >> bit) & 1 ? 1 : -1]));
    for (const [index, of] of defined) {
      signs.set(
        index,
        of.reduce((product, i) => product * (signs.get(i) as number), 1),
      );
    }
    const configuration = Object.fromEntries(
      options.map((option, i) => [option.name, end(option, (signs.get(i) as number) > 0)]),
    );
    if (isValid(resolved, configuration)) design.push(configuration);
  }
  return design;
}

function end(option: Option, isHigh: boolean): Level {
  const levels = listLevels(option);
  return (isHigh ? levels.at(-1) : levels[0]) as Level;
}

function factors(options: readonly Option[], text: string, generator: string): readonly number[] {
  const names = text.includes("*")
    ? text.split("*").map((name) => name.trim())
    : options.some((option) => option.name === text)
      ? [text]
      : [...text];
  return names.map((name) => indexOf(options, name, generator));
}

function indexOf(options: readonly Option[], name: string, generator: string): number {
  const byName = options.findIndex((option) => option.name === name);
  const byLetter = /^[A-Z]$/.test(name) ? name.charCodeAt(0) - 65 : -1;
  const index = byName >= 0 ? byName : byLetter;
  if (index < 0 || index >= options.length) {
    const names = options.map((option, i) => `${String.fromCharCode(65 + i)} = ${option.name}`);
    throw new DesignError(`"${name}" in generator "${generator}" is none of ${names.join(", ")}`);
  }
  return index;
}
