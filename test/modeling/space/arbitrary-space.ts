import { optionLevels } from "@perfatlas/modeling/sampling";
import {
  type Configuration,
  type ConfigurationSpace,
  evaluate,
  type Level,
  type Option,
  parseExpression,
} from "@perfatlas/modeling/space";
import fc from "fast-check";

const NAMES = ["a", "b-c", "toString", "d", "constructor", "e"];

const domains = fc.oneof(
  fc.constant({ kind: "binary" as const, domain: [false, true] }),
  fc.constantFrom<Pick<Option, "kind" | "domain">>(
    { kind: "ordinal", domain: [1, 2, 4] },
    { kind: "ordinal", domain: [-3, 0.5] },
    { kind: "categorical", domain: ["x", "y", "1"] },
    { kind: "categorical", domain: ["only, one"] },
    { kind: "integer", domain: { min: -1, max: 2 } },
    { kind: "integer", domain: { min: 0, max: 40, step: 20 } },
    { kind: "real", domain: { min: 0, max: 1, step: 0.25 } },
  ),
);

/** Expressions about options of these names, most of them true for some levels and false for others. */
export function arbitraryRule(options: readonly Option[]): fc.Arbitrary<string> {
  const spelt = options.map(({ name }) => `\`${name}\``);
  const atom = fc.oneof(
    fc.tuple(fc.nat(), fc.constantFrom("==", "!=", "<", ">="), fc.nat()).map(([i, operator, k]) => {
      const option = options[i % options.length] as Option;
      const levels = optionLevels(option);
      const level = JSON.stringify(levels[k % levels.length]);
      return `${spelt[i % options.length]} ${operator} ${level}`;
    }),
    fc
      .tuple(fc.constantFrom(...spelt), fc.constantFrom("+", "*", "-"), fc.constantFrom(...spelt))
      .map(([a, operator, b]) => `${a} ${operator} ${b} <= 2`),
  );
  return fc.oneof(
    { weight: 3, arbitrary: atom },
    fc
      .tuple(atom, fc.constantFrom("&&", "||", "->"), atom)
      .map(([a, operator, b]) => `(${a}) ${operator} (${b})`),
    atom.map((inner) => `!(${inner})`),
  );
}

/** Small spaces with chains of conditions in any order of options, and constraints. */
export function arbitrarySpace(
  most: { readonly constraints: number; readonly options?: number } = { constraints: 3 },
): fc.Arbitrary<ConfigurationSpace> {
  return fc
    .tuple(fc.array(domains, { minLength: 1, maxLength: most.options ?? 5 }), fc.boolean())
    .chain(([parts, isReversed]) => {
      const options = parts.map((part, i): Option => ({ name: NAMES[i] as string, ...part }));
      const withCondition = options.map((option, i) =>
        i === 0
          ? fc.constant(option)
          : fc
              .option(arbitraryRule(options.slice(0, i)), { freq: 2, nil: undefined })
              .map((activeWhen) => (activeWhen === undefined ? option : { ...option, activeWhen })),
      );
      return fc
        .tuple(
          fc.tuple(...withCondition),
          fc.array(arbitraryRule(options), { maxLength: most.constraints }),
        )
        .map(([made, rules]) => ({
          system: "drawn",
          options: isReversed ? made.toReversed() : made,
          constraints: rules.map((rule) => ({ rule })),
        }));
    });
}

/**
 * Every valid, canonical configuration by trying all combinations: parents first, a conditional option
 * only where its condition is true, then every constraint judged.
 */
export function bruteForce(space: ConfigurationSpace): readonly Configuration[] {
  const found: Configuration[] = [];
  const extend = (chosen: Readonly<Record<string, Level>>, left: readonly Option[]): void => {
    const [option, ...others] = left;
    if (option === undefined) {
      const isValid = space.constraints.every(
        ({ rule }) => evaluate(parseExpression(rule), chosen) !== false,
      );
      const ordered = space.options.filter(({ name }) => Object.hasOwn(chosen, name));
      if (isValid) {
        found.push(Object.fromEntries(ordered.map(({ name }) => [name, chosen[name] as Level])));
      }
      return;
    }
    const { name, activeWhen } = option;
    if (activeWhen !== undefined && evaluate(parseExpression(activeWhen), chosen) !== true) {
      extend(chosen, others);
      return;
    }
    for (const level of optionLevels(option)) extend({ ...chosen, [name]: level }, others);
  };
  const byName = [...space.options].sort((x, y) => NAMES.indexOf(x.name) - NAMES.indexOf(y.name));
  extend({}, byName);
  return found;
}
