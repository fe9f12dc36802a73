export { implausible, plausibleRange } from "./implausible.ts";
export { implausibleValues } from "./implausible-values.ts";
export { type ReadUnit, readUnit, type UnitReading } from "./read-unit.ts";
export { type Quantity, UNIT_ATOMS } from "./unit-atoms.ts";
export { type UnitConversion, unitConversion } from "./unit-conversion.ts";
