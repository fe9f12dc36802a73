import { pageAddress } from "../addresses.ts";
import { query } from "../api-client.ts";
import { InformationChart } from "../components/charts/information-chart.tsx";
import { environmentTitle } from "../components/environment/environment-titles.ts";
import type { FigureContent, FigureKind } from "../components/figure/figure-content.ts";
import { formatCount, formatNumber } from "../format/format-number.ts";
import { metricText } from "../format/metric-text.ts";
import { FigureInformationDocument, type FigureInformationQuery } from "../generated/graphql.ts";
import { askedOf } from "./asked-of.ts";
import { dataOf } from "./figure-data.ts";
import { listed } from "./listed.ts";
import { gapOf, staleNote } from "./stamped.ts";
import { unknownEnvironment, unknownMetric } from "./unknown-choice.ts";

/** Options that are drawn: those that say most. */
const OPTIONS = 15;
/** An option of which shuffled responses say as much more often than this says nothing. */
const CHANCE_MAX = 0.05;

type Information = NonNullable<
  NonNullable<NonNullable<FigureInformationQuery["environment"]>["information"]>["result"]
>;

/** How much each option says about the responses of an environment, in bits. */
export const informationFigure: FigureKind = {
  name: "information",
  title: "Information of options",
  needs: ["environment", "metric"],
  async load({ environment: slug = "", metric = "" }) {
    const variables = { environment: slug, metric };
    const { environment } = await query(FigureInformationDocument, variables);
    if (environment === null) return unknownEnvironment();
    const { information } = environment;
    if (information === null) return unknownMetric(environment, metric);
    const { result } = information;
    if (result === null)
      return gapOf(titleOf(metric), information, {
        kind: "INFORMATION",
        environment: slug,
        metric,
      });
    const content = informationContent(result, metric);
    return {
      ...content,
      note: `${content.note}${staleNote(information)}`,
      asked: [askedOf(FigureInformationDocument, variables)],
      data: dataOf(environment, metric),
      computedAt: information.computedAt,
      about: {
        address: pageAddress("environments", slug),
        name: `${environment.system.title}, ${environmentTitle(environment)}`,
      },
    };
  },
};

function titleOf(metric: string): string {
  return `What options say about ${metricText(metric)}`;
}

/** The options that say most, beside what there is to say and what chance says. */
export function informationContent(
  result: Information,
  metric: string,
): Pick<FigureContent, "title" | "note" | "finding" | "columns" | "rows" | "draw"> {
  const known = result.options.flatMap(({ option, bits, chanceBits, pValue }) =>
    bits === null ? [] : [{ name: option, bits, chance: chanceBits, pValue }],
  );
  const rows = known.slice(0, OPTIONS);
  const finding = findingOf(known, result, metric);
  return {
    title: titleOf(metric),
    note: noteOf(result, known.length),
    finding,
    columns: ["option", "information (bits)", "by chance (bits)", "p"],
    rows: rows.map(({ name, bits, chance, pValue }) => [name, bits, chance, pValue]),
    draw: (width) => (
      <InformationChart rows={rows} most={result.responseBits} label={finding} width={width} />
    ),
  };
}

function noteOf({ sample, entropyBits, bins, responseBits }: Information, count: number): string {
  const failed = sample.failedCount;
  const parts = [
    "mutual information of an option and the responses, less what shuffled responses give (line)",
    `n = ${formatCount(sample.valueCount + sample.censoredCount)} configurations${
      failed === 0 ? "" : `, ${formatCount(failed)} that failed left out`
    }`,
    responseBits === null
      ? ""
      : `no option can say more than ${formatNumber(responseBits, 3)} bits`,
    entropyBits === null
      ? ""
      : `entropy of the responses ${formatNumber(entropyBits, 3)} bits in ${bins} bins`,
    count > OPTIONS ? `the first ${OPTIONS} of ${count} options` : "",
  ];
  return parts.filter((part) => part !== "").join("; ");
}

interface Known {
  readonly name: string;
  readonly bits: number;
  readonly pValue: number | null;
}

function findingOf(known: readonly Known[], { sample }: Information, metric: string): string {
  const telling = known.filter(({ bits, pValue }) => bits > 0 && (pValue ?? 1) <= CHANCE_MAX);
  const of = `${formatCount(sample.valueCount + sample.censoredCount)} configurations`;
  const [first] = telling;
  if (first === undefined)
    return `In ${of} no option says more about ${metricText(metric)} than chance.`;
  const text = (bits: number) => formatNumber(bits, 2);
  const leaders = telling.filter(({ bits }) => text(bits) === text(first.bits));
  const rest =
    telling.length === known.length
      ? "all options say more than chance"
      : `${telling.length} of ${known.length} options say more than chance`;
  return (
    `${listed(leaders.map(({ name }) => name))} ${leaders.length === 1 ? "says" : "say"} most about ` +
    `${metricText(metric)}, ${text(first.bits)} bits; ${rest}.`
  );
}
