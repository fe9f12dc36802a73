import type { Caller } from "./caller.ts";

/** Classes of callers: each has a budget of its own size. */
export const CALLER_CLASSES = ["anonymous", "token", "administrator", "site"] as const;
export type CallerClass = (typeof CALLER_CLASSES)[number];

/** What callers of a class may ask for, in points. */
export interface Budget {
  /** Of one document. */
  readonly perRequest: number;
  /** Of all documents of one caller. */
  readonly perMinute: number;
}

/** Budgets by class. */
export type Budgets = Readonly<Record<CallerClass, Budget>>;

/**
 * One point is 20 microseconds of processor time: a minute has three million. A stranger has a twentieth
 * of a processor, and half a second of it at once; a reader of the site a tenth.
 */
export const defaultBudgets: Budgets = {
  anonymous: { perRequest: 25_000, perMinute: 150_000 },
  token: { perRequest: 50_000, perMinute: 600_000 },
  administrator: { perRequest: 500_000, perMinute: 30_000_000 },
  site: { perRequest: 25_000, perMinute: 300_000 },
};

/** The class of a caller: who sends a key that is not good has no more than who sends none. */
export function callerClass(caller: Caller): CallerClass {
  if (caller.kind === "token") return caller.scope.includes("admin") ? "administrator" : "token";
  return caller.kind === "administrator" || caller.kind === "site" ? caller.kind : "anonymous";
}

/** What a caller may ask for: its class's budget, or one with the points of its token. */
export function budgetOf(caller: Caller, budgets: Budgets): Budget {
  const usual = budgets[callerClass(caller)];
  if (caller.kind !== "token" || caller.perMinute === null) return usual;
  const { perMinute } = caller;
  return { perRequest: Math.min(usual.perRequest, perMinute), perMinute };
}

/** The usual budgets with other points per minute: a document may cost no more than a minute has. */
export function budgetsOf(perMinute: Readonly<Partial<Record<CallerClass, number>>>): Budgets {
  const entries = CALLER_CLASSES.map((name) => {
    const usual = defaultBudgets[name];
    const points = perMinute[name] ?? usual.perMinute;
    return [name, { perRequest: Math.min(usual.perRequest, points), perMinute: points }] as const;
  });
  return Object.fromEntries(entries) as Record<CallerClass, Budget>;
}
