import type { DeclaredSettings } from "./setting.ts";

/**
 * Those of some recorded settings that are not at their default, in the order declared: what tells two
 * entries of one name apart. Settings that are not declared (any more) come last.
 */
export function changedSettings(
  declared: DeclaredSettings,
  recorded: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const known = Object.keys(declared).filter((setting) => Object.hasOwn(recorded, setting));
  const others = Object.keys(recorded).filter((setting) => !Object.hasOwn(declared, setting));
  const changed = known.filter((setting) => declared[setting]?.default !== recorded[setting]);
  return Object.fromEntries([...changed, ...others].map((setting) => [setting, recorded[setting]]));
}
