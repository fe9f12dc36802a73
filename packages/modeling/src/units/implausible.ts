import { readUnit } from "./read-unit.ts";
import type { Quantity } from "./unit-atoms.ts";

type Range = readonly [low: number, high: number];

/** Least and greatest value of a quantity that anybody measures, in s, Hz, B, J, W, Cel, 1. */
const RANGES: Readonly<Record<Quantity, Range>> = {
  // A duration of 0 is what a coarse clock says; 1e10 s are three centuries.
  duration: [0, 1e10],
  frequency: [0, 1e18],
  information: [0, 1e21],
  energy: [0, 1e15],
  power: [0, 1e12],
  temperature: [-273.15, 1e6],
  count: [0, 1e30],
  money: [0, 1e15],
  // A score or a ratio may be negative; nothing is measured in 1e100 of anything.
  other: [-1e100, 1e100],
};

/**
 * Least and greatest plausible value in a unit. They are wide: they catch mistakes of sign, unit and
 * parsing, not surprising results. A unit that cannot be read has the range of what has no unit.
 */
export function plausibleRange(unit: string): Range {
  const { read } = readUnit(unit);
  if (read === null) return RANGES.other;
  const [low, high] = read.unit === "K" ? [0, 1e6] : RANGES[read.quantity];
  return [low / read.scale, high / read.scale];
}

/** Why a value cannot have been measured in this unit (a negative duration, 1e308 bytes), or null. */
export function implausible(value: number, unit: string): string | null {
  const [low, high] = plausibleRange(unit);
  if (value >= low && value <= high) return null;
  const quantity = readUnit(unit).read?.quantity ?? "other";
  const what = quantity === "other" ? "a value" : `a ${quantity}`;
  return `${value} ${unit} is implausible: ${what} lies between ${low} and ${high} ${unit}`;
}
