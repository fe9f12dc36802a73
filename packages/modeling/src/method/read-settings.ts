import { InputError } from "../space/index.ts";
import { isLegalValue, legalValues } from "./legal-values.ts";
import type { MethodFacts } from "./method.ts";
import type { DeclaredSettings, SettingValue, SettingValues } from "./setting.ts";

/** A setting that a learner or strategy does not have, or that it may not be set to. */
export class IllegalSettingError extends InputError {
  readonly code = "ILLEGAL_SETTING";
  /** The learner or strategy. */
  readonly method: string;
  /** The setting; null when what was given is no object of settings. */
  readonly setting: string | null;
  constructor(method: string, setting: string | null, message: string) {
    super(message);
    this.method = method;
    this.setting = setting;
  }
}

/**
 * All settings of a method, in the order declared: those given, the others by default. Settings that
 * are undefined count as not given.
 * @param given an object; read from outside it may be anything.
 * @throws IllegalSettingError naming what was given, what is legal, and where.
 */
export function readSettings<Declared extends DeclaredSettings>(
  { name, declaredSettings }: Pick<MethodFacts, "name"> & { readonly declaredSettings: Declared },
  given: unknown,
): SettingValues<Declared> {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new IllegalSettingError(
      name,
      null,
      `settings of ${name} are an object, such as {}, not ${shown(given)}`,
    );
  }
  const values = new Map(Object.entries(given).filter(([, value]) => value !== undefined));
  const known = Object.keys(declaredSettings);
  const strange = [...values.keys()].find((setting) => !Object.hasOwn(declaredSettings, setting));
  if (strange !== undefined) {
    const legal = known.length === 0 ? "it has none" : `it has ${known.join(", ")}`;
    throw new IllegalSettingError(name, strange, `${name} has no setting "${strange}"; ${legal}`);
  }
  const settings = Object.entries(declaredSettings).map(([setting, declared]) => {
    const value: unknown = values.has(setting) ? values.get(setting) : declared.default;
    if (isLegalValue(declared, value)) return [setting, value] as const;
    throw new IllegalSettingError(
      name,
      setting,
      `setting "${setting}" of ${name} cannot be ${shown(value)}; legal is ${legalValues(declared)}`,
    );
  });
  return Object.fromEntries<SettingValue>(settings) as SettingValues<Declared>;
}

/** As JSON where that says what it is, never long. */
function shown(value: unknown): string {
  const isNumber = typeof value === "number" || typeof value === "bigint";
  const text = isNumber ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
