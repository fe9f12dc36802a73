type Search = Readonly<Record<string, string | string[] | undefined>>;
interface Option {
  readonly name: string;
  readonly kind: string;
  readonly domain: unknown;
  readonly default: unknown;
}

/** What an address's field of an option is called; options have names of their own. */
export function optionField(name: string): string {
  return `o.${name}`;
}

/** The levels that an option may be chosen from, and how they read; those of a range are its ends. */
export function optionChoices({ kind, domain }: Option): readonly (readonly [string, string])[] {
  if (kind === "BINARY")
    return [
      ["false", "off"],
      ["true", "on"],
    ];
  if (Array.isArray(domain)) return domain.map((level) => [String(level), String(level)] as const);
  return [];
}

/** The configuration that an address chooses; undefined while it names no level at all. */
export function diagnosedConfiguration(
  search: Search,
  options: readonly Option[],
): Readonly<Record<string, unknown>> | undefined {
  const given = options.flatMap((option) => {
    const value = search[optionField(option.name)];
    const text = typeof value === "string" ? value : value?.[0];
    return text === undefined || text === "" ? [] : [[option.name, levelOf(option, text)] as const];
  });
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

/** The level as the registry has it: of a list the one that reads so. */
function levelOf({ kind, domain }: Option, text: string): unknown {
  if (kind === "BINARY") return text === "true";
  if (Array.isArray(domain)) return domain.find((level) => String(level) === text) ?? text;
  return Number.isFinite(Number(text)) ? Number(text) : text;
}
