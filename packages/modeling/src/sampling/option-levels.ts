import { isRange, type Level, levelCount, type Option } from "../space/index.ts";
import { SamplingError } from "./sampling-method.ts";

/** Points of a real range without step that designs use: ends and quarters. */
const REAL_LEVEL_COUNT = 5;

/** Longer lists make no design. */
const LONGEST = 100_000;

/** Levels of an option in order; a real range without step gives its ends and quarters. */
export function optionLevels(option: Option): readonly Level[] {
  const { domain } = option;
  if (!isRange(domain)) return domain;
  const count = levelCount(option);
  if (count > LONGEST && Number.isFinite(count)) {
    throw new SamplingError(`option "${option.name}" has ${count} levels; give its range a step`);
  }
  if (Number.isFinite(count)) {
    const step = domain.step ?? 1;
    return Array.from({ length: count }, (_, k) => domain.min + k * step);
  }
  const last = REAL_LEVEL_COUNT - 1;
  return Array.from(
    { length: REAL_LEVEL_COUNT },
    (_, k) => domain.min + ((domain.max - domain.min) * k) / last,
  );
}

/** The level an option has when nobody sets it: its default, else its first. */
export function baseLevel(option: Option): Level {
  return option.default ?? (optionLevels(option)[0] as Level);
}
