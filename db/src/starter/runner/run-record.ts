/** Levels as a run applies them, by option name. */
export type RunLevels = Readonly<Record<string, boolean | number | string>>;

/** What one run gave: values by metric name and the digest of its result, or why it failed. */
export type RunOutcome =
  | { readonly metrics: Readonly<Record<string, number>>; readonly resultHash: string }
  | { readonly failure: string };

/** Work of one measuring process: every configuration once, in a random order. */
export interface BlockOrder {
  readonly system: "sqlite-node" | "node-zlib" | "node-brotli";
  readonly workload: string;
  readonly facts: Readonly<Record<string, boolean | number | string>>;
  readonly seed: number;
  readonly minDurationMs: number;
  readonly warmups: readonly RunLevels[];
  readonly runs: readonly { readonly configuration: number; readonly levels: RunLevels }[];
  /** Folder for database files; emptied between runs. */
  readonly folder: string;
}

/** One line that a measuring process prints per run, in the order of measuring. */
export interface RunRecord {
  readonly configuration: number;
  readonly position: number;
  readonly startedAt: string;
  readonly outcome: RunOutcome;
}
