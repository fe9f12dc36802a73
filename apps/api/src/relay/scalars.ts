import { GraphQLError, GraphQLScalarType, Kind, print } from "graphql";
import { GraphQLDateTime, GraphQLJSON } from "graphql-scalars";

/** The first and the last time that four digits of a year can write in UTC, in ms. */
const FIRST = Date.parse("0001-01-01T00:00:00Z");
const LAST = Date.parse("9999-12-31T23:59:59.999Z");
const LEGAL =
  'write it as RFC 3339 has it, with its zone and in the years 0001 to 9999 of UTC, such as "2026-11-29T10:15:30Z"';

/** Levels, domains, settings and facts: any JSON value. */
export const Json = GraphQLJSON;

/** A point in time, ISO 8601 in UTC; what is none is refused with the form of one. */
export const DateTime = new GraphQLScalarType<Date>({
  ...GraphQLDateTime.toConfig(),
  parseValue: (given) => readTime(given, JSON.stringify(given)),
  parseLiteral: (node) => readTime(node.kind === Kind.STRING ? node.value : null, print(node)),
});

function readTime(given: unknown, text: string): Date {
  const time = given instanceof Date ? given : parsed(given);
  if (time !== null && time.getTime() >= FIRST && time.getTime() <= LAST) return time;
  throw new GraphQLError(`DateTime: ${text.slice(0, 80)} is no point in time; ${LEGAL}`);
}

function parsed(given: unknown): Date | null {
  if (typeof given !== "string") return null;
  try {
    return GraphQLDateTime.parseValue(given);
  } catch {
    // Its own message does not say what is legal.
    return null;
  }
}
