import Link from "next/link";
import { pageAddress } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { formatCount, formatNumber } from "../../format/format-number.ts";
import { HomeInfluenceDocument, type HomeInfluenceQuery } from "../../generated/graphql.ts";
import { pixels } from "../charts/value-scale.ts";

type Environment = NonNullable<HomeInfluenceQuery["environment"]>;
type Term = NonNullable<NonNullable<Environment["influence"]>["result"]>["terms"][number];

/** Terms that are drawn. */
const TERMS = 5;

/** The strongest influences in one environment as bars, with what they say. */
export async function OptionsThatMatter(props: {
  readonly environment: string;
  readonly metric: string;
}) {
  const { environment } = await query(HomeInfluenceDocument, { ...props });
  const result = environment?.influence?.result;
  if (environment === null || result == null)
    return <p className="soft">It is being computed anew.</p>;
  const { system } = environment;
  const terms = result.terms.filter(({ share }) => share !== null);
  return (
    <>
      <p>
        <Link href={pageAddress("systems", system.slug)}>{system.title}</Link> on{" "}
        <Link href={pageAddress("environments", environment.slug)}>{environment.shortTitle}</Link>:{" "}
        what {props.metric} depends on, from {formatCount(result.sample.valueCount)} configurations.
      </p>
      <ol className="shares" aria-label={`What ${props.metric} depends on`}>
        {terms.slice(0, TERMS).map((term) => (
          <ShareBar key={term.name} term={term} />
        ))}
      </ol>
      <p className="finding">{findingOf(terms, props.metric)}</p>
    </>
  );
}

function ShareBar({ term }: { readonly term: Term }) {
  const { name, share, interval, effect } = term;
  const percent = (part: number | null) => pixels(100 * Math.max(0, part ?? 0));
  return (
    <li>
      <code>{name}</code>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar" width={percent(share)} height={6} />
        {interval.low !== null && interval.high !== null && (
          <rect
            className="interval-bar"
            x={percent(interval.low)}
            y={2.5}
            width={pixels(100 * Math.max(0, interval.high - interval.low))}
            height={1}
          />
        )}
      </svg>
      <span className="number">
        {formatNumber(100 * (share ?? 0), 2)} %
        <span className="visually-hidden">, {effect.toLowerCase()}</span>
      </span>
    </li>
  );
}

/** All terms that cannot be told apart from the strongest one lead together. */
function findingOf(terms: readonly Term[], metric: string): string {
  const [first] = terms;
  if (first === undefined) return `No option explains ${metric}.`;
  const least = first.interval.low ?? first.share ?? 0;
  const leaders = terms.filter(({ interval, share }) => (interval.high ?? share ?? 0) >= least);
  const names = leaders.map(({ name }) => name);
  if (names.length === 1)
    return `${first.name} matters most: alone it explains ${formatNumber(100 * (first.share ?? 0), 2)} % of the variance.`;
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)} matter most, and cannot be told apart.`;
}
