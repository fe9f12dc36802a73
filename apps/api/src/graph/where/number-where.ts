import type { Bounds } from "@perfatlas/db";
import { Field, Float, InputType } from "type-graphql";
import { ArgumentError } from "../../errors/errors.ts";

/** The ends of a range, which conditions on numbers, levels and facts have. */
@InputType()
export abstract class NumberBounds {
  @Field(() => Float, { nullable: true })
  atLeast?: number | null;

  @Field(() => Float, { nullable: true })
  above?: number | null;

  @Field(() => Float, { nullable: true })
  atMost?: number | null;

  @Field(() => Float, { nullable: true })
  below?: number | null;
}

/** Bounds of a number; all that are given must hold. */
@InputType("NumberWhere", { description: "Bounds of a number; all that are given must hold." })
export class NumberWhere extends NumberBounds {
  @Field(() => Float, { nullable: true })
  equals?: number | null;
}

/**
 * The bounds as the registry's queries take them.
 * @throws ArgumentError CONTRADICTION when no number is within them.
 */
export function readRange(where: NumberWhere, place: string): Bounds {
  const { equals, atLeast, above, atMost, below } = where;
  const range: Bounds = {
    ...(isGiven(atLeast) ? { atLeast } : {}),
    ...(isGiven(above) ? { above } : {}),
    ...(isGiven(atMost) ? { atMost } : {}),
    ...(isGiven(below) ? { below } : {}),
  };
  const low = Math.max(atLeast ?? -Infinity, above ?? -Infinity, equals ?? -Infinity);
  const high = Math.min(atMost ?? Infinity, below ?? Infinity, equals ?? Infinity);
  if (low > high || (low === above && low === high) || (high === below && low === high)) {
    throw new ArgumentError("CONTRADICTION", `${place}: no number is ${inWords(where)}`);
  }
  return isGiven(equals) ? { ...range, atLeast: equals, atMost: equals } : range;
}

/** Whether a number is within bounds, for rows that are at hand. */
export function isWithin(value: number | null, { atLeast, above, atMost, below }: Bounds): boolean {
  if (value === null) return false;
  return (
    (atLeast === undefined || value >= atLeast) &&
    (above === undefined || value > above) &&
    (atMost === undefined || value <= atMost) &&
    (below === undefined || value < below)
  );
}

function isGiven(value: number | null | undefined): value is number {
  return value !== null && value !== undefined;
}

const WORDS = {
  equals: "",
  atLeast: "at least ",
  above: "above ",
  atMost: "at most ",
  below: "below ",
};

function inWords(where: NumberWhere): string {
  const parts = Object.entries(WORDS).flatMap(([name, word]) => {
    const value = where[name as keyof NumberWhere];
    return isGiven(value) ? [`${word}${value}`] : [];
  });
  return parts.join(" and ");
}
