import type { Campaign } from "../campaign/campaign.ts";
import type { Journal, JournalRecord } from "../session/journal.ts";
import type { RunResult } from "./measure-run.ts";
import { checkedOutput, type Reference } from "./read-out.ts";

/** The reference output that a journal has noted. */
export function referenceOf(records: readonly JournalRecord[]): Reference {
  const text = records.find(({ kind }) => kind === "reference")?.text;
  return { text: typeof text === "string" ? text : undefined };
}

/**
 * With `check: { stdout: { equal: reference } }` the output of the first good run is what every later
 * one must print: a faster wrong answer is no result. It is on the disk before that run's own record.
 */
export function keepReference(
  { campaign, journal }: { readonly campaign: Campaign; readonly journal: Journal },
  reference: Reference,
  { failures, traces }: RunResult,
): void {
  const last = traces.outcomes.at(-1);
  const isWanted = campaign.experiment.run.check?.stdout?.equal === "reference";
  if (!isWanted || reference.text !== undefined || last === undefined) return;
  if (Object.keys(failures).length > 0) return;
  reference.text = checkedOutput(campaign, last);
  journal.append({ kind: "reference", text: reference.text });
}
