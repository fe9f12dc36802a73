import { type Configuration, type Fact, levelOf } from "@perfatlas/modeling/space";

/** What placeholders stand for in one run. */
export interface Placeholders {
  readonly configuration: Configuration;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly flags: readonly string[];
  readonly pragmas: string;
  /** Scratch folder of the run. */
  readonly tmp: string;
  /** Folder of the experiment file. */
  readonly dir: string;
  /** First input file of the workload. */
  readonly input: string;
  readonly repeat: number;
  readonly seed: number;
}

/** A placeholder as it stands in a text: `{options.level}` is of kind "options" and name "level". */
export interface PlaceholderToken {
  readonly text: string;
  readonly kind: string;
  readonly name?: string;
}

/** Kinds of placeholders; those with a dot have a name. */
export const PLACEHOLDER_KINDS = [
  "options.NAME",
  "facts.NAME",
  "flags",
  "pragmas",
  "tmp",
  "dir",
  "input",
  "rep",
  "seed",
] as const;

// `${name}` is the shell's, and `{{name}}` stands for a literal `{name}`.
const TOKEN = /\{(\{[a-z]+(?:\.[\w.-]+)?\})\}|(?<![${])\{([a-z]+)(?:\.([\w.-]+))?\}/g;

/** Placeholders of a text, in order. */
export function placeholdersIn(text: string): readonly PlaceholderToken[] {
  return [...text.matchAll(TOKEN)].flatMap(([whole, literal, kind, name]) =>
    literal !== undefined || kind === undefined
      ? []
      : [{ text: whole, kind, ...(name === undefined ? {} : { name }) }],
  );
}

/**
 * Replaces {options.x}, {facts.x}, {pragmas}, {tmp}, {dir}, {input}, {rep} and {seed}; `{{x}}` becomes `{x}`.
 * Others stay as they are: `checkPlaceholders` has refused them.
 */
export function fillText(text: string, p: Placeholders): string {
  const plain: Readonly<Record<string, string>> = {
    pragmas: p.pragmas,
    tmp: p.tmp,
    dir: p.dir,
    input: p.input,
    rep: String(p.repeat),
    seed: String(p.seed),
  };
  return text.replace(TOKEN, (whole, literal?: string, kind?: string, name?: string) => {
    if (literal !== undefined) return literal;
    if (kind === "options" && name !== undefined)
      return String(levelOf(p.configuration, name) ?? whole);
    if (kind === "facts" && name !== undefined && Object.hasOwn(p.facts, name)) {
      return String(p.facts[name]);
    }
    return name === undefined && kind !== undefined ? (plain[kind] ?? whole) : whole;
  });
}

/** An argument list with placeholders filled; "{flags}" becomes as many arguments as there are. */
export function fillArguments(argv: readonly string[], p: Placeholders): readonly string[] {
  return argv.flatMap((word) => (word === "{flags}" ? p.flags : [fillText(word, p)]));
}
