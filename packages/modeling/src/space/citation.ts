/** Where something was published. */
export interface Citation {
  readonly authors: string;
  readonly title: string;
  readonly venue: string;
  readonly year: number;
  readonly doi?: string;
  readonly url?: string;
  /** Section of the source that defines it: "§4.2". */
  readonly section?: string;
}
