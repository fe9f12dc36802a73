import { columnFormat } from "../../format/column-format.ts";
import { formatLevel } from "../../format/format-option.ts";
import { metricText } from "../../format/metric-text.ts";
import { unitScale } from "../../format/unit-scale.ts";
import type { RowsQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { Tag } from "../layout/tag.tsx";

type Environment = NonNullable<RowsQuery["environment"]>;
type Row = Environment["measurements"]["nodes"][number];
type Option = Environment["system"]["options"]["nodes"][number];

/** More cells than this are too many to read: options are then told in words. */
const CELLS_MAX = 420;

/** Measurements, each with the levels of its configuration; of many options those that are not off. */
export function RowsTable(props: {
  readonly rows: readonly Row[];
  readonly options: readonly Option[];
  readonly metric: { readonly name: string; readonly unit: string };
}) {
  const { rows, options, metric } = props;
  const isWide = rows.length * options.length > CELLS_MAX;
  const scale = unitScale(metric.unit, medianSize(rows));
  const number = columnFormat(
    rows.flatMap(({ value }) => (value === null ? [] : [value * scale.factor])),
  );
  const hasRepeats = rows.some(({ repeat }) => repeat > 0);
  return (
    <TableRegion label={`Measurements of ${metricText(metric.name)}`}>
      <thead>
        <tr>
          <th scope="col" className="number">
            {metricText(metric.name)}
            {scale.unit !== "" && `, ${scale.unit}`}
          </th>
          {hasRepeats && (
            <th scope="col" className="number">
              Repeat
            </th>
          )}
          {isWide ? (
            <th scope="col">Configuration: options that are on or have a level</th>
          ) : (
            options.map(({ name }) => (
              <th key={name} scope="col">
                <code>{name}</code>
              </th>
            ))
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.configuration.id} ${row.repeat} ${row.datasetVersion.id}`}>
            <td className="number">
              {row.value === null ? <Tag tone="bad">{failureText(row)}</Tag> : null}
              {row.value !== null && number(row.value * scale.factor)}
            </td>
            {hasRepeats && <td className="number">{row.repeat + 1}</td>}
            {isWide ? (
              <td className="small levels">{levelsText(row, options)}</td>
            ) : (
              options.map(({ name, kind }) => (
                <td key={name} className={levelsOf(row)[name] === false ? "soft" : ""}>
                  {formatLevel(kind, levelsOf(row)[name])}
                </td>
              ))
            )}
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

function levelsOf(row: Row): Readonly<Record<string, unknown>> {
  return row.configuration.levels as Readonly<Record<string, unknown>>;
}

function levelsText(row: Row, options: readonly Option[]): string {
  const levels = levelsOf(row);
  const told = options.flatMap(({ name, kind }) => {
    const level = Object.hasOwn(levels, name) ? levels[name] : undefined;
    if (level === undefined || level === null || level === false) return [];
    return [kind === "BINARY" ? name : `${name} ${formatLevel(kind, level)}`];
  });
  return told.length === 0 ? "everything off" : told.join(", ");
}

function failureText({ failure }: Row): string {
  if (failure === null) return "failed";
  return failure.reason === "" ? failure.status.toLowerCase() : failure.reason;
}

/** The size of a usual value, by which the unit of the column is chosen. */
function medianSize(rows: readonly Row[]): number | undefined {
  const sizes = rows.flatMap(({ value }) => (value === null ? [] : [Math.abs(value)]));
  return sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)];
}
