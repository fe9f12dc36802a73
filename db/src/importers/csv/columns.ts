import { InputError, type Place } from "@perfatlas/modeling/space";
import { detectDelimiter } from "@perfatlas/tables";
import type { ColumnReference } from "./settings.ts";

/** A column that the file has and the descriptor does not name. */
export class UnknownColumnError extends InputError {
  readonly code = "UNKNOWN_COLUMN";
}

/** A column that the descriptor names and the file does not have, or has under another name. */
export class MissingColumnError extends InputError {
  readonly code = "MISSING_COLUMN";
}

/** A header name that stands over several columns and is used to name one of them. */
export class AmbiguousColumnError extends InputError {
  readonly code = "AMBIGUOUS_COLUMN";
}

const SEVERAL = -1;

/** Columns of one file: finds them by name or position and remembers which ones were claimed. */
export class Columns {
  readonly width: number;
  /** The header, blanks around its names removed; undefined where there is none. */
  readonly names: readonly string[] | undefined;
  private readonly place: Place;
  private readonly claimed = new Map<number, string>();
  private readonly shared = new Set<number>();
  /** Index of each name; −1 for one that stands over several columns. */
  private readonly indices = new Map<string, number>();

  /** `names` is the header; without one, columns can only be found by position. */
  constructor(width: number, names: readonly string[] | undefined, place: Place) {
    this.width = width;
    this.names = names?.map((name) => name.trim());
    for (const [index, name] of this.names?.entries() ?? [])
      this.indices.set(name, this.indices.has(name) ? SEVERAL : index);
    this.place = place;
  }

  /**
   * Index from 0 of a column, claimed for `purpose`.
   * @throws MissingColumnError, AmbiguousColumnError.
   */
  claim(reference: ColumnReference, purpose: string, header?: string): number {
    const index = this.find(reference, purpose, header);
    const other = this.claimed.get(index);
    if (other !== undefined) {
      throw new AmbiguousColumnError(`column ${index + 1} is used twice: ${other}, ${purpose}`, {
        ...this.place,
        column: index + 1,
      });
    }
    this.claimed.set(index, purpose);
    return index;
  }

  /** Whether something names the column. */
  isClaimed(index: number): boolean {
    return this.claimed.has(index) || this.shared.has(index);
  }

  /**
   * Index from 0 of a column that may serve other purposes, too: a unit or state of several values.
   * @throws MissingColumnError, AmbiguousColumnError.
   */
  share(reference: ColumnReference, purpose: string): number {
    const index = this.find(reference, purpose);
    this.shared.add(index);
    return index;
  }

  /** @throws UnknownColumnError for the first column that nothing claimed. */
  requireAllClaimed(): void {
    for (let index = 0; index < this.width; index++) {
      if (this.claimed.has(index) || this.shared.has(index)) continue;
      const name = this.names?.[index];
      const shown = name === undefined ? "a column" : `column ${quoted(name)}`;
      throw new UnknownColumnError(
        `${shown} is not described: name it in options, values, constants or ignore`,
        { ...this.place, column: index + 1 },
      );
    }
  }

  private find(reference: ColumnReference, purpose: string, header?: string): number {
    const index =
      typeof reference === "number" ? this.at(reference) : this.named(reference, purpose);
    const found = this.names?.[index];
    if (header === undefined || found === header) return index;
    throw new MissingColumnError(
      `column ${index + 1} should be headed ${quoted(header)} (${purpose}) but is ${quoted(found ?? "")}`,
      { ...this.place, column: index + 1 },
    );
  }

  private at(position: number): number {
    if (Number.isInteger(position) && position >= 1 && position <= this.width) return position - 1;
    throw new MissingColumnError(
      `there is no column ${position}; the file has ${this.width} columns`,
      this.place,
    );
  }

  private named(name: string, purpose: string): number {
    if (this.names === undefined) {
      throw new MissingColumnError(
        `column ${quoted(name)} (${purpose}) cannot be found by name: the file has no header`,
        this.place,
      );
    }
    const index = this.indices.get(name);
    if (index === undefined) {
      throw new MissingColumnError(
        `column ${quoted(name)} (${purpose}) is missing; columns are ${this.listed()}${this.remedy()}`,
        this.place,
      );
    }
    if (index === SEVERAL) {
      throw new AmbiguousColumnError(
        `several columns are headed ${quoted(name)}; say which one by its position`,
        { ...this.place, column: this.names.indexOf(name) + 1 },
      );
    }
    return index;
  }

  /** One column is seldom a table: its lines begin further down, or are divided by another sign. */
  private remedy(): string {
    if (this.width > 1) return "";
    const delimiter = detectDelimiter(this.names ?? []);
    const said = delimiter === undefined ? "delimiter" : `delimiter: ${JSON.stringify(delimiter)}`;
    return `; where lines stand above the table say so with "preamble", where columns are divided otherwise with '${said}'`;
  }

  private listed(): string {
    const names = this.names ?? [];
    const shown = names.slice(0, 20).map(quoted).join(", ");
    return names.length > 20 ? `${shown}, … (${names.length})` : shown;
  }
}

function quoted(name: string): string {
  return JSON.stringify(name.length > 80 ? `${name.slice(0, 80)}…` : name);
}
