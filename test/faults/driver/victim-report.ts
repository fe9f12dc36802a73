/** What a process under fire tells at its end. */
export interface VictimReport {
  /** Promises of queries and transactions. */
  readonly started: number;
  /** Slugs of rows whose storing was acknowledged. */
  readonly acknowledged: readonly string[];
  /** How often each error was thrown, digits made 0. */
  readonly rejections: Readonly<Record<string, number>>;
  /** Promises that neither resolved nor rejected. */
  readonly unsettled: number;
  readonly uncaught: readonly string[];
  /** What went to the log. */
  readonly reports: readonly string[];
  /** State of the job in the end. */
  readonly job: string;
}
