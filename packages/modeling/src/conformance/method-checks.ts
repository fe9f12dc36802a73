import { deepEqual, equal, match, ok, throws } from "node:assert/strict";
import {
  IllegalSettingError,
  isLegalValue,
  type Method,
  type MethodFactory,
  type Setting,
  type SettingValue,
} from "../method/index.ts";

/** One thing that every learner and every strategy keeps; throws when it does not. */
export interface MethodCheck {
  readonly name: string;
  run(make: MethodFactory<Method>, name: string): void;
}

/** Values at the edges of what is legal, and all levels where they can be listed. */
export function edges(setting: Setting): readonly SettingValue[] {
  if (setting.type === "boolean") return [false, true];
  if ("enum" in setting) return setting.enum;
  if ("pattern" in setting) return [setting.default];
  const { minimum, exclusiveMinimum } = setting;
  return [minimum ?? (exclusiveMinimum ?? 0) + 1e-6];
}

/** Values that a setting may not have. */
function illegal(setting: Setting): readonly unknown[] {
  const odd: unknown[] = [null, [], {}, setting.type === "boolean" ? 1 : true];
  if (setting.type === "boolean") return [...odd, "true"];
  if (setting.type === "string") return [...odd, "", `${setting.default}!`];
  const { minimum, exclusiveMinimum, maximum } = setting;
  const below = exclusiveMinimum ?? (minimum ?? -Number.MAX_VALUE) - 1;
  const numbers = [below, maximum + 1, Number.NaN, Number.POSITIVE_INFINITY, String(maximum)];
  return [...odd, ...numbers, ...(setting.type === "integer" ? [maximum - 0.5] : [])];
}

/** Kept by every learner and every strategy. */
export const methodChecks: readonly MethodCheck[] = [
  {
    name: "is named as in the list, cites its source and says in a sentence what it does",
    run(make, name) {
      const { name: own, citation, summary } = make();
      equal(own, name);
      ok(citation.authors.length * citation.title.length > 0, "a citation");
      ok(citation.year > 1700, "year of the citation");
      match(summary, /^[A-Z].{20,250}\.$/);
    },
  },
  {
    name: "records the settings that it declares, by default their defaults, and can store them",
    run(make) {
      const { settings, declaredSettings } = make();
      const defaults = Object.entries(declaredSettings).map(
        ([setting, declared]) => [setting, declared.default] as const,
      );
      deepEqual(settings, Object.fromEntries(defaults));
      deepEqual(JSON.parse(JSON.stringify(settings)), settings);
      deepEqual(JSON.parse(JSON.stringify(declaredSettings)), declaredSettings);
      for (const [setting, declared] of Object.entries(declaredSettings)) {
        ok(isLegalValue(declared, declared.default), `${setting}: its default is legal`);
        match(declared.description, /^\S.*[^.\s]$/);
      }
    },
  },
  {
    name: "records what it is given, with the other settings by default",
    run(make) {
      const { settings, declaredSettings } = make();
      for (const [setting, declared] of Object.entries(declaredSettings)) {
        for (const value of edges(declared)) {
          let made: Method;
          try {
            made = make({ [setting]: value });
          } catch (error) {
            // Legal by itself, but not with the others as they are.
            ok(error instanceof IllegalSettingError, `refused by another name: ${error}`);
            continue;
          }
          deepEqual(made.settings, { ...settings, [setting]: value });
        }
      }
    },
  },
  {
    name: "refuses a setting that it does not declare, and a value that is not legal",
    run(make, name) {
      throws(() => make({ nosuch: 1 }), {
        message: new RegExp(`^${name} has no setting "nosuch"; it has `),
      });
      for (const [setting, declared] of Object.entries(make().declaredSettings)) {
        for (const value of illegal(declared)) {
          const given = { [setting]: value as SettingValue };
          throws(() => make(given), IllegalSettingError, `${setting} ${value}`);
          throws(() => make(given), { message: /^setting ".*" of .* cannot be .*; legal is ./s });
        }
      }
    },
  },
];
