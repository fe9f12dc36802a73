import type { Fact } from "@perfatlas/modeling/space";
import type { Experiment } from "./experiment.ts";
import { ExperimentError, type ExperimentPath, type LoadedExperiment } from "./parse-experiment.ts";
import { PLACEHOLDER_KINDS, type PlaceholderToken, placeholdersIn } from "./placeholders.ts";
import { workloadFiles } from "./workload-files.ts";

/** A text of an experiment in which placeholders are filled. */
interface FilledText {
  readonly text: string;
  readonly path: ExperimentPath;
  /** An argument of a command, where `{flags}` may stand. */
  readonly isWord: boolean;
}

/** Texts of the format that people read; a brace in them is a brace. */
const PROSE = new Set(["description", "why"]);

/**
 * Refuses a placeholder that nothing fills: an unknown one, one without a value in this experiment, one in a text where
 * none is filled, and `{flags}` within a longer word, which never becomes arguments.
 * @param known the facts that this machine and the experiment give.
 * @throws ExperimentError where it stands.
 */
export function checkPlaceholders(
  loaded: LoadedExperiment,
  known: Readonly<Record<string, Fact>>,
): void {
  const { experiment } = loaded;
  const facts = [
    ...Object.keys(known),
    ...(workloadFiles(experiment.workload).length === 0 ? [] : ["workload_sha256"]),
  ];
  const filled = filledTexts(experiment);
  for (const { text, path, isWord } of filled) {
    for (const token of placeholdersIn(text)) {
      const why = isWord && text === token.text ? undefined : flagsFault(token, text, isWord);
      const fault = why ?? emptyFault(experiment, token, facts);
      if (fault !== undefined) throw new ExperimentError(fault, loaded.place(path));
    }
  }
  const seen = new Set(filled.map(({ path }) => path.join(" ")));
  for (const { text, path } of textsOf(experiment, [])) {
    if (seen.has(path.join(" "))) continue;
    const token = placeholdersIn(text).find(isOurs);
    if (token === undefined) continue;
    throw new ExperimentError(
      `${token.text} is not filled in ${path.join(".")}; placeholders are filled in run.start, run.command, ` +
        "run.env, run.check.file and the path of a file extractor",
      loaded.place(path),
    );
  }
}

/** Texts in which a run fills placeholders. */
function filledTexts({ run, metrics }: Experiment): readonly FilledText[] {
  const words = (["start", "command"] as const).flatMap((key) =>
    (run[key] ?? []).map((text, i) => ({ text, path: ["run", key, i], isWord: true })),
  );
  const env = Object.entries(run.env ?? {}).map(([name, text]) => ({
    text,
    path: ["run", "env", name],
    isWord: false,
  }));
  return [...words, ...env, ...outputTexts(run, metrics)];
}

function outputTexts(
  run: Experiment["run"],
  metrics: Experiment["metrics"],
): readonly FilledText[] {
  const file = run.check?.file;
  return [
    ...(file === undefined ? [] : [{ text: file, path: ["run", "check", "file"], isWord: false }]),
    ...metrics.flatMap(({ extract }, i) =>
      extract.file === undefined
        ? []
        : [
            {
              text: extract.file.path,
              path: ["metrics", i, "extract", "file", "path"],
              isWord: false,
            },
          ],
    ),
  ];
}

/** Why `{flags}` does not become arguments here; undefined for every other placeholder. */
function flagsFault(token: PlaceholderToken, text: string, isWord: boolean): string | undefined {
  if (token.kind !== "flags") return undefined;
  if (!isWord)
    return "{flags} becomes arguments of run.command and run.start; it stands nowhere else";
  return (
    `{flags} stands within ${JSON.stringify(text)} and never becomes arguments; give it as a word of its own: ` +
    `[sh, -c, 'program "$@"', sh, "{flags}"]`
  );
}

/** Why nothing fills a placeholder of this experiment. */
function emptyFault(
  { options, workload }: Experiment,
  { text, kind, name }: PlaceholderToken,
  facts: readonly string[],
): string | undefined {
  const unknown = (legal: readonly string[]): string =>
    `nothing fills ${text}; ${legal.length === 0 ? "there are none" : `there are ${legal.join(", ")}`}`;
  if (kind === "options" && name !== undefined) {
    const names = options.map((option) => option.name);
    return names.includes(name) ? undefined : unknown(names.map((one) => `{options.${one}}`));
  }
  if (kind === "facts" && name !== undefined) {
    return facts.includes(name) ? undefined : unknown(facts.map((one) => `{facts.${one}}`));
  }
  if (name !== undefined || !(PLACEHOLDER_KINDS as readonly string[]).includes(kind)) {
    const legal = PLACEHOLDER_KINDS.map((one) => `{${one}}`).join(", ");
    return `unknown placeholder ${text}; placeholders are ${legal}, and {${text}} is a literal ${text}`;
  }
  if (kind === "flags" && !options.some(({ apply }) => apply.flag !== undefined)) {
    return "nothing fills {flags}: no option is applied by `flag`";
  }
  if (kind === "pragmas" && !options.some(({ apply }) => apply.pragma !== undefined)) {
    return "nothing fills {pragmas}: no option is applied by `pragma`";
  }
  return kind === "input" && workloadFiles(workload).length === 0
    ? "nothing fills {input}: the workload names no file"
    : undefined;
}

/** Whether a text could only have meant a placeholder of ours. */
function isOurs({ kind, name }: PlaceholderToken): boolean {
  const spelt = name === undefined ? kind : `${kind}.NAME`;
  return (PLACEHOLDER_KINDS as readonly string[]).includes(spelt);
}

/** Every text of an experiment but its prose. */
function textsOf(
  value: unknown,
  path: ExperimentPath,
): readonly { readonly text: string; readonly path: ExperimentPath }[] {
  if (typeof value === "string") return [{ text: value, path }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    PROSE.has(key) ? [] : textsOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
