import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { BATCH_BYTES, BATCH_ITEMS, UPLOAD_RUNS, type UploadItem } from "@perfatlas/wire";
import { classifyAnswer, type Meaning } from "./classify-answer.ts";
import { clockOffsetSeconds } from "./clock-offset.ts";
import { meaningOfError } from "./meaning-of-error.ts";
import type { Spool } from "./spool.ts";

/** Where and how to deliver. */
export interface UploadOrder {
  readonly spool: Spool;
  /** "https://host/graphql". */
  readonly endpoint: string;
  /** Reads the token anew: it may have been replaced since. */
  token(): string | undefined;
  readonly signal?: AbortSignal;
  /** Longest wait between attempts; five minutes by default. */
  readonly maxWaitMs?: number;
  /** Stop after this many attempts without progress; unlimited by default. */
  readonly maxAttempts?: number;
  readonly timeoutMs?: number;
  log(message: string): void;
}

/** What was delivered. */
export interface UploadReport {
  readonly counts: Readonly<Record<string, number>>;
  readonly pending: number;
  readonly requests: number;
  /** By how much this machine's clock was ahead of the server's at the last answer. */
  readonly clockOffsetSeconds?: number;
  /** Why it stopped with runs still pending. */
  readonly stopped?: string;
}

/**
 * Delivers every pending run of a campaign. Retries what may pass for as long as it takes, splits
 * what is too large, sets aside what the server will never take, and stops for what only a person can
 * mend. Killed at any point it goes on where it was: an item is done when its verdict is on the disk.
 */
export async function uploadCampaign(order: UploadOrder): Promise<UploadReport> {
  const { spool } = order;
  const counts: Record<string, number> = {};
  const largest = spool.batch ?? BATCH_ITEMS;
  const state: UploadState = { size: largest, attempt: 0, requests: 0, renewed: false };
  const done = (stopped?: string): UploadReport => ({
    counts,
    pending: spool.pending().length,
    requests: state.requests,
    ...(state.offset === undefined ? {} : { clockOffsetSeconds: state.offset }),
    ...(stopped === undefined ? {} : { stopped }),
  });
  const tally = (verdict: string): void => {
    counts[verdict] = (counts[verdict] ?? 0) + 1;
  };
  for (;;) {
    const batch = batchOf(spool.pending(), state.size);
    if (batch.length === 0) return done();
    if (order.signal?.aborted) return done("interrupted");
    state.requests++;
    const { meaning, offset = state.offset } = await send(order, batch);
    state.offset = offset;
    if (meaning.kind === "verdicts") {
      const settled = settle(order, batch, meaning, offset, tally);
      state.attempt = settled > 0 ? 0 : state.attempt + 1;
      state.renewed = false;
      if (settled > 0) {
        state.size = Math.min(largest, state.size * 2);
        continue;
      }
    } else if (meaning.kind === "too-large" || meaning.kind === "refused") {
      if (batch.length > 1) state.size = Math.ceil(batch.length / 2);
      else {
        const why = meaning.kind === "refused" ? meaning.why : "a single run is too large";
        spool.reject(batch[0] as UploadItem, why);
        order.log(`run ${batch[0]?.id} is set aside: ${why}`);
        tally("rejected");
      }
      continue;
    } else if (meaning.kind === "stop") {
      return done(meaning.why);
    } else if (meaning.kind === "unauthenticated") {
      if (state.renewed) {
        return done(
          "the token is not accepted; runs stay spooled until `upload` is called with a good one",
        );
      }
      state.renewed = true;
      continue;
    }
    if (meaning.kind === "again") state.attempt++;
    if (state.attempt >= (order.maxAttempts ?? Number.POSITIVE_INFINITY)) {
      return done(meaning.kind === "again" ? meaning.why : "the server gives no verdicts");
    }
    await backOff(order, state.attempt, meaning.kind === "again" ? meaning.afterMs : undefined);
  }
}

interface UploadState {
  size: number;
  attempt: number;
  requests: number;
  renewed: boolean;
  offset?: number | undefined;
}

/**
 * Milliseconds before the next attempt: what the server asks for, else full jitter, a `share` of one second that doubles with
 * every attempt; never above the longest wait.
 */
export function waitMs(attempt: number, share: number, longest: number, afterMs?: number): number {
  return Math.min(longest, afterMs ?? share * 1000 * 2 ** Math.min(attempt, 20));
}

/** At most `size` items and BATCH_BYTES of JSON; a single larger item goes alone. */
export function batchOf(items: readonly UploadItem[], size: number): readonly UploadItem[] {
  const batch: UploadItem[] = [];
  let bytes = 0;
  for (const item of items) {
    bytes += Buffer.byteLength(JSON.stringify(item));
    if (batch.length >= size || (batch.length > 0 && bytes > BATCH_BYTES)) break;
    batch.push(item);
  }
  return batch;
}

function settle(
  { spool, log }: UploadOrder,
  batch: readonly UploadItem[],
  { verdicts }: Extract<Meaning, { kind: "verdicts" }>,
  offset: number | undefined,
  tally: (verdict: string) => void,
): number {
  const byId = new Map(batch.map((item) => [item.id, item]));
  let settled = 0;
  for (const { id, verdict, path, message } of verdicts) {
    const item = byId.get(id);
    if (item === undefined) continue;
    byId.delete(id);
    settled++;
    tally(verdict);
    if (verdict === "invalid") spool.reject(item, `${path ?? ""} ${message ?? ""}`.trim());
    // The record from which start times of an unset clock can be set right later.
    else spool.settle(id, verdict, offset === undefined ? {} : { clockOffsetSeconds: offset });
    if (verdict === "invalid" || verdict === "conflict") {
      log(`run ${id}: ${verdict}${message ? `, ${message}` : ""}`);
    }
  }
  return settled;
}

async function send(
  order: UploadOrder,
  items: readonly UploadItem[],
): Promise<{ readonly meaning: Meaning; readonly offset?: number | undefined }> {
  const sentMs = Date.now();
  const token = order.token();
  const limit = AbortSignal.timeout(order.timeoutMs ?? 30_000);
  try {
    const response = await fetch(order.endpoint, {
      method: "POST",
      redirect: "manual",
      signal: order.signal === undefined ? limit : AbortSignal.any([limit, order.signal]),
      headers: {
        "content-type": "application/json",
        "user-agent": "perfatlas-harness",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({
        query: UPLOAD_RUNS,
        operationName: "UploadRuns",
        variables: { campaign: order.spool.campaign, batchId: randomUUID(), items },
      }),
    });
    const receivedMs = Date.now();
    const answer = {
      status: response.status,
      retryAfter: response.headers.get("retry-after"),
      body: await response.text(),
    };
    return {
      meaning: classifyAnswer(answer, receivedMs),
      offset: clockOffsetSeconds(response.headers.get("date"), sentMs, receivedMs),
    };
  } catch (error) {
    return { meaning: meaningOfError(error) };
  }
}

/** Waits as long as the attempt asks for, or until the order is called off. */
async function backOff(order: UploadOrder, attempt: number, afterMs?: number): Promise<void> {
  const { signal } = order;
  const ms = waitMs(attempt, Math.random(), order.maxWaitMs ?? 300_000, afterMs);
  await wait(ms, undefined, { signal }).catch((error: unknown) => {
    if (signal?.aborted !== true) throw error;
  });
}
