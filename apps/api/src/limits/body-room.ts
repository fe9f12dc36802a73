import type { CallerClass } from "../access/budgets.ts";
import type { RequestLimits } from "../access/request-limits.ts";
import { RefusalError } from "../errors/refusal-error.ts";

const KIB = 1024;

/** Largest bodies by class of caller, in bytes once they are unpacked: whoever has no key uploads nothing. */
export const BODY_LIMITS: Readonly<Record<CallerClass, number>> = {
  anonymous: 256 * KIB,
  site: 256 * KIB,
  token: 2048 * KIB,
  administrator: 2048 * KIB,
};

/** Bodies up to here are not counted: so many of them as there can be connections take little. */
const SMALL = 16 * KIB;
/** Of one caller, and of all together that have no key. */
const MOST_OF_ONE = 8192 * KIB;
const MOST_OF_STRANGERS = 32_768 * KIB;

/**
 * Room for the bodies of requests that are read or answered. JSON takes up to twenty times its length once it is
 * read, and waits with its request: what has no room is refused unread.
 */
export class BodyRoom {
  readonly #held = new Map<string, number>();
  #strangers = 0;

  /**
   * Takes room for a body of so many bytes; call what it returns when the request is over.
   * @throws RefusalError OVERLOADED.
   */
  take(
    { payer, callerClass }: Pick<RequestLimits, "payer" | "callerClass">,
    bytes: number,
  ): () => void {
    if (payer === undefined || bytes <= SMALL) return () => {};
    const own = this.#held.get(payer) ?? 0;
    const stranger = callerClass === "anonymous" || callerClass === "site" ? bytes : 0;
    if (own + bytes > MOST_OF_ONE) {
      throw refusal("other large requests of yours are not answered yet; ask again when one is");
    }
    if (stranger > 0 && this.#strangers + stranger > MOST_OF_STRANGERS) {
      throw refusal("too many large requests are not answered yet; ask again later");
    }
    this.#held.set(payer, own + bytes);
    this.#strangers += stranger;
    return () => {
      const left = (this.#held.get(payer) ?? 0) - bytes;
      if (left > 0) this.#held.set(payer, left);
      else this.#held.delete(payer);
      this.#strangers -= stranger;
    };
  }
}

function refusal(message: string): RefusalError {
  return new RefusalError("OVERLOADED", message, { headers: { "retry-after": "2" } });
}
