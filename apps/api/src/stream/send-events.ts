import { once } from "node:events";
import type { Response } from "express";
import type { FormattedExecutionResult } from "graphql";
import { boundedText } from "../limits/bounded-text.ts";

/** Milliseconds between signs of life, which proxies and clients wait for. */
const BEAT_MS = 12_000;
/** Milliseconds that a client may take to read what was sent. */
const READING_MS = 60_000;

/**
 * Sends results as they come, in the form of the protocol "GraphQL over SSE" (distinct connections). The next one is
 * asked for when the last one has left, so that a client that does not read has one in memory, and is cut off.
 */
export async function sendEvents(
  response: Response,
  results: AsyncIterable<FormattedExecutionResult> | readonly FormattedExecutionResult[],
  signal: AbortSignal,
): Promise<void> {
  response.status(200).set({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  // Some browsers take a stream for open once its first bytes are there.
  response.write(":\n\n");
  const beat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(":\n\n");
  }, BEAT_MS);
  try {
    for await (const result of results) {
      await send(response, `event: next\ndata: ${boundedText(result)}\n`);
    }
    // Whoever is cut off because the process stops comes again.
    if (!signal.aborted) await send(response, "event: complete\ndata:\n\n");
  } catch {
    response.destroy();
  } finally {
    clearInterval(beat);
    response.end();
  }
}

async function send(response: Response, text: string): Promise<void> {
  if (response.destroyed || response.write(text)) return;
  const gone = new AbortController();
  const leave = () => gone.abort();
  const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(READING_MS)]);
  response.once("close", leave);
  try {
    await once(response, "drain", { signal });
  } finally {
    response.off("close", leave);
  }
}
