import type { CallerClass } from "./budgets.ts";

/** What is left of a caller's budget. */
export interface BudgetState {
  /** Points per minute. */
  readonly limit: number;
  readonly remaining: number;
  /** When it is whole again. */
  readonly resetAt: Date;
}

/** What one request is bounded by, and what became known of it on its way. */
export interface RequestLimits {
  readonly callerClass: CallerClass;
  /** Whose budget it is charged to; undefined in the process of the instance itself, which has none. */
  readonly payer: string | undefined;
  /** Points of its document; undefined before that is read. */
  cost?: number;
  budget?: BudgetState;
}
