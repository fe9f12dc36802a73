import { type Configuration, type Level, levelOf } from "@perfatlas/modeling/space";
import type { ApplyEntry } from "./experiment.ts";
import type { ResolvedOption } from "./resolve-space.ts";

/** What a program is given for a configuration. */
export interface AppliedOptions {
  readonly flags: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly pragmas: string;
  /** Files below the run's scratch folder, by name. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Arguments, environment variables, pragmas and file lines that a configuration stands for. An option
 * that is inactive is given at its default when it states one, and else not at all.
 */
export function appliedOptions(
  options: readonly ResolvedOption[],
  configuration: Configuration,
): AppliedOptions {
  const flags: string[] = [];
  const env: Record<string, string> = {};
  const pragmas: string[] = [];
  const files = new Map<string, string>();
  for (const { option, apply } of options) {
    const level = levelOf(configuration, option.name) ?? option.default;
    if (level === undefined) continue;
    const words = appliedWords(apply, level);
    if (apply.flag !== undefined) flags.push(...words);
    else if (apply.env !== undefined) env[apply.env] = words[0] as string;
    else if (apply.pragma !== undefined) pragmas.push(`PRAGMA ${apply.pragma}=${words[0]};`);
    else if (apply.file !== undefined) {
      files.set(apply.file, `${files.get(apply.file) ?? ""}${apply.key}=${words[0]}\n`);
    }
  }
  return { flags, env, pragmas: pragmas.join(" "), files };
}

/** Words that a level is to its program: none or more for a flag, else one. */
export function appliedWords(apply: ApplyEntry, level: Level): readonly string[] {
  const { map = {} } = apply;
  const word = String(level);
  const text = Object.hasOwn(map, word) ? (map[word] as string) : word;
  if (apply.flag === undefined) return [text];
  // A flag without value stands when its level is true; with value it is one or two words.
  if (apply.value === undefined) return level === true ? [apply.flag] : [];
  const filled = apply.value.replaceAll("{}", text);
  return apply.flag.endsWith("=") ? [apply.flag + filled] : [apply.flag, filled];
}
