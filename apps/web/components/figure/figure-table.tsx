import { formatNumber } from "../../format/format-number.ts";
import { TableRegion } from "../layout/table-region.tsx";
import type { Cell, FigureContent } from "./figure-content.ts";

/** The rows of a figure as a table: the first `rowCount` of them, and how many more its CSV has. */
export function FigureTable(props: {
  readonly content: Pick<FigureContent, "title" | "columns" | "rows">;
  readonly rowCount: number;
}) {
  const { title, columns, rows } = props.content;
  const isNumber = columns.map((_, i) => rows.some((row) => typeof row[i] === "number"));
  const more = rows.length - props.rowCount;
  return (
    <>
      <TableRegion label={`Rows of ${title}`}>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th key={column} scope="col" className={isNumber[i] === true ? "number" : ""}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, props.rowCount).map((row, at) => (
            // Rows of a figure may be alike: what tells them apart is their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={at}>
              {row.map((cell, i) => (
                <td key={columns[i]} className={isNumber[i] === true ? "number" : ""}>
                  <CellText cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableRegion>
      {more > 0 && (
        <p className="soft">
          The first {props.rowCount} of {rows.length} rows; CSV and JSON have them all.
        </p>
      )}
    </>
  );
}

function CellText(props: { readonly cell: Cell }) {
  return typeof props.cell === "string" ? props.cell : formatNumber(props.cell, 6);
}
