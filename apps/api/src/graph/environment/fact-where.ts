import {
  FACT_OWNERS,
  type FactCondition,
  type FactOwner,
  factReader,
  versionKey,
} from "@perfatlas/db";
import { Field, InputType, registerEnumType } from "type-graphql";
import { ArgumentError } from "../../errors/errors.ts";
import { enumOf } from "../../relay/enum-of.ts";
import type { ApiContext } from "../api-context.ts";
import { givenList } from "../where/given-list.ts";
import { NumberBounds, readRange } from "../where/number-where.ts";
import { unknownName } from "../where/unknown-name.ts";

const FactOwnerEnum = enumOf(FACT_OWNERS);
registerEnumType(FactOwnerEnum, {
  name: "FactOwner",
  description: "What a fact is known about: an environment itself, or one of its three axes.",
});

/** A condition on one fact; all that is given must hold. */
@InputType("FactWhere", {
  description:
    "A condition on one fact, of an environment or of its hardware, workload or version; all that is given must hold.",
})
export class FactWhere extends NumberBounds {
  @Field(() => String)
  name!: string;

  @Field(() => [FactOwnerEnum], { nullable: true, description: "Only what is known about these." })
  of?: FactOwner[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Its text, number or truth value, as text; numbers are compared as numbers.",
  })
  equals?: string | null;

  @Field(() => [String], { nullable: true, description: "One of these, as equals." })
  in?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Of a text that reads as a version: 3.10 is at least 3.7, and 1.0-rc1 is not 1.0.",
  })
  versionAtLeast?: string | null;

  @Field(() => String, { nullable: true })
  versionBelow?: string | null;
}

/**
 * The condition as the registry's queries take it.
 * @throws ArgumentError UNKNOWN_FACT with the nearest names, CONTRADICTION, NO_VERSION.
 */
export async function readFact(context: ApiContext, where: FactWhere): Promise<FactCondition> {
  const names = await context.loaders
    .of("fact.names", async (keys) => {
      const all = await factReader.names(context.database);
      return keys.map(() => all);
    })
    .load("all");
  if (!names.includes(where.name)) throw unknownName("UNKNOWN_FACT", "fact", where.name, names);
  const place = `fact "${where.name}"`;
  const { equals: _, ...bounds } = where;
  const texts = givenList(place, where.in, where.equals);
  const owners = givenList(`${place}, of`, where.of);
  return {
    name: where.name,
    ...(owners === undefined ? {} : { owners }),
    ...(texts === undefined ? {} : { in: texts }),
    ...readRange(bounds, place),
    ...readVersions(where, place),
  };
}

/** Bounds of versions. @throws ArgumentError NO_VERSION, or CONTRADICTION when nothing is between them. */
export function readVersions(
  where: { readonly versionAtLeast?: string | null; readonly versionBelow?: string | null },
  place: string,
) {
  const low = versionOf(where.versionAtLeast, place);
  const high = versionOf(where.versionBelow, place);
  if (low !== undefined && high !== undefined && !isBelow(low, high)) {
    const range = `at least ${where.versionAtLeast} and below ${where.versionBelow}`;
    throw new ArgumentError("CONTRADICTION", `${place}: no version is ${range}`);
  }
  return {
    ...(low === undefined ? {} : { versionAtLeast: low }),
    ...(high === undefined ? {} : { versionBelow: high }),
  };
}

function versionOf(text: string | null | undefined, place: string) {
  if (text === null || text === undefined) return undefined;
  const key = versionKey(text);
  if (key !== null) return key;
  throw new ArgumentError(
    "NO_VERSION",
    `${place}: "${text.slice(0, 80)}" does not read as a version; give numbers with dots, such as "3.7"`,
  );
}

function isBelow(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at === -1 ? a.length < b.length : (a[at] ?? 0) < (b[at] ?? Number.NEGATIVE_INFINITY);
}
