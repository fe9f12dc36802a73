import type { LevelWhere } from "../../generated/graphql.ts";

/** A condition on an option as an address holds it: "crf>=23". */
export interface LevelCondition {
  readonly option: string;
  readonly sign: string;
  readonly level: string;
}

/** Longer signs first: ">=" is no ">" followed by "=". */
const FIELDS = {
  ">=": "atLeast",
  "<=": "atMost",
  ">": "above",
  "<": "below",
  "=": "equals",
} as const;
/** The signs that a condition may have. */
export const LEVEL_SIGNS = Object.keys(FIELDS) as readonly (keyof typeof FIELDS)[];

/** The parts of a condition; undefined for a text that is none. */
export function readCondition(text: string): LevelCondition | undefined {
  const sign = LEVEL_SIGNS.find((one) => text.includes(one));
  if (sign === undefined) return undefined;
  const at = text.indexOf(sign);
  const [option, level] = [text.slice(0, at).trim(), text.slice(at + sign.length).trim()];
  return option === "" || level === "" ? undefined : { option, sign, level };
}

/** The condition as the API takes it: "on" and "off" are the levels of a binary option. */
export function levelWhere({ option, sign, level }: LevelCondition): LevelWhere {
  const field = FIELDS[sign as keyof typeof FIELDS];
  if (field !== "equals") return { option, [field]: Number(level) };
  return { option, equals: LITERALS.get(level) ?? (isNumber(level) ? Number(level) : level) };
}

const LITERALS: ReadonlyMap<string, boolean> = new Map([
  ["on", true],
  ["true", true],
  ["off", false],
  ["false", false],
]);

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}
