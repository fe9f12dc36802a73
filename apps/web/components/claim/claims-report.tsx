import { formatDate } from "../../format/format-date.ts";
import { formatCount } from "../../format/format-number.ts";
import type { ClaimsQuery } from "../../generated/graphql.ts";
import { CitationText } from "../layout/citation-text.tsx";
import { CopyableText } from "../layout/copyable-text.tsx";
import { PageLink } from "../link/page-link.tsx";
import { ClaimSection } from "./claim-section.tsx";
import { ClaimsTable } from "./claims-table.tsx";
import { sentence } from "./sentence.ts";

/** All claims by scope, what the data are, and of the wanted claim every figure. */
export function ClaimsReport(props: {
  readonly report: NonNullable<ClaimsQuery["claimsReport"]>;
  readonly wanted: string | undefined;
}) {
  const { report, wanted } = props;
  const scopes = [
    ...new Set(report.claims.flatMap(({ checks }) => checks.map(({ scope }) => scope))),
  ];
  const chosen = report.claims.find(({ slug }) => slug === wanted);
  return (
    <>
      <p>
        <CitationText work={report.citation} />
      </p>
      {scopes.map((scope) => (
        <ClaimsTable key={scope} claims={report.claims} scope={scope} />
      ))}
      <h2>What the data are, and are not</h2>
      <ul>
        {report.totals.map(({ hardware, configurationCount, measuredCount }) => (
          <li key={hardware}>
            {hardware}: the paper states {formatCount(configurationCount)} configurations;{" "}
            {measuredCount === null
              ? "none is loaded here."
              : `${formatCount(measuredCount)} are public and loaded.`}
          </li>
        ))}
        {report.conditions.map((condition) => (
          <li key={condition}>{condition}</li>
        ))}
        {report.shippedAt !== null && (
          <li>
            Figures marked * are of repeats that ship with this version, computed{" "}
            {formatDate(report.shippedAt)}; this registry has not computed them.
          </li>
        )}
      </ul>
      <h2>Every figure, and what computes it</h2>
      <p>Of one claim:</p>
      <ul>
        {report.claims.map(({ slug, statement }) => (
          <li key={slug}>
            <PageLink href={`/claims?${new URLSearchParams({ claim: slug })}#errors`}>
              {sentence(statement)}
            </PageLink>
          </li>
        ))}
      </ul>
      {chosen !== undefined && <ClaimSection claim={chosen} />}
      <p>The whole report from a registry that computed all of it:</p>
      <CopyableText text={report.command} what="command of the report" />
    </>
  );
}
