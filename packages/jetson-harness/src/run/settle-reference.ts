import { type Configuration, InputError } from "@perfatlas/modeling/space";
import type { RunEnd } from "@perfatlas/wire";
import type { Campaign } from "../campaign/campaign.ts";
import { runEnds } from "../campaign/run-log.ts";
import type { Journal, JournalRecord } from "../session/journal.ts";
import { recordsOf } from "../session/record-shape.ts";
import type { RunResult } from "./measure-run.ts";
import { checkedOutput, isBad, OTHER_OUTPUT, type Reference } from "./read-out.ts";

/** As many configurations vote. */
const VOTERS = 5;
/** As many are asked when some of them fail. */
const ASKED = 15;

/** No output is printed by more than half of the configurations that were asked. */
export class NoReferenceError extends InputError {
  readonly code = "NO_REFERENCE";
  constructor(votes: string) {
    super(
      `run.check.stdout.equal is reference, and no output has a majority (${votes}); state the right one`,
    );
  }
}

/** What settling needs. */
export interface ReferenceVote {
  readonly campaign: Campaign;
  readonly journal: Journal;
  /** In the order in which they are asked. */
  readonly configurations: readonly Configuration[];
  /** Runs one configuration; undefined when the machine refuses it. */
  measure(configuration: Configuration): Promise<RunResult | undefined>;
  log(message: string): void;
}

/** The reference output that a journal has noted. */
export function referenceOf(records: readonly JournalRecord[]): Reference {
  return { text: recordsOf(records, "reference")[0]?.text };
}

/**
 * With `check: { stdout: { equal: reference } }` every run must print what the majority of up to five configurations prints
 * before anything is measured: a faster wrong answer is no result, and neither is a right one that is compared with a
 * wrong one. The journal has the reference, and who printed something else, before the first run.
 * @returns false when it was interrupted.
 * @throws NoReferenceError.
 */
export async function settleReference(vote: ReferenceVote, reference: Reference): Promise<boolean> {
  const { campaign, journal, log } = vote;
  const isWanted = campaign.experiment.run.check?.stdout?.equal === "reference";
  if (!isWanted || reference.text !== undefined) return true;
  const votes = new Map<string, Configuration[]>();
  let count = 0;
  for (const configuration of vote.configurations.slice(0, ASKED)) {
    const result = await vote.measure(configuration);
    if (result?.isAborted === true) return false;
    const text = result === undefined ? undefined : goodOutput(campaign, result);
    if (text === undefined) continue;
    votes.set(text, [...(votes.get(text) ?? []), configuration]);
    count++;
    if (count === VOTERS || (votes.get(text)?.length ?? 0) > VOTERS / 2) break;
  }
  // None could say anything: the runs will say why.
  if (count === 0) return true;
  const sorted = [...votes].sort(([, a], [, b]) => b.length - a.length);
  const [text, agreeing] = sorted[0] as [string, Configuration[]];
  const shown = sorted.map(([said, by]) => votersOf(said, by)).join("; ");
  if (agreeing.length <= count / 2) throw new NoReferenceError(shown);
  const against = sorted.flatMap(([said, by]) =>
    said === text ? [] : by.map((configuration) => ({ configuration, text: said })),
  );
  journal.append({ kind: "reference", text, votes: agreeing.length, against });
  reference.text = text;
  if (against.length > 0) log(`outputs differ: ${shown}; the first is what every run must print`);
  return true;
}

function goodOutput(campaign: Campaign, { traces }: RunResult): string | undefined {
  const last = traces.outcomes.at(-1);
  const isGood = last?.end === "exited" && !isBad(campaign, last) && last.cut.length === 0;
  return isGood ? checkedOutput(campaign, last) : undefined;
}

function votersOf(text: string, by: readonly Configuration[]): string {
  const names = by.map((one) =>
    Object.entries(one)
      .map(([name, level]) => `${name}=${String(level)}`)
      .join(" "),
  );
  return `${JSON.stringify(text.slice(0, 80))} by ${names.join(", ")}`;
}

/** A sentence when more configurations contradict the reference than print it; undefined otherwise. */
export function outvotedReference(records: readonly JournalRecord[]): string | undefined {
  const { text } = referenceOf(records);
  if (text === undefined) return undefined;
  const differs = ({ failures }: RunEnd): boolean =>
    Object.values(failures).some(({ reason }) => reason.startsWith(OTHER_OUTPUT));
  const keysOf = (ends: readonly RunEnd[]): Set<string> =>
    new Set(ends.map(({ configuration }) => JSON.stringify(configuration)));
  const ends = runEnds(records);
  const against = keysOf(ends.filter(differs)).size;
  const agreeing = keysOf(ends.filter(({ values }) => Object.keys(values).length > 0)).size;
  return against <= agreeing
    ? undefined
    : `${against} configurations print something else than the reference ${JSON.stringify(text.slice(0, 80))}, ` +
        `${agreeing} print it: state the right output in run.check.stdout.equal`;
}
