/** The first bytes of a file, unpacked, and what they say as text; undefined where they are none. */
export interface FileStart {
  readonly bytes: Uint8Array;
  readonly text: string | undefined;
}

/** What the start of a file says of its format. */
export interface Detected {
  /** What was seen, in words. */
  readonly why: string;
  /** Settings of the reader that follow from it, its format among them. */
  readonly reader: { readonly format: string; readonly [setting: string]: unknown };
}
