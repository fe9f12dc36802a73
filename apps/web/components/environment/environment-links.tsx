import { chosen, pageAddress } from "../../addresses.ts";
import type { EnvironmentQuery } from "../../generated/graphql.ts";
import { compareAddress } from "../compare/compare-choice.ts";
import { PageLink } from "../link/page-link.tsx";
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
          <PageLink href={rowsAddress(slug, { metric })}>All its rows</PageLink>
        </li>
      )}
      {system.environmentCount > 1 && (
        <li>
          <PageLink href={compareAddress([slug])}>Compare it with another one</PageLink>
        </li>
      )}
      {metric !== undefined && (
        <li>
          <PageLink href={`/diagnose?${about({ environment: slug, metric })}`}>
            Why is a configuration slow?
          </PageLink>
        </li>
      )}
      <li>
        <PageLink href={`/advise?${about({ system: system.slug, environment: slug })}`}>
          What to measure next
        </PageLink>
      </li>
      <li className="long-name">
        <PageLink href={pageAddress("systems", system.slug)}>{system.title}</PageLink>
      </li>
    </ul>
  );
}
