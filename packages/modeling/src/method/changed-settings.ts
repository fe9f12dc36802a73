import type { DeclaredSettings } from "./setting.ts";

/**
 * Those of some recorded settings that are not at their default, in their order: what tells two
 * entries of one name apart. Settings that are not declared (any more) are among them.
 */
export function changedSettings(
  declared: DeclaredSettings,
  recorded: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const changed = Object.entries(recorded).filter(
    ([setting, value]) => !Object.hasOwn(declared, setting) || declared[setting]?.default !== value,
  );
  return Object.fromEntries(changed);
}
