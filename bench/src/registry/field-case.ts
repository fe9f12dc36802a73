/** A request that is measured. */
export interface Asked {
  readonly document: string;
  /** What differs from run to run. */
  readonly variables?: () => Readonly<Record<string, unknown>>;
}

/** Two requests whose difference is `rows` rows or calls of one field. */
export interface FieldCase {
  readonly name: string;
  readonly few: Asked;
  readonly many: Asked;
  readonly rows: number;
  /** Asked with a token that may upload; by default in the process of the instance. */
  readonly isUploader?: true;
}
