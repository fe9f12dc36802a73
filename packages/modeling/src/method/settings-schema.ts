import type { MethodFacts } from "./method.ts";
import type { DeclaredSettings } from "./setting.ts";

/** A JSON Schema of an object of settings. Plain data. */
export interface SettingsSchema {
  readonly $schema: string;
  readonly title: string;
  readonly type: "object";
  readonly additionalProperties: false;
  readonly properties: DeclaredSettings;
}

/** JSON Schema (2020-12) of what `readSettings` takes for a method. */
export function settingsSchema({
  name,
  declaredSettings,
}: Pick<MethodFacts, "name" | "declaredSettings">): SettingsSchema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `Settings of ${name}`,
    type: "object",
    additionalProperties: false,
    properties: declaredSettings,
  };
}
