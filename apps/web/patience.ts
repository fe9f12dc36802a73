import { AsyncLocalStorage } from "node:async_hooks";
import { cache } from "react";

/**
 * Seconds that a page waits for the API, over all of its queries: what comes later, nobody waits for. More on a
 * machine that is slow.
 */
const PAGE_SECONDS = Number(process.env.PERFATLAS_PAGE_SECONDS) || 2.5;
/** Seconds that a part waits which follows when the page is shown. */
const PART_SECONDS = Math.max(8, PAGE_SECONDS);

/** When the page that is being made gives up: one signal for all queries of one request. */
const ofPage = cache(() => AbortSignal.timeout(PAGE_SECONDS * 1000));
const ofPart = new AsyncLocalStorage<AbortSignal>();

/** When the query that is asked now is given up: with the page, or with the part that it is of. */
export function patience(): AbortSignal {
  return ofPart.getStore() ?? ofPage();
}

/** Loads a part of a page that has more time than the page. */
export function withPartPatience<Result>(load: () => Promise<Result>): Promise<Result> {
  return ofPart.run(AbortSignal.timeout(PART_SECONDS * 1000), load);
}
