import { createRng } from "@perfatlas/modeling/random";
import type { ConfigurationSpace, Option } from "@perfatlas/modeling/space";

const integer = (name: string, min: number, max: number): Option => ({
  name,
  kind: "integer",
  domain: { min, max },
});
const numbers = (n: number, min: number, max: number): Option[] =>
  Array.from({ length: n }, (_, i) => integer(`o${i}`, min, max));
const binaries = (n: number): Option[] =>
  Array.from({ length: n }, (_, i) => ({ name: `b${i}`, kind: "binary", domain: [false, true] }));
const space = (options: readonly Option[], ...rules: readonly string[]): ConfigurationSpace => ({
  system: "hard",
  options,
  constraints: rules.map((rule) => ({ rule })),
});
const names = (options: readonly Option[]) => options.map(({ name }) => name);
const differ = (all: readonly string[]) =>
  all.flatMap((a, i) => all.slice(i + 1).map((b) => `${a} != ${b}`));

/** Clauses of three options that are drawn at random; 4.2 for each option are the hardest. */
function clauses(options: readonly Option[], count: number): string[] {
  const rng = createRng(7);
  return Array.from({ length: count }, () =>
    Array.from({ length: 3 }, () => {
      const { name } = options[rng.integer(options.length)] as Option;
      return rng.next() < 0.5 ? name : `!${name}`;
    }).join(" || "),
  );
}

