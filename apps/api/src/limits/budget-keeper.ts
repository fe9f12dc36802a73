import type { BudgetState, RequestLimits } from "../access/request-limits.ts";
import { RefusalError } from "../errors/refusal-error.ts";
import { type BudgetLedger, WINDOW_SECONDS } from "./budget-ledger.ts";
import { rateLimitHeaders } from "./rate-limit-headers.ts";

/** Points of any request, for reading and checking it. */
export const REQUEST_POINTS = 50;

/** Callers whose budgets are known to be spent, at most: more are asked about again. */
const KNOWN = 10_000;

/** Charges requests to the budgets of their callers. */
export class BudgetKeeper {
  readonly #ledger: BudgetLedger;
  /** When a caller whose budget is spent may ask again, in milliseconds of this process. */
  readonly #spent = new Map<string, number>();

  constructor(ledger: BudgetLedger) {
    this.#ledger = ledger;
  }

  /**
   * Takes the points from the budget, of which `limits.budget` says what is left. What costs more than a
   * whole budget takes all of it.
   * @throws RefusalError RATE_LIMITED when there are not so many; then only the reading is charged.
   */
  async charge(limits: RequestLimits, points: number): Promise<void> {
    const { payer, perMinute } = limits;
    if (payer === undefined) return;
    const taken = Math.min(points, perMinute);
    const charge = await this.#ledger.charge(payer, window(taken, limits));
    const { secondsToWhole, isCharged } = charge;
    if (isCharged) {
      limits.written = charge.written;
      limits.budget = stateOf(perMinute, secondsToWhole);
      return;
    }
    await this.chargeReading(limits);
    const needed = secondsToWhole + window(taken, limits) - WINDOW_SECONDS;
    throw this.#refusal(limits, Math.max(1, Math.ceil(needed)), points);
  }

  /** Gives back what a request took that came to nothing. */
  async giveBack(limits: RequestLimits, points: number): Promise<void> {
    const { payer, perMinute } = limits;
    if (payer === undefined) return;
    const secondsToWhole = await this.#ledger.giveBack(payer, window(points, limits));
    limits.budget = stateOf(perMinute, secondsToWhole);
  }

  /** Takes what reading a request costs that is not answered; of a spent budget nothing. */
  async chargeReading(limits: RequestLimits): Promise<void> {
    const { payer, perMinute } = limits;
    if (payer === undefined) return;
    const seconds = window(REQUEST_POINTS, limits);
    const { secondsToWhole, isCharged } = await this.#ledger.charge(payer, seconds);
    limits.budget = stateOf(perMinute, secondsToWhole);
    if (isCharged) return;
    if (this.#spent.size >= KNOWN) this.#spent.clear();
    this.#spent.set(payer, performance.now() + 1000 * (secondsToWhole + seconds - WINDOW_SECONDS));
  }

  /**
   * Refuses the requests of a caller whose budget is spent before anything in them is read.
   * @throws RefusalError RATE_LIMITED.
   */
  refuseSpent(limits: RequestLimits): void {
    const until = this.#spent.get(limits.payer ?? "");
    if (limits.payer === undefined || until === undefined) return;
    const seconds = (until - performance.now()) / 1000;
    if (seconds <= 0) {
      this.#spent.delete(limits.payer);
      return;
    }
    limits.budget ??= stateOf(limits.perMinute, WINDOW_SECONDS);
    throw this.#refusal(limits, Math.max(1, Math.ceil(seconds)), REQUEST_POINTS);
  }

  #refusal(limits: RequestLimits, seconds: number, points: number): RefusalError {
    const { perMinute, callerClass } = limits;
    const hint = callerClass === "anonymous" ? "; a token has more" : "";
    return new RefusalError(
      "RATE_LIMITED",
      `this takes ${points} points, which are more than are left of ${perMinute} a minute: ` +
        `try again in ${seconds} s${hint}`,
      {
        extensions: { retryAfterSeconds: seconds },
        headers: { "retry-after": String(seconds), ...rateLimitHeaders(limits) },
      },
    );
  }
}

/** The part of the window that is the same part of it as the points are of the budget, in seconds. */
function window(points: number, { perMinute }: RequestLimits): number {
  return (Math.min(points, perMinute) / perMinute) * WINDOW_SECONDS;
}

/** Points that seconds lose on their way through numbers of 64 bits. */
const ROUNDING = 1e-6;

function stateOf(limit: number, secondsToWhole: number): BudgetState {
  return {
    limit,
    remaining: Math.max(0, Math.floor(limit * (1 - secondsToWhole / WINDOW_SECONDS) + ROUNDING)),
    resetAt: new Date(Date.now() + 1000 * secondsToWhole),
  };
}
