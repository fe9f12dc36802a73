/** What a setting is set to. */
export type SettingValue = boolean | number | string;

/** Settings of a learner or strategy; recorded with every evaluation. */
export type Settings = Readonly<Record<string, SettingValue>>;

interface Described<Type extends string, Value extends SettingValue> {
  readonly type: Type;
  /** What it means, in a phrase. */
  readonly description: string;
  readonly default: Value;
}

/** A number with bounds, which belong to the legal ones unless they are exclusive. */
interface NumberSetting extends Described<"integer" | "number", number> {
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum: number;
}

/** One of some texts. */
interface ChoiceSetting extends Described<"string", string> {
  readonly enum: readonly string[];
}

/** A text that a regular expression describes. */
interface TextSetting extends Described<"string", string> {
  readonly pattern: string;
}

/** One setting as a property of a JSON Schema (2020-12): its type, meaning, default and bounds. */
export type Setting = Described<"boolean", boolean> | NumberSetting | ChoiceSetting | TextSetting;

/** Settings by name, in the order in which they are shown and recorded. */
export type DeclaredSettings = Readonly<Record<string, Setting>>;

/** The values of declared settings, all given. */
export type SettingValues<Declared extends DeclaredSettings> = {
  readonly [Name in keyof Declared]: Declared[Name] extends {
    readonly enum: readonly (infer Level)[];
  }
    ? Level
    : Declared[Name]["type"] extends "boolean"
      ? boolean
      : Declared[Name]["type"] extends "string"
        ? string
        : number;
};
