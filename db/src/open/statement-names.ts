/** Times that a statement is asked for before it is worth a name. */
const OFTEN = 3;
/** Statements with a name, each of which every connection may keep a plan of. */
const NAMED = 100;
/**
 * Tables with a partition per version. A name would have PostgreSQL plan the statement once for any version, on each
 * connection: it opens every partition for that, and keeps what it read of each; and then goes on planning for the
 * version that is asked for, which is cheaper.
 */
const PARTITIONED = /\b(?:measurement|dataset_row)\b/;
/** Statements that are counted. */
const COUNTED = 2000;

/**
 * Names under which PostgreSQL keeps statements that are asked for again and again, so that it neither reads nor
 * plans them anew; the first hundred that were asked for three times have one.
 */
export class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  /** The name of a statement; empty when it has none. */
  of(text: string): string {
    const name = this.#names.get(text);
    if (name !== undefined) return name;
    if (this.#names.size >= NAMED || PARTITIONED.test(text)) return "";
    const count = (this.#counts.get(text) ?? 0) + 1;
    if (this.#counts.size >= COUNTED) this.#counts.clear();
    this.#counts.set(text, count);
    if (count < OFTEN) return "";
    this.#counts.delete(text);
    const given = `s${this.#names.size}`;
    this.#names.set(text, given);
    return given;
  }

  /** Takes the name of a statement away for good: tables have changed under it. */
  forget(text: string): void {
    this.#names.set(text, "");
  }
}
