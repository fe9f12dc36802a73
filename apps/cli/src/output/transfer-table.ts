import type { ReadTransferQuery } from "../../generated/graphql.ts";
import { table } from "./table.ts";

type Report = ReadTransferQuery["transferReport"];

/** When transfer worked, as lines: by how far the source agreed with the first rows, and with all. */
export function transferTable(report: Report): readonly string[] {
  const { bands, budget, firstCount } = report;
  const parts = [true, false].map((isFirst) => {
    const rows = bands
      .filter(({ isOfFirstRows }) => isOfFirstRows === isFirst)
      .map(({ from, to, pairCount, factor, harmedPercent }) => [
        `${from} to ${to}`,
        pairCount,
        factor?.toFixed(2) ?? "–",
        harmedPercent === null ? "–" : `${harmedPercent.toFixed(0)} %`,
      ]);
    const title = `by the rank correlation with ${isFirst ? `the first ${firstCount}` : `all ${budget}`} measured rows`;
    return [title, ...table(["correlation", "pairs", "factor", "harmed"], rows), ""];
  });
  return [
    report.title,
    report.about,
    "factor: error alone over error with transfer; harmed: below 1",
    "",
    ...parts.flat(),
    `computed by ${report.command}`,
  ];
}
