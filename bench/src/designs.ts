// How long every design takes to its answer on spaces that are large or hard, in ms of processor time:
//   npm run bench -- designs [--size 100] [part of a space's name]
import { createRng } from "@perfatlas/modeling/random";
import {
  allConfigurations,
  countConfigurations,
  fractionalFactorial,
  oneByOne,
  SamplingError,
  samplingMethods,
} from "@perfatlas/modeling/sampling";
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
const SPACES: Readonly<Record<string, ConfigurationSpace>> = {
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
  "real range, a slit": space(
    [...ten, { name: "r", kind: "real", domain: { min: 0, max: 1 } }],
    "r > 0.3 && r < 0.30001",
    "o3 == 7",
  ),
};

const DESIGNS: Readonly<Record<string, (of: ConfigurationSpace, size: number) => number>> = {
  ...Object.fromEntries(
    samplingMethods.map((method) => [
      method.name,
      (of: ConfigurationSpace, size: number) => method.sample(of, size, createRng(1)).length,
    ]),
  ),
  full: (of) => allConfigurations(of, 50_000).length,
  "one-factor": (of) => oneByOne(of, {}).length,
  fractional: (of) => fractionalFactorial(of, generators(of)).length,
  count: (of) => countConfigurations(of).count,
};

/** All options but the first ten are the product of two of these. */
function generators(of: ConfigurationSpace): string[] {
  return of.options
    .slice(10)
    .map(
      ({ name }, i) =>
        `${name} = ${of.options[i % 10]?.name} * ${of.options[(i * 3 + 1) % 10]?.name}`,
    );
}

const args = process.argv.slice(2);
const at = args.indexOf("--size");
const size = at >= 0 ? Number(args[at + 1]) : 100;
const wanted = (at >= 0 ? args.toSpliced(at, 2) : args)[0] ?? "";
const only = (at >= 0 ? args.toSpliced(at, 2) : args)[1] ?? "";
const designs = Object.keys(DESIGNS).filter((name) => name.includes(only));
console.log(`| space | ${designs.join(" | ")} |\n|---|${designs.map(() => "---:").join("|")}|`);
let most = { ms: 0, of: "" };
for (const [name, of] of Object.entries(SPACES)) {
  if (!name.includes(wanted)) continue;
  const cells = designs.map((design) => {
    const start = process.cpuUsage();
    let end: string;
    try {
      end = String(DESIGNS[design]?.(of, size));
    } catch (error) {
      if (!(error instanceof SamplingError)) throw error;
      end = error.finding;
    }
    const { user, system } = process.cpuUsage(start);
    const ms = Math.round((user + system) / 1000);
    if (ms > most.ms) most = { ms, of: `${design} of ${name}` };
    return `${ms} (${end})`;
  });
  console.log(`| ${name} | ${cells.join(" | ")} |`);
}
console.log(`\nslowest: ${most.of}, ${most.ms} ms`);
