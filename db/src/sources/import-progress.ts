/** How far an import is. */
export interface ImportProgress {
  readonly stage: "download" | "verify" | "read";
  /** Path of the file as the descriptor writes it. */
  readonly file: string;
  /** Bytes. */
  readonly done: number;
  /** Bytes; undefined when a server does not say. */
  readonly total: number | undefined;
}

/** Told at most a few times per second and file. */
export type OnImportProgress = (progress: ImportProgress) => void;
