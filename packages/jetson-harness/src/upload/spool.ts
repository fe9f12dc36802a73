import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { UploadCampaign, UploadItem } from "@perfatlas/wire";
import { plannedIn } from "../campaign/planned-in.ts";
import { runEnds } from "../campaign/run-log.ts";
import { type JournalRecord, openJournal, readJournal } from "../session/journal.ts";
import { recordsOf } from "../session/record-shape.ts";
import { itemOf } from "./item-of.ts";

/** What a campaign's folder still has to deliver, and the record of what it has delivered. */
export interface Spool {
  readonly campaign: UploadCampaign;
  /** Runs a request, as the experiment asks; undefined for the protocol's limit. */
  readonly batch: number | undefined;
  /** Runs without a verdict, oldest first; reads the journal anew. */
  pending(): readonly UploadItem[];
  /** Notes a final verdict; the item is never sent again. */
  settle(id: string, verdict: string, more?: Readonly<Record<string, unknown>>): void;
  /** Keeps an item that the server will never take, with the reason. */
  reject(item: UploadItem, reason: string): void;
  close(): void;
}

/**
 * Opens a campaign's folder for upload. Its own journal of verdicts keeps one writer per file.
 * @returns undefined before anything is planned.
 * @throws JournalDamagedError, PlanFormatError.
 */
export function openSpool(folder: string): Spool | undefined {
  const journal = join(folder, "journal.ndjson");
  const planned = plannedIn(readJournal(journal), journal);
  if (planned === undefined) return undefined;
  const verdicts = openJournal(join(folder, "acks.ndjson"));
  const settled = new Set(recordsOf(verdicts.records, "ack").map(({ id }) => id));
  const settle: Spool["settle"] = (id, verdict, more = {}) => {
    verdicts.append({ kind: "ack", id, verdict, ...more });
    settled.add(id);
  };
  return {
    campaign: planned.plan.campaign,
    batch: planned.plan.batch,
    pending: () => itemsOf(readJournal(journal)).filter((item) => !settled.has(item.id)),
    settle,
    reject(item, reason) {
      const rejected = join(folder, "rejected");
      mkdirSync(rejected, { recursive: true });
      writeFileSync(join(rejected, `${item.id}.json`), JSON.stringify({ reason, item }, null, 2));
      settle(item.id, "rejected", { reason });
    },
    close: () => verdicts.close(),
  };
}

/** Runs of a journal as upload items. */
export function itemsOf(records: readonly JournalRecord[]): readonly UploadItem[] {
  return runEnds(records).map(itemOf);
}
