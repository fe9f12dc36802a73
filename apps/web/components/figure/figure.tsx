import type { ReactNode } from "react";
import { formatNumber } from "../../format/format-number.ts";
import { TableRegion } from "../layout/table-region.tsx";
import type { Cell } from "./csv-address.ts";
import { csvAddress } from "./csv-address.ts";

/**
 * A chart with what a reader needs to trust it: title, what was counted, the finding as a sentence, the
 * same rows as a table and as CSV. `draw` is called for two widths (px), and the page shows the one
 * that fits.
 */
export function Figure(props: {
  readonly title: string;
  readonly note: string;
  readonly finding: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly fileName: string;
  readonly draw: (width: number) => ReactNode;
}) {
  return (
    <figure>
      <div className="figure-head">
        <h3>{props.title}</h3>
        <p>{props.note}</p>
      </div>
      <div className="chart-wide">{props.draw(860)}</div>
      <div className="chart-narrow">{props.draw(358)}</div>
      <figcaption>{props.finding}</figcaption>
      <div className="figure-foot">
        <details>
          <summary>
            The same rows as a table<span className="visually-hidden">: {props.title}</span>
          </summary>
          <RowsTable {...props} />
        </details>
        <a download={`${props.fileName}.csv`} href={csvAddress(props.columns, props.rows)}>
          CSV<span className="visually-hidden"> of {props.title}</span>
        </a>
      </div>
    </figure>
  );
}

function RowsTable(props: {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}) {
  const isNumber = props.columns.map((_, i) => props.rows.some((r) => typeof r[i] === "number"));
  return (
    <TableRegion label={`Rows of ${props.title}`}>
      <thead>
        <tr>
          {props.columns.map((column, i) => (
            <th key={column} scope="col" className={isNumber[i] === true ? "number" : ""}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.join("|")}>
            {row.map((cell, i) => (
              <td key={props.columns[i]} className={isNumber[i] === true ? "number" : ""}>
                {typeof cell === "string" ? cell : formatNumber(cell, 6)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}
