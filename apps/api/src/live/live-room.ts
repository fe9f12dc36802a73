import type { RequestLimits } from "../access/request-limits.ts";
import { RefusalError } from "../errors/refusal-error.ts";

/** Subscriptions at once: of one caller, and of all. */
const MOST = { ofOne: 16, ofAll: 400 };
/** Seconds after which a refused one may come again. */
const LATER = { headers: { "retry-after": "10" } };

/** Room for the subscriptions of a process. */
export class LiveRoom {
  readonly #held = new Map<string, number>();
  readonly #open = new Set<AbortController>();

  /**
   * Takes room for a subscription, which ends with `over`; call what it returns when it has ended.
   * @throws RefusalError RATE_LIMITED when the caller has too many, OVERLOADED when all together do.
   */
  enter({ payer = "", over }: Pick<RequestLimits, "payer" | "over">): () => void {
    const own = this.#held.get(payer) ?? 0;
    if (own >= MOST.ofOne) {
      const message = `${MOST.ofOne} subscriptions of yours are open, and no more can be; close one first`;
      throw new RefusalError("RATE_LIMITED", message, LATER);
    }
    if (this.#open.size >= MOST.ofAll) {
      const message = `${MOST.ofAll} subscriptions are open, and no more can be; come again later`;
      throw new RefusalError("OVERLOADED", message, LATER);
    }
    this.#held.set(payer, own + 1);
    this.#open.add(over);
    return () => {
      if (!this.#open.delete(over)) return;
      const left = (this.#held.get(payer) ?? 1) - 1;
      if (left > 0) this.#held.set(payer, left);
      else this.#held.delete(payer);
    };
  }

  /** How many are open. */
  get size(): number {
    return this.#open.size;
  }

  /** Ends all of them. */
  close(): void {
    for (const over of this.#open) over.abort(new Error("the process stops"));
  }
}
