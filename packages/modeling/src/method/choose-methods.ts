import type { Method, MethodFactory } from "./method.ts";
import type { Settings } from "./setting.ts";

/** A learner or strategy by name, with the settings that are given for it. Plain data. */
export interface MethodChoice {
  readonly name: string;
  /** The others are at their default. */
  readonly settings?: Settings;
}

/** A learner or strategy by name, with all its settings: what is run and recorded. Plain data. */
export interface ChosenMethod extends MethodChoice {
  readonly settings: Settings;
}

/**
 * What is chosen, with all settings; equal choices count once, in the place of the first.
 * @param create makes a method of that kind from a name and settings, or throws.
 * @throws what `create` throws: an unknown name, an IllegalSettingError.
 */
export function chooseMethods(
  choices: readonly MethodChoice[],
  create: (name: string, settings?: Settings) => Method,
): readonly ChosenMethod[] {
  const chosen = new Map<string, ChosenMethod>();
  for (const choice of choices) {
    const { name, settings } = create(choice.name, choice.settings);
    const key = JSON.stringify([name, settings]);
    if (!chosen.has(key)) chosen.set(key, { name, settings });
  }
  return [...chosen.values()];
}

/** The methods of a list that take part when none is named, in its order. */
export function defaultChoices(
  list: Readonly<Record<string, MethodFactory<Method>>>,
): readonly MethodChoice[] {
  return Object.entries(list).flatMap(([name, make]) =>
    make().isDefault === true ? [{ name }] : [],
  );
}
