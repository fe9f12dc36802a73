export { changedSettings } from "./changed-settings.ts";
export {
  type ChosenMethod,
  chooseMethods,
  defaultChoices,
  type MethodChoice,
} from "./choose-methods.ts";
export { isLegalValue, legalValues } from "./legal-values.ts";
export type { Method, MethodFactory, MethodFacts } from "./method.ts";
export { IllegalSettingError, readSettings } from "./read-settings.ts";
export type {
  DeclaredSettings,
  Setting,
  Settings,
  SettingValue,
  SettingValues,
} from "./setting.ts";
export { type SettingsSchema, settingsSchema } from "./settings-schema.ts";
