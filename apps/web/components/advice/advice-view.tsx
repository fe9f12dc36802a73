import { pageAddress } from "../../addresses.ts";
import { formatCount, formatNumber } from "../../format/format-number.ts";
import { numberWithUnit } from "../../format/number-with-unit.ts";
import { TableRegion } from "../layout/table-region.tsx";
import { PageLink } from "../link/page-link.tsx";
import type { AdviceResult } from "./advice-result.ts";
import type { AdvisedPlaces } from "./advised-places.ts";
import { AdvisedTable } from "./advised-table.tsx";

/** Advice: first what to do, then what it rests on. */
export function AdviceView({
  advice,
  places,
}: {
  readonly advice: AdviceResult;
  readonly places: AdvisedPlaces;
}) {
  const { unitOf, titleOf } = places;
  const { stop, feasibility, next, best, pareto, predictions, notes } = advice;
  const space = `${advice.isWholeSpace ? "all " : ""}${formatCount(advice.candidateCount)}`;
  return (
    <>
      <p className="finding">
        {stop.isTime ? "Stop here" : "Go on"}: {stop.reason}.
      </p>
      <p>
        {measuredText(feasibility)} Of {space} that are possible,{" "}
        {numberWithUnit(formatNumber(100 * feasibility.expectedShare, 3), "%")} are expected to
        work.
      </p>
      {notes.map((note) => (
        <p key={note}>{capital(note)}.</p>
      ))}
      {next.length > 0 && (
        <>
          <h2>Measure these next</h2>
          <AdvisedTable rows={next} label="Measure next" unitOf={unitOf} />
        </>
      )}
      {best !== null && best.members.length > 0 && (
        <>
          <h2>Best so far</h2>
          <p>
            {best.count === 1
              ? "One stands out."
              : `${formatCount(best.count)} cannot be told apart; measure them again.`}{" "}
            Taking the first is expected to lose {formatNumber(best.regret.median, 3)} against the
            true best, at most {formatNumber(best.regret.upper, 3)} in 95 of 100 cases, as a share
            of it.
          </p>
          <AdvisedTable rows={best.members} label="Best so far" unitOf={unitOf} />
        </>
      )}
      {pareto !== null && pareto.length > 0 && (
        <>
          <h2>Trade-offs</h2>
          <AdvisedTable rows={pareto.slice(0, 20)} label="Trade-offs" unitOf={unitOf} />
        </>
      )}
      {predictions.length > 0 && (
        <>
          <h2>Predicted best of what is not measured</h2>
          <AdvisedTable rows={predictions.slice(0, 5)} label="Predicted best" unitOf={unitOf} />
        </>
      )}
      <h2>Did sources help?</h2>
      <p>
        {capital(advice.transfer.verdict.replaceAll("-", " "))}: {advice.transfer.reason}.
      </p>
      <Sources sources={advice.sources} titleOf={titleOf} />
      <Outlook outlook={advice.outlook} />
    </>
  );
}

/** "12 configurations are measured, 3 of them failed." */
function measuredText(of: AdviceResult["feasibility"]): string {
  const { measuredCount, failedCount } = of;
  if (measuredCount === 0) return "Nothing is measured there yet.";
  const failed = failedCount === 0 ? "none" : formatCount(failedCount);
  return `${formatCount(measuredCount)} ${measuredCount === 1 ? "configuration is" : "configurations are"} measured, ${failed} of them failed.`;
}

function Sources({
  sources,
  titleOf,
}: Pick<AdviceResult, "sources"> & Pick<AdvisedPlaces, "titleOf">) {
  if (sources.length === 0) return null;
  return (
    <TableRegion label="Sources">
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Used</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ name, isUsed, reason }) => (
          <tr key={name}>
            <th scope="row">
              <PageLink href={pageAddress("environments", name)}>{titleOf(name)}</PageLink>
            </th>
            <td>{isUsed ? "yes" : "no"}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </TableRegion>
  );
}

function Outlook({ outlook }: Pick<AdviceResult, "outlook">) {
  if (outlook === null) return null;
  const { errorNow, errorAtHalf, errorAtBudget, errorAtTwice } = outlook;
  return (
    <>
      <h2>What measuring more would buy</h2>
      <p>
        The error on configurations held out is {formatNumber(errorNow, 3)} now; with half of the
        rows it was {formatNumber(errorAtHalf, 3)}. At the end of the budget{" "}
        {formatNumber(errorAtBudget, 3)} is expected, with twice the rows{" "}
        {formatNumber(errorAtTwice, 3)}.
      </p>
    </>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
