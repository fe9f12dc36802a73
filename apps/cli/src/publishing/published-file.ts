/** A file of a published folder. */
export interface PublishedFile {
  /** With slashes, from the folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}
