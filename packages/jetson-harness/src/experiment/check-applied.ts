import { isAbsolute, normalize } from "node:path";
import { isRange, type Level } from "@perfatlas/modeling/space";
import { knobKinds } from "../knobs/index.ts";
import { appliedWords } from "./applied-options.ts";
import type { ApplyEntry, Experiment } from "./experiment.ts";
import { ExperimentError, type LoadedExperiment } from "./parse-experiment.ts";
import { placeholdersIn } from "./placeholders.ts";
import type { ResolvedOption } from "./resolve-space.ts";

/**
 * Refuses an option that nothing applies: its levels would be measured as if they were different. An option reaches its
 * program when its way of being applied stands in the command, no other option takes its place, and its levels differ in what
 * the program is given.
 * @throws ExperimentError where the option stands.
 */
export function checkApplied(loaded: LoadedExperiment, options: readonly ResolvedOption[]): void {
  const { experiment } = loaded;
  const taken = new Map<string, string>();
  for (const [i, resolved] of options.entries()) {
    const { option, apply } = resolved;
    const refuse = (why: string): never => {
      throw new ExperimentError(
        `option "${option.name}" is never applied: ${why}`,
        loaded.place(["options", i, "apply"]),
      );
    };
    const idle = idleKey(apply);
    if (idle !== undefined) refuse(`\`${idle}\` has no effect beside \`${wayOf(apply)}\``);
    const missing = missingPlace(experiment, option.name, apply);
    if (missing !== undefined) refuse(missing);
    const place = placeOf(resolved);
    const other = place === undefined ? undefined : taken.get(place);
    if (other !== undefined) refuse(`"${other}" sets ${place} too`);
    if (place !== undefined) taken.set(place, option.name);
    if (apply.env !== undefined && experiment.run.env?.[apply.env] !== undefined) {
      refuse(`run.env sets ${apply.env} too`);
    }
    if (resolved.knob === undefined) {
      const same = indistinct(resolved);
      if (same !== undefined) refuse(same);
    }
  }
}

/** How an option reaches its program. */
function wayOf(apply: ApplyEntry): string {
  const ways = ["flag", "env", "sysctl", "pragma", "file"] as const;
  return ways.find((way) => apply[way] !== undefined) ?? apply.knob ?? "nothing";
}

/** Keys that only one way of applying reads. */
const READERS: Readonly<Record<string, readonly string[]>> = {
  value: ["flag"],
  map: ["flag", "env", "pragma", "file"],
  key: ["file"],
  policy: knobKinds.filter(({ isPerPolicy }) => isPerPolicy).map(({ word }) => word),
  order: ["cpu.online"],
  offline: ["cpu.online"],
};

function idleKey(apply: ApplyEntry): string | undefined {
  const way = wayOf(apply);
  if (apply.offline !== undefined && apply.order === undefined) return "offline";
  return Object.keys(apply).find((key) => READERS[key]?.includes(way) === false);
}

/** What the command lacks for the option to reach it. */
function missingPlace({ run }: Experiment, name: string, apply: ApplyEntry): string | undefined {
  const words = [...(run.start ?? []), ...run.command];
  const texts = [...words, ...Object.values(run.env ?? {})];
  const has = (kind: string): boolean =>
    texts.some((text) => placeholdersIn(text).some((token) => token.kind === kind));
  const isNamed = texts.some((text) =>
    placeholdersIn(text).some((token) => token.kind === "options" && token.name === name),
  );
  if (isNamed) return undefined;
  if (apply.flag !== undefined && !words.includes("{flags}")) {
    return 'run.command has no word "{flags}", which stands for the flags of a configuration';
  }
  if (apply.flag !== undefined && [run.start, run.command].every(losesFlags)) {
    return `the shell script of run.command does not pass its arguments on: [sh, -c, 'program "$@"', sh, "{flags}"]`;
  }
  if (apply.pragma !== undefined && !has("pragmas")) {
    return "run.command has no {pragmas}, which stands for the pragmas of a configuration";
  }
  if (apply.file === undefined) return undefined;
  const file = normalize(apply.file);
  if (isAbsolute(file) || file.startsWith("..") || file.endsWith("/")) {
    return `its file ${apply.file} is not below {tmp}`;
  }
  const isRead = texts.some(
    (text) => text.includes(`{tmp}/${apply.file}`) || /\{tmp\}(?!\/?[\w.-])/.test(text),
  );
  return isRead ? undefined : `run.command has no {tmp}/${apply.file}, where its file is`;
}

/** Whether `{flags}` reaches nothing: absent, or handed to a shell's script that has no "$@". */
function losesFlags(command: readonly string[] | undefined): boolean {
  const at = command?.indexOf("{flags}") ?? -1;
  if (command === undefined || at < 0) return true;
  const isShell = /(^|\/)(ba|da|z|k)?sh$/.test(command[0] ?? "");
  const script = isShell ? command.findIndex((word) => /^-[a-z]*c$/.test(word)) + 1 : 0;
  if (script === 0 || at < script) return false;
  // The word after the script is its $0.
  return at === script + 1 || !/\$\{?[@*]/.test(command[script] ?? "");
}

/** What the option alone must set; undefined for a flag with a value, which may stand several times. */
function placeOf({ apply, knob }: ResolvedOption): string | undefined {
  if (knob !== undefined) return `knob ${knob.name}`;
  if (apply.env !== undefined) return `variable ${apply.env}`;
  if (apply.pragma !== undefined) return `pragma ${apply.pragma}`;
  if (apply.file !== undefined) return `${apply.key} in ${normalize(apply.file)}`;
  return apply.value === undefined ? `flag ${apply.flag}` : undefined;
}

/** Levels to compare: all of a list, both ends of a range. */
function levelsOf({ option: { domain } }: ResolvedOption): readonly Level[] {
  return isRange(domain) ? [domain.min, domain.max] : domain;
}

/** Why the program cannot tell the option's levels apart. */
function indistinct(resolved: ResolvedOption): string | undefined {
  const { apply, option } = resolved;
  const levels = levelsOf(resolved);
  const isRanged = isRange(option.domain);
  const keys = Object.keys(apply.map ?? {});
  const stray = keys.find((key) => !levels.some((one) => String(one) === key));
  if (stray !== undefined && !isRanged) {
    return `its map has "${stray}", which is none of its levels ${levels.join(", ")}`;
  }
  if (apply.flag !== undefined && apply.value === undefined) {
    const other = levels.find((level) => typeof level !== "boolean");
    return other === undefined
      ? undefined
      : `a flag without \`value\` stands for true and false, not for ${String(other)}; add value: "{}"`;
  }
  const byWords = new Map<string, Level>();
  for (const level of levels) {
    const words = JSON.stringify(appliedWords(apply, level));
    const equal = byWords.get(words);
    if (equal !== undefined && equal !== level) {
      return `levels ${String(equal)} and ${String(level)} both give ${words}`;
    }
    byWords.set(words, level);
  }
  return undefined;
}
