import type { CallerClass } from "./budgets.ts";

/** What is left of a caller's budget. */
export interface BudgetState {
  /** Points per minute. */
  readonly limit: number;
  readonly remaining: number;
  /** When it is whole again if nothing more is asked. */
  readonly resetAt: Date;
}

/** What one request is bounded by, and what became known of it on its way. */
export interface RequestLimits {
  readonly callerClass: CallerClass;
  /** Points of one document, and of all in a minute. */
  readonly perRequest: number;
  readonly perMinute: number;
  /** Whose budget it is charged to; undefined in the process of the instance itself, which has none. */
  readonly payer: string | undefined;
  /** Aborted when its time is up or its client has gone: its statements end. */
  readonly over: AbortController;
  /** Points of its document; undefined before that is read. */
  cost?: number;
  budget?: BudgetState;
  /** Where the database's log was after the caller's newest write, null when none is known; undefined before it is charged. */
  written?: string | null;
}
