import { formatCount, formatFixed } from "../../format/format-number.ts";
import type { ClaimsQuery } from "../../generated/graphql.ts";
import { TableRegion } from "../layout/table-region.tsx";

type Report = ClaimsQuery["transferReport"];
type Band = Report["bands"][number];

/** What transfer gained and harmed, by how far the source agreed with the first rows and with all. */
export function TransferSection({ report }: { readonly report: Report }) {
  const { bands, budget, firstCount, pairCount } = report;
  const first = bands.filter(({ isOfFirstRows }) => isOfFirstRows);
  const all = bands.filter(({ isOfFirstRows }) => !isOfFirstRows);
  return (
    <>
      <h2 id="when">{report.title}</h2>
      <p>
        {report.about} Of {formatCount(pairCount)} pairs transfer harmed{" "}
        {formatCount(report.harmedCount)}. Factor: error alone over error with transfer, geometric
        mean.
      </p>
      <TableRegion label={report.title}>
        <thead>
          <tr>
            <th scope="col">Rank correlation</th>
            {[`first ${firstCount} rows`, `all ${budget} rows`].map((rows) =>
              ["Pairs", "Factor", "Harmed, %"].map((name) => (
                <th key={`${rows} ${name}`} scope="col" className="number">
                  {name}, {rows}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {first.map((band, i) => (
            <tr key={band.from}>
              <th scope="row">
                {band.from} to {band.to}
              </th>
              <Cells band={band} />
              <Cells band={all[i] ?? band} />
            </tr>
          ))}
        </tbody>
      </TableRegion>
    </>
  );
}

function Cells({ band }: { readonly band: Band }) {
  return (
    <>
      <td className="number">{formatCount(band.pairCount)}</td>
      <td className="number">{band.factor === null ? "–" : formatFixed(band.factor, 2)}</td>
      <td className="number">
        {band.harmedPercent === null ? "–" : formatFixed(band.harmedPercent, 0)}
      </td>
    </>
  );
}
