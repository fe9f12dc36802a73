import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import type { CheckedDraft, DraftText, LookedAt } from "@perfatlas/db/importers";
import type { Terminal } from "../output/terminal.ts";
import { UsageError } from "../usage-error.ts";

/** Files that were described: what was looked at, the draft, and what an import would say of it. */
export interface Described {
  readonly looked: LookedAt;
  readonly draft: DraftText;
  /** Undefined where reading all of it would take long. */
  readonly checked: CheckedDraft | undefined;
}

/** Bytes of files that are read through to check a draft. */
const MOST_CHECKED = 64e6;

/**
 * Describes files and folders.
 * @param folder that the descriptor is to lie in; default: that of the files.
 * @param asking who is asked what the files do not say; undefined: nobody.
 * @throws UsageError for answers that nothing asks for, and what looking at the files throws.
 */
export async function describePaths(
  paths: readonly string[],
  folder: string | undefined,
  given: ReadonlyMap<string, string>,
  asking: Pick<Terminal, "ask"> | undefined,
): Promise<Described> {
  const { checkDraft, describeFiles } = await import("@perfatlas/db/importers");
  const { knownDatasets } = await import("../registry/known-datasets.ts");
  const taken = new Set(knownDatasets.flatMap(({ id, system }) => [id, system.slug]));
  const where = folder ?? (await commonFolder(paths));
  const answers = new Map(given);
  const first = await describeFiles(paths, where, taken);
  const early = await answeredDraft(first, answers, asking);
  // Of a large file levels, words and environments may stand where nobody looked.
  const looked = await first.readThrough(answers);
  const draft = looked.isWhole ? early : await answeredDraft(looked, answers, asking);
  const isQuick = looked.bytes <= MOST_CHECKED;
  return { looked, draft, checked: isQuick ? await checkDraft(draft.yaml, where) : undefined };
}

/** The draft, after whoever is there was asked what is open; their answers join the others. */
async function answeredDraft(
  looked: LookedAt,
  answers: Map<string, string>,
  asking: Pick<Terminal, "ask"> | undefined,
): Promise<DraftText> {
  let draft = looked.draft(answers);
  const [refused] = draft.refused;
  if (refused !== undefined) throw new UsageError(`--answer: ${refused}`);
  const next = () => draft.questions.find((one) => !answers.has(one.key));
  for (let question = next(); asking !== undefined && question !== undefined; ) {
    const { key, asks, choices, guess, why } = question;
    const legal = choices.length === 0 ? "" : ` (${choices.join(", ")})`;
    const text = await asking.ask(`${asks}\n  ${why}${legal} [${guess}] `);
    if (text === undefined) break;
    const answer = text.trim() === "" ? guess : text.trim();
    answers.set(key, answer);
    draft = looked.draft(answers);
    // What is no answer is asked for again.
    if (draft.refused.length > 0) answers.delete(key);
    draft = looked.draft(answers);
    question = next();
  }
  return draft;
}

/** The folder that all paths lie in; a folder alone is it. */
async function commonFolder(paths: readonly string[]): Promise<string> {
  const folders = await Promise.all(
    paths.map(async (path) => {
      const facts = await stat(path).catch(() => undefined);
      return facts?.isDirectory() === true ? resolve(path) : dirname(resolve(path));
    }),
  );
  let [common = "."] = folders;
  while (
    !folders.every(
      (one) => one === common || one.startsWith(common === "/" ? common : `${common}/`),
    )
  )
    common = dirname(common);
  return common;
}
