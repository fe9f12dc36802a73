import type { Level } from "./option.ts";

/** A choice of levels, by option name. An option that is absent is inactive, or was not recorded. */
export type Configuration = Readonly<Record<string, Level>>;

/** The level that a configuration states for an option, whatever its name ("toString", too). */
export function levelOf(configuration: Configuration, option: string): Level | undefined {
  return Object.hasOwn(configuration, option) ? configuration[option] : undefined;
}
