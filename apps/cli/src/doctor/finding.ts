/** What one look at a deployment found. */
export interface Finding {
  /** What was looked at: "port", "database". */
  readonly about: string;
  /** A fault keeps the instance from working; a warning does not yet. */
  readonly level: "ok" | "warning" | "fault";
  readonly says: string;
  /** What to do about it. */
  readonly remedy?: string;
}
