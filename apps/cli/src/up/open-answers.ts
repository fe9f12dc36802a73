import { setTimeout as wait } from "node:timers/promises";
import type { RequestHandler, Response } from "express";

/** Knows which answers are under way. */
export class OpenAnswers {
  readonly #open = new Set<Response>();
  #isLeaving = false;
  #onClose = () => {};

  /** Takes note of every answer that passes. */
  readonly handler: RequestHandler = (_request, response, next) => {
    this.#open.add(response);
    // A proxy then takes another connection for what comes next, and finds another instance.
    if (this.#isLeaving) response.set("connection", "close");
    response.once("close", () => {
      this.#open.delete(response);
      this.#onClose();
    });
    next();
  };

  /** From now on every answer is the last one on its connection. */
  leave(): void {
    this.#isLeaving = true;
  }

  /** Resolves when all are complete but streams of events, which have no end; after `seconds` at the latest. */
  async complete(seconds: number): Promise<void> {
    const over = new AbortController();
    const late = wait(seconds * 1000, undefined, { signal: over.signal }).catch(() => {});
    const done = new Promise<void>((resolve) => {
      this.#onClose = () => {
        if ([...this.#open].every(isStream)) resolve();
      };
      this.#onClose();
    });
    await Promise.race([done, late]);
    over.abort();
  }
}

function isStream(response: Response): boolean {
  return String(response.get("content-type")).startsWith("text/event-stream");
}
