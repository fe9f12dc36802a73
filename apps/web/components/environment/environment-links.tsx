import Link from "next/link";
import { chosen, pageAddress } from "../../addresses.ts";
import type { EnvironmentQuery } from "../../generated/graphql.ts";
import { compareAddress } from "../compare/compare-choice.ts";
import { rowsAddress } from "../rows/rows-choice.ts";

/** What can be done with an environment beyond its page. */
export function EnvironmentLinks(props: {
  readonly environment: NonNullable<EnvironmentQuery["environment"]>;
}) {
  const { slug, system, series } = props.environment;
  const metric = series[0]?.metric.name;
  const about = (search: Readonly<Record<string, string | undefined>>) =>
    String(new URLSearchParams(chosen(search))).replaceAll("%3A", ":");
  return (
    <ul className="links">
      {metric !== undefined && (
        <li>
          <Link href={rowsAddress(slug, { metric })}>All its rows</Link>
        </li>
      )}
      {system.environmentCount > 1 && (
        <li>
          <Link href={compareAddress([slug])}>Compare it with another one</Link>
        </li>
      )}
      {metric !== undefined && (
        <li>
          <Link href={`/diagnose?${about({ environment: slug, metric })}`}>
            Why is a configuration slow?
          </Link>
        </li>
      )}
      <li>
        <Link href={`/advise?${about({ system: system.slug, environment: slug })}`}>
          What to measure next
        </Link>
      </li>
      <li>
        <Link href={pageAddress("systems", system.slug)}>{system.title}</Link>
      </li>
    </ul>
  );
}
