import type { Source } from "../sources/source.ts";
import { publishedTable } from "./published-table.ts";

/** One row of Table II of Jamshidi et al. (ASE 2017): how two environments of a system relate. */
export interface Ase17Row {
  /** As printed: "SPEAR". */
  readonly system: string;
  readonly change: string;
  /** As printed; some labels are wrong, the columns are right. */
  readonly changeAsPrinted: string;
  /** S, SM, M, L or VL. */
  readonly severity: string;
  /** M1 to M18; null where the paper prints N/A. */
  readonly metrics: Readonly<Record<string, number | null>>;
  /** Error of the linear shift; it stands only in the authors' repository. */
  readonly linearShiftMapePercent: number | null;
  /** Columns of the ase17 file, counted from 1; null where the file is absent. */
  readonly sourceColumn: number | null;
  readonly targetColumn: number | null;
}

const file = {
  path: "published/ase17-table2.csv",
  sha256: "e314d052fb788661bfb43dab8111dc494721d769a092ec045b22ea4c544ff549",
};

/**
 * Table II of the ASE 2017 paper, all 36 rows in order.
 * @throws SourceMissingError when the mirror does not hold it.
 */
export async function ase17Table2(source: Source): Promise<readonly Ase17Row[]> {
  return (await publishedTable(source, file)).map((row) => ({
    system: row.text("system"),
    change: row.text("ec"),
    changeAsPrinted: row.text("change_as_printed"),
    severity: row.text("severity"),
    metrics: Object.fromEntries(
      Array.from({ length: 18 }, (_, i) => [`M${i + 1}`, row.numberOrNull(`M${i + 1}`)]),
    ),
    linearShiftMapePercent: row.numberOrNull("LS_mape_pct"),
    sourceColumn: row.numberOrNull("source_col_1based"),
    targetColumn: row.numberOrNull("target_col_1based"),
  }));
}
