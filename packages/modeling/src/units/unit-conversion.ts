import { readUnit } from "./read-unit.ts";
import { BINARY_PREFIXES, METRIC_PREFIXES, UNIT_ATOMS, type UnitAtom } from "./unit-atoms.ts";

/** A number of one unit in another one: times `factor`, times ten to the `exponent`. */
export interface UnitConversion {
  readonly factor: number;
  readonly exponent: number;
}

/** What a symbol is made of: powers of quantities, and its size in their bases. */
interface Measure extends UnitConversion {
  readonly powers: ReadonlyMap<string, number>;
}

/** Quantities that atoms share, with the size of one of an atom; an atom of none is its own. */
const BASES: Readonly<Record<string, readonly [Readonly<Record<string, number>>, number, number]>> =
  {
    s: [{ time: 1 }, 1, 0],
    min: [{ time: 1 }, 60, 0],
    h: [{ time: 1 }, 3600, 0],
    d: [{ time: 1 }, 86_400, 0],
    Hz: [{ time: -1 }, 1, 0],
    B: [{ information: 1 }, 8, 0],
    bit: [{ information: 1 }, 1, 0],
    J: [{ energy: 1 }, 1, 0],
    Wh: [{ energy: 1 }, 3600, 0],
    W: [{ energy: 1, time: -1 }, 1, 0],
    "1": [{}, 1, 0],
    "%": [{}, 1, -2],
  };

const EXPONENTS: Readonly<Record<string, number>> = {
  n: -9,
  u: -6,
  m: -3,
  k: 3,
  M: 6,
  G: 9,
  T: 12,
  P: 15,
};

const MEASURES = new Map(UNIT_ATOMS.flatMap(measuresOf));

/**
 * How a number in `from` is one in `to` ("ms" in "ns", "MiB/s" in "B/s", "kW.h" in "J"); undefined where
 * one of them cannot be read or they measure different things. Temperatures on different scales do.
 */
export function unitConversion(from: string, to: string): UnitConversion | undefined {
  const [given, wanted] = [readUnit(from).read?.unit, readUnit(to).read?.unit];
  if (given === undefined || wanted === undefined) return undefined;
  if (given === wanted) return { factor: 1, exponent: 0 };
  const [a, b] = [measureOf(given), measureOf(wanted)];
  const quantities = new Set([...a.powers.keys(), ...b.powers.keys()]);
  for (const quantity of quantities)
    if ((a.powers.get(quantity) ?? 0) !== (b.powers.get(quantity) ?? 0)) return undefined;
  return { factor: a.factor / b.factor, exponent: a.exponent - b.exponent };
}

/** Of a unit in the registry's spelling. */
function measureOf(unit: string): Measure {
  let [factor, exponent] = [1, 0];
  const powers = new Map<string, number>();
  for (const [, divided, symbol] of unit.matchAll(/(\/?)\.?([^./]+)/g)) {
    const measure = MEASURES.get(symbol as string) ?? itself(symbol as string);
    const sign = divided === "/" ? -1 : 1;
    factor *= measure.factor ** sign;
    exponent += measure.exponent * sign;
    for (const [quantity, power] of measure.powers)
      powers.set(quantity, (powers.get(quantity) ?? 0) + power * sign);
  }
  return { powers, factor, exponent };
}

function itself(symbol: string): Measure {
  return { powers: new Map([[symbol, 1]]), factor: 1, exponent: 0 };
}

function measuresOf({ symbol, prefixes }: UnitAtom): [string, Measure][] {
  const [powers, factor, exponent] = BASES[symbol] ?? [{ [symbol]: 1 }, 1, 0];
  const measure = { powers: new Map(Object.entries(powers)), factor, exponent };
  const made: [string, Measure][] = [[symbol, measure]];
  if (prefixes === "none") return made;
  for (const prefix of METRIC_PREFIXES.keys())
    made.push([
      `${prefix}${symbol}`,
      { ...measure, exponent: exponent + (EXPONENTS[prefix] as number) },
    ]);
  if (prefixes === "metric") return made;
  for (const [i, prefix] of [...BINARY_PREFIXES.keys()].entries())
    made.push([`${prefix}${symbol}`, { ...measure, factor: factor * 1024 ** (i + 1) }]);
  return made;
}