const ten = numbers(10, 1, 9);
const sum = names(ten).join(" + ");
/** Spaces that are large or hard, by what makes them so. */
export const DESIGN_SPACES: Readonly<Record<string, ConfigurationSpace>> = {
  "10 options of 10": space(numbers(10, 0, 9)),
  "ten different of ten": space(numbers(10, 1, 10), ...differ(names(ten))),
  "ten different of nine": space(ten, ...differ(names(ten))),
  "eight different of nine": space(numbers(8, 1, 9), ...differ(names(numbers(8, 1, 9)))),
  "circle of orders": space(
    numbers(10, 1, 1e6),
    ...names(ten).map((a, i) => `${a} < ${names(ten)[(i + 1) % 10]}`),
  ),
  "circle of orders, 1..50": space(
    numbers(10, 1, 50),
    ...names(ten).map((a, i) => `${a} < ${names(ten)[(i + 1) % 10]}`),
  ),
  "chain of orders, 1..12": space(
    numbers(10, 1, 12),
    ...names(ten)
      .slice(1)
      .map((a, i) => `${names(ten)[i]} < ${a}`),
  ),
  "odd sum of even numbers": space(
    ten,
    `${names(ten)
      .map((n) => `2 * ${n}`)
      .join(" + ")} == 51`,
  ),
  "sum == 50": space(ten, `${sum} == 50`),
  "sum of products": space(
    ten,
    "o0 * o1 + o2 * o3 + o4 * o5 + o6 * o7 + o8 * o9 == 211",
    "o0 + o2 + o4 == o1 + o3 + o5",
  ),
  "product == 5040": space(ten, `${names(ten).join(" * ")} == 5040`),
  contradiction: space(ten, "o0 < o9", "o9 < o0"),
  "sum over bound": space(numbers(10, 1, 64), `${sum} > 1000`),
  "2e9 levels": space([integer("x", 0, 2e9)]),
  "two of 2e9, equal": space([integer("x", 0, 2e9), integer("y", 0, 2e9)], "x == y"),
  "three of 2e9, sum": space(
    [integer("x", 0, 2e9), integer("y", 0, 2e9), integer("z", 0, 2e9)],
    "x * y == z * z + 17",
  ),
  "60 binary": space(binaries(60)),
  "60 binary, hard clauses": space(binaries(60), ...clauses(binaries(60), 250)),
  "60 binary, impossible": space(binaries(60), ...clauses(binaries(60), 420)),
  "60 binary, sum == 30": space(binaries(60), `${names(binaries(60)).join(" + ")} == 30`),
  "60 binary, equal halves": space(
    binaries(60),
    `${names(binaries(60)).slice(0, 30).join(" + ")} == ${names(binaries(60)).slice(30).join(" + ")}`,
  ),
  "60 options of 8": space(
    Array.from({ length: 60 }, (_, i) => integer(`o${i}`, 0, 7)),
    ...Array.from({ length: 59 }, (_, i) => `o${i} + o${i + 1} != 7`),
  ),
  "200 binary, a chain": space(
    binaries(200),
    ...Array.from({ length: 199 }, (_, i) => `b${i} -> b${i + 1}`),
  ),
  "18 binary": space(binaries(18)),
  "three of 577": space(numbers(3, 0, 576)),
  "50 options of 20 names": space(
    Array.from(
      { length: 50 },
      (_, i): Option => ({
        name: `c${i}`,
        kind: "categorical",
        domain: Array.from({ length: 20 }, (_, k) => `v${k}`),
      }),
    ),
  ),
  "1000 binary": space(binaries(1000)),
  "3000 integers, contradiction": space(
    [...Array.from({ length: 3000 }, (_, i) => integer(`p${i}`, 0, 9)), ...ten],
    "o0 < o9",
    "o9 < o0",
  ),
  "conditions, 60 deep": space(
    binaries(60).map((option, i) => (i === 0 ? option : { ...option, activeWhen: `b${i - 1}` })),
  ),
  "conditions and sum": space(
    [
      ...binaries(20),
      ...numbers(20, 0, 9).map((option, i): Option => ({ ...option, activeWhen: `b${i}` })),
    ],
    `${names(binaries(20)).join(" + ")} == 10`,
    ...Array.from({ length: 19 }, (_, i) => `o${i} != o${i + 1}`),
  ),
  "pigeons 9 in 8 holes": space(
    Array.from(
      { length: 72 },
      (_, i): Option => ({ name: `h${i}`, kind: "binary", domain: [false, true] }),
    ),
    ...Array.from({ length: 9 }, (_, p) =>
      Array.from({ length: 8 }, (_, h) => `h${8 * p + h}`).join(" || "),
    ),
    ...Array.from({ length: 8 }, (_, h) =>
      differ(Array.from({ length: 9 }, (_, p) => `h${8 * p + h}`)).map(
        (rule) => `!(${rule.replace("!=", "&&")})`,
      ),
    ).flat(),
  ),
  "needle: o1 == 7 && …": space(numbers(10, 1, 100), "o1 == 7 && o4 == 13 && o9 == 99 && o3 == 5"),
  "57 options, half with conditions": space(
    [
      ...binaries(20),
      ...numbers(20, 1, 16).map((option, i): Option => ({ ...option, activeWhen: `b${i}` })),
      ...Array.from(
        { length: 17 },
        (_, i): Option => ({
          name: `c${i}`,
          kind: "categorical",
          domain: ["none", "some", "all", "auto"],
          activeWhen: `o${i} > 4 && b${i + 3}`,
        }),
      ),
    ],
    "b0 || b1 || b2",
    "o0 + o1 < 20",
  ),
  "57 options, conditions in a chain": space(
    numbers(57, 0, 9).map((option, i) =>
      i === 0 ? option : { ...option, activeWhen: `o${i - 1} > 2` },
    ),
  ),
  "3000 binary": space(binaries(3000)),
  "3000 binary, rules": space(binaries(3000), ...clauses(binaries(3000), 1000)),
  "3000 binary, a chain": space(
    binaries(3000),
    ...Array.from({ length: 2999 }, (_, i) => `b${i} -> b${i + 1}`),
  ),
  "100000 names": space([
    {
      name: "c",
      kind: "categorical",
      domain: Array.from({ length: 100_000 }, (_, k) => `v${k}`),
    },
  ]),
  "100000 names, twice": space(
    ["c", "d"].map((name) => ({
      name,
      kind: "categorical",
      domain: Array.from({ length: 100_000 }, (_, k) => `v${k}`),
    })),
    "c == d",
  ),
  "100000 numbers": space([integer("x", 1, 100_000)]),
  "one configuration, of 60 binary": space(
    binaries(60),
    ...names(binaries(60)).map((name, i) => (i % 3 === 0 ? `!${name}` : name)),
  ),
  "one configuration, of 10 numbers": space(ten, `${sum} == 10`),
  "one configuration, of 1000 binary": space(
    binaries(1000),
    ...names(binaries(1000)).map((name, i) => (i % 3 === 0 ? `!${name}` : name)),
  ),
  "one configuration, hidden": space(
    numbers(6, 1, 1000),
    `${names(numbers(6, 1, 1000)).join(" * ")} == ${2 ** 20 * 3 ** 10}`,
    "o0 < o1 && o1 < o2 && o2 < o3 && o3 < o4 && o4 < o5",
    "o0 + o5 == 5",
  ),
  "tiny steps": space(
    Array.from({ length: 10 }, (_, i) => ({
      name: `r${i}`,
      kind: "real",
      domain: { min: 0, max: 1, step: 1e-9 },
    })),
  ),
  "tiny steps, sum": space(
    Array.from({ length: 10 }, (_, i) => ({
      name: `r${i}`,
      kind: "real",
      domain: { min: 0, max: 1, step: 1e-9 },
    })),
    "r0 + r1 + r2 == 1",
    "r3 < r4",
  ),
  "tiniest steps": space([
    { name: "r", kind: "real", domain: { min: 0, max: 1, step: 5e-324 } },
    { name: "s", kind: "real", domain: { min: -1e300, max: 1e300, step: 1e-300 } },
  ]),
  "real range, a slit": space(
    [...ten, { name: "r", kind: "real", domain: { min: 0, max: 1 } }],
    "r > 0.3 && r < 0.30001",
    "o3 == 7",
  ),
};
