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
import type { ConfigurationSpace } from "@perfatlas/modeling/space";
import { DESIGN_SPACES } from "./design-spaces.ts";

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
for (const [name, of] of Object.entries(DESIGN_SPACES)) {
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
