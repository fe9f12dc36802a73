import type { Settings } from "./settings.ts";

/**
 * The settings of this process's environment. Reading them is put off until a command does something: its
 * help and its refusals of arguments need none.
 * @throws SettingsError
 */
export async function settingsInForce(): Promise<Settings> {
  const { readSettings } = await import("./settings.ts");
  return readSettings(process.env);
}
