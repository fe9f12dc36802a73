import type { Place } from "@perfatlas/modeling/space";
import { Columns } from "../csv/columns.ts";
import type { ColumnReference } from "../csv/settings.ts";
import { type JsonPath, parseJsonPath } from "./json-path.ts";

/** Columns of rows that have no header: each path that the settings name is one. */
export class PathColumns extends Columns {
  /** The paths as the settings spell them, in the order in which they were first named. */
  readonly spelled: string[] = [];
  readonly paths: JsonPath[] = [];
  private readonly file: Place;

  constructor(file: Place) {
    super(0, undefined, file);
    this.file = file;
  }

  /** Index of the path, the same for each mention. @throws JsonPathError. */
  override claim(reference: ColumnReference): number {
    const text = String(reference);
    const found = this.spelled.indexOf(text);
    if (found >= 0) return found;
    this.paths.push(parseJsonPath(text, this.file));
    return this.spelled.push(text) - 1;
  }

  override share(reference: ColumnReference): number {
    return this.claim(reference);
  }

  /** What a row holds besides is not imported. */
  override requireAllClaimed(): void {}
}
