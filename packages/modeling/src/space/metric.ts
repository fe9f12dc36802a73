/** What is measured. `unit` is UCUM-like text ("s", "us/op", "mJ", "1"); `better` is the direction. */
export interface Metric {
  readonly name: string;
  readonly unit: string;
  readonly better: "lower" | "higher";
  /** Repeats of a deterministic metric are equal on one version (bytes, result hashes, conflicts). */
  readonly isDeterministic?: boolean;
  readonly description?: string;
}
