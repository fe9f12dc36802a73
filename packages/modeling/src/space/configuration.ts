import type { Level } from "./option.ts";

/** A choice of levels, by option name. An option that is absent was not recorded. */
export type Configuration = Readonly<Record<string, Level>>;
