import { type Configuration, configurationKey } from "@perfatlas/modeling/space";
import type { RunEnd } from "@perfatlas/wire";
import type { JournalRecord } from "../session/journal.ts";
import { recordsOf } from "../session/record-shape.ts";
import type { Campaign } from "./campaign.ts";

/** What a journal says about one configuration. */
export interface Progress {
  readonly configuration: Configuration;
  /** Healthy runs with at least one value, and failed ones, in order. */
  readonly counted: RunEnd[];
  /** Runs set aside since the last counted one. */
  setAside: number;
  /** Runs set aside in all. */
  setAsideTotal: number;
  /** Blocks in which it has been run or given up. */
  readonly blocks: Set<number>;
}

/** Runs of a journal, oldest first. */
export function runEnds(records: readonly JournalRecord[]): readonly RunEnd[] {
  return recordsOf(records, "end");
}

/** How often each run has been begun, by its id. */
export function startCounts(records: readonly JournalRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { run } of recordsOf(records, "start")) counts.set(run, (counts.get(run) ?? 0) + 1);
  return counts;
}

/** Progress of every configuration, by its key. */
export function progressOf(
  campaign: Campaign,
  configurations: readonly Configuration[],
  records: readonly JournalRecord[],
): Map<string, Progress> {
  const { space } = campaign;
  const progress = new Map<string, Progress>();
  for (const configuration of configurations) {
    progress.set(configurationKey(space, configuration), {
      configuration,
      counted: [],
      setAside: 0,
      setAsideTotal: 0,
      blocks: new Set(),
    });
  }
  for (const end of runEnds(records))
    note(progress.get(configurationKey(space, end.configuration)), end);
  return progress;
}

/** Adds a run to the progress of its configuration. */
export function note(progress: Progress | undefined, end: RunEnd): void {
  if (progress === undefined) return;
  if (end.health.status === "healthy") {
    progress.counted.push(end);
    progress.setAside = 0;
    progress.blocks.add(end.block);
  } else {
    progress.setAside++;
    progress.setAsideTotal++;
    if (progress.setAside >= 3) progress.blocks.add(end.block);
  }
}
