import type { Setting, SettingValue } from "./setting.ts";

/** What a setting may be set to, in words: "a whole number from 1 to 10000". */
export function legalValues(setting: Setting): string {
  if (setting.type === "boolean") return "true or false";
  if ("enum" in setting) return setting.enum.map((level) => JSON.stringify(level)).join(" or ");
  if ("pattern" in setting) {
    return `a text like ${JSON.stringify(setting.default)} (${setting.pattern})`;
  }
  const { minimum, exclusiveMinimum, maximum } = setting;
  const kind = setting.type === "integer" ? "a whole number" : "a number";
  if (exclusiveMinimum !== undefined) return `${kind} above ${exclusiveMinimum}, to ${maximum}`;
  return minimum === undefined ? `${kind} to ${maximum}` : `${kind} from ${minimum} to ${maximum}`;
}

/** Whether a setting may be set to a value. */
export function isLegalValue(setting: Setting, value: unknown): value is SettingValue {
  if (setting.type === "boolean") return typeof value === "boolean";
  if (setting.type === "string") {
    if (typeof value !== "string") return false;
    return "enum" in setting
      ? setting.enum.includes(value)
      : new RegExp(setting.pattern, "u").test(value);
  }
  const { minimum, exclusiveMinimum, maximum } = setting;
  if (typeof value !== "number" || !Number.isFinite(value)) return false;
  if (setting.type === "integer" && !Number.isInteger(value)) return false;
  if (minimum !== undefined && value < minimum) return false;
  return value <= maximum && (exclusiveMinimum === undefined || value > exclusiveMinimum);
}
