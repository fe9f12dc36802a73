import type { Configuration, Fact } from "@perfatlas/modeling/space";
import type { ResolvedOption } from "../experiment/resolve-space.ts";

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

/** Replaces {options.x}, {facts.x}, {pragmas}, {tmp}, {dir}, {input}, {rep}, {seed}; unknown ones stay. */
export function fillText(text: string, p: Placeholders): string {
  return text.replace(/\{([a-z]+)(?:\.([\w.-]+))?\}/g, (whole, kind: string, name?: string) => {
    if (kind === "options" && name !== undefined) return String(p.configuration[name] ?? whole);
    if (kind === "facts" && name !== undefined) return String(p.facts[name] ?? whole);
    const plain: Readonly<Record<string, string>> = {
      pragmas: p.pragmas,
      tmp: p.tmp,
      dir: p.dir,
      input: p.input,
      rep: String(p.repeat),
      seed: String(p.seed),
    };
    return name === undefined ? (plain[kind] ?? whole) : whole;
  });
}

/** An argument list with placeholders filled; "{flags}" becomes as many arguments as there are. */
export function fillArguments(argv: readonly string[], p: Placeholders): readonly string[] {
  return argv.flatMap((word) => (word === "{flags}" ? p.flags : [fillText(word, p)]));
}

/** Arguments, environment variables, pragmas and file lines that a configuration stands for. */
export function appliedOptions(
  options: readonly ResolvedOption[],
  configuration: Configuration,
): {
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly pragmas: string;
  readonly files: ReadonlyMap<string, string>;
} {
  const flags: string[] = [];
  const env: Record<string, string> = {};
  const pragmas: string[] = [];
  const files = new Map<string, string>();
  for (const { option, apply } of options) {
    const level = configuration[option.name];
    if (level === undefined) continue;
    const text = apply.map?.[String(level)] ?? String(level);
    if (apply.flag !== undefined) flags.push(...flagWords(apply.flag, apply.value, level, text));
    else if (apply.env !== undefined) env[apply.env] = text;
    else if (apply.pragma !== undefined) pragmas.push(`PRAGMA ${apply.pragma}=${text};`);
    else if (apply.file !== undefined) {
      files.set(apply.file, `${files.get(apply.file) ?? ""}${apply.key}=${text}\n`);
    }
  }
  return { flags, env, pragmas: pragmas.join(" "), files };
}

/** A flag without value stands when its level is true; with value it is one or two words. */
function flagWords(
  flag: string,
  value: string | undefined,
  level: unknown,
  text: string,
): readonly string[] {
  if (value === undefined) return level === true ? [flag] : [];
  const filled = value.replaceAll("{}", text);
  return flag.endsWith("=") ? [flag + filled] : [flag, filled];
}
