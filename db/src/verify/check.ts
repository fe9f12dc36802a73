import type { Database, Handle } from "../open/database.ts";

/** What a check found. */
export interface Finding {
  /** What was looked at: "31 tables, 98,580 rows". */
  readonly looked: string;
  /** What is not as it must be, a sentence each; none when all is well. */
  readonly faults: readonly string[];
  /** What is worth knowing and no fault. */
  readonly notes?: readonly string[];
}

/** One thing that must be true of every registry. */
export interface Check {
  readonly name: string;
  /** Costs milliseconds whatever the registry holds: also made when it is opened. */
  readonly isQuick: boolean;
  /** Only holds once all migrations are applied. */
  readonly needsNewestSchema: boolean;
  /** `engine` is that of the handle, which is a transaction that only reads. */
  find(handle: Handle, engine: Database["engine"]): Promise<Finding>;
}
