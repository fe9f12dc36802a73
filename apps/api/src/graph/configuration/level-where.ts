import type { LevelCondition, OptionRow } from "@perfatlas/db";
import { describeDomain, isLegalLevel, type Level, type Option } from "@perfatlas/modeling/space";
import { Field, InputType } from "type-graphql";
import { ArgumentError } from "../../errors/errors.ts";
import { Json } from "../../relay/scalars.ts";
import { isWithin, NumberBounds, readRange } from "../where/number-where.ts";
import { unknownName } from "../where/unknown-name.ts";

/** A condition on the level of one option; all that is given must hold. */
@InputType("LevelWhere", {
  description: "A condition on the level of one option; all that is given must hold.",
})
export class LevelWhere extends NumberBounds {
  @Field(() => String, { description: "Its name." })
  option!: string;

  @Field(() => Json, { nullable: true, description: "A level: number, text or truth value." })
  equals?: unknown;

  @Field(() => [Json], { nullable: true, description: "One of these levels." })
  in?: unknown[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it has a level; one that a condition switches off has none.",
  })
  isActive?: boolean | null;
}

/**
 * The condition as the registry's queries take it, of a system with those options.
 * @throws ArgumentError UNKNOWN_OPTION with the nearest names, ILLEGAL_LEVEL with the legal ones,
 * CONTRADICTION, FILTER_TOO_LARGE.
 */
export function readLevel(where: LevelWhere, options: readonly OptionRow[]): LevelCondition {
  const option = options.find(({ name }) => name === where.option);
  if (option === undefined) {
    const names = options.map(({ name }) => name);
    throw unknownName("UNKNOWN_OPTION", "option", where.option, names);
  }
  const place = `option "${option.name}"`;
  const { equals: _, ...bounds } = where;
  return {
    ...readRange(bounds, place),
    option: option.name,
    ...levelsOf(where, option, place),
    ...(typeof where.isActive === "boolean" ? { isActive: where.isActive } : {}),
  };
}

function levelsOf(where: LevelWhere, option: OptionRow, place: string): { in?: readonly Level[] } {
  const { equals, in: list } = where;
  const asked = [...(isGiven(list) ? [list] : []), ...(isGiven(equals) ? [[equals]] : [])];
  for (const level of asked.flat()) assertLegal(option, level, place);
  if (asked.some((levels) => levels.length > LEVELS_MAX)) {
    const message = `${place} has more than ${LEVELS_MAX} levels; that is the most that may be given`;
    throw new ArgumentError("FILTER_TOO_LARGE", message);
  }
  // Of a listed domain the levels within bounds are known, and equality is what an index finds.
  const bounds = readRange({ ...where, equals: null }, place);
  if (Object.keys(bounds).length > 0 && Array.isArray(option.domain)) {
    const numbers = option.domain.filter((level): level is number => typeof level === "number");
    asked.push(numbers.filter((level) => isWithin(level, bounds)));
  }
  if (asked.length === 0) return {};
  const [first = [], ...more] = asked as readonly (readonly Level[])[];
  const levels = first.filter((level) => more.every((others) => others.includes(level)));
  if (levels.length > 0) return { in: [...new Set(levels)] };
  const legal = describeDomain(option as unknown as Option);
  throw new ArgumentError("CONTRADICTION", `${place}: no level is all of that; legal are ${legal}`);
}

const LEVELS_MAX = 100;

function assertLegal(option: OptionRow, level: unknown, place: string): void {
  const described = option as unknown as Option;
  if (isLevel(level) && isLegalLevel(described, level)) return;
  const given = JSON.stringify(level)?.slice(0, 80) ?? "nothing";
  throw new ArgumentError(
    "ILLEGAL_LEVEL",
    `${place}: ${given} is no level of it; legal are ${describeDomain(described)}`,
  );
}

function isLevel(level: unknown): level is Level {
  return ["boolean", "number", "string"].includes(typeof level);
}

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}
