import type { ContributionFindingRow } from "@perfatlas/db";
import type { InputError } from "@perfatlas/modeling/space";

/** Something that a check found. */
export type Finding = Pick<ContributionFindingRow, "severity" | "code" | "message"> &
  Partial<Pick<ContributionFindingRow, "file" | "line" | "column">>;

/** Findings of one kind that are kept. */
const MOST = 10_000;
/** Characters of a message that are kept. */
const MESSAGE = 2000;

/** Findings, counted all and kept up to 10,000 errors and as many others. */
export class Findings {
  readonly counts = { error: 0, warning: 0, note: 0 };
  readonly #kept: Record<Finding["severity"], Finding[]> = { error: [], warning: [], note: [] };

  add(finding: Finding): void {
    this.counts[finding.severity]++;
    const kept = this.#kept[finding.severity];
    if (kept.length < MOST) kept.push(finding);
  }

  /** What an import would throw: message without its place, which stands beside it. */
  addFault({ code, message, place }: InputError): void {
    const { file, line, column } = place;
    const finding: Finding = { severity: "error", code, message };
    this.add({
      ...finding,
      file: file ?? null,
      line: line ?? null,
      column: column === undefined ? null : String(column),
    });
  }

  /** Errors first, then warnings and notes. */
  get all(): readonly Omit<ContributionFindingRow, "contributionId" | "position">[] {
    const { error, warning, note } = this.#kept;
    return [...error, ...warning, ...note].map(
      ({ severity, code, message, file = null, line = null, column = null }) => ({
        severity,
        code,
        message: Array.from(message).slice(0, MESSAGE).join(""),
        file,
        line,
        column,
      }),
    );
  }

  get isComplete(): boolean {
    return Object.values(this.counts).every((count) => count <= MOST);
  }
}
