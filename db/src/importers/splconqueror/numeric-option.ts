import type { Option, Place } from "@perfatlas/modeling/space";
import { MalformedXmlError } from "./xml-events.ts";

/** A numeric option as the model writes it; empty where the model says nothing. */
interface Written {
  readonly name: string;
  readonly min: string;
  readonly max: string;
  readonly step: string;
  readonly values: string;
}

const MAX_LEVELS = 10_000;

/**
 * The option whose levels a step function counts out ("Size * 2", "Ratio + 0.1"), or that are listed.
 * @throws MalformedXmlError.
 */
export function numericOption({ name, min, max, step, values }: Written, place: Place): Option {
  const refuse = (message: string): never => {
    throw new MalformedXmlError(`numeric option ${name}: ${message}`, place);
  };
  if (values !== "") {
    const levels = values.split(";").map(Number);
    if (levels.some((level) => !Number.isFinite(level))) refuse(`values are no numbers: ${values}`);
    return { name, kind: "ordinal", domain: levels.sort((a, b) => a - b) };
  }
  const [from, to] = [Number(min), Number(max)];
  if (min === "" || max === "" || !(from <= to))
    refuse(`minValue ${min} and maxValue ${max} are no range`);
  const [, sign, by = ""] = /^\s*\S+\s*([+*])\s*(\d+(?:\.\d+)?)\s*$/.exec(step) ?? [];
  const factor = Number(by);
  if (sign === undefined || !(sign === "*" ? factor > 1 && from > 0 : factor > 0))
    return refuse(
      `stepFunction ${JSON.stringify(step)} is not "${name} + number" or "${name} * number"`,
    );
  const levels: number[] = [];
  for (let i = 0; ; i++) {
    const level = Number((sign === "+" ? from + i * factor : from * factor ** i).toPrecision(12));
    if (level > to) break;
    if (levels.push(level) > MAX_LEVELS) refuse(`has more than ${MAX_LEVELS} levels`);
  }
  return { name, kind: "ordinal", domain: levels };
}
