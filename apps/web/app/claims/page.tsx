import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { searchText } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { ClaimSection } from "../../components/claim/claim-section.tsx";
import { ClaimsTable } from "../../components/claim/claims-table.tsx";
import { TransferSection } from "../../components/claim/transfer-section.tsx";
import { CitationText } from "../../components/layout/citation-text.tsx";
import { CopyableText } from "../../components/layout/copyable-text.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { QueryDetails } from "../../components/layout/query-details.tsx";
import { PageLink } from "../../components/link/page-link.tsx";
import { formatDate } from "../../format/format-date.ts";
import { formatCount } from "../../format/format-number.ts";
import { ClaimsDocument } from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "What the paper claims and what these data show" };

/** The paper on which this registry rests, claim by claim, beside what public data say of each. */
export default async function ClaimsPage(props: PageProps<"/claims">) {
  const wanted = searchText((await props.searchParams).claim);
  const variables = { slug: "opml19" };
  const { claimsReport: report, transferReport } = await query(ClaimsDocument, variables);
  if (report === null) notFound();
  const scopes = [
    ...new Set(report.claims.flatMap(({ checks }) => checks.map(({ scope }) => scope))),
  ];
  const chosen = report.claims.find(({ slug }) => slug === wanted);
  return (
    <>
      <PageHeading
        title="What the paper claims and what these data show"
        trail={[["/method", "Method"]]}
      >
        {report.summary}
      </PageHeading>
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
              {statement}
            </PageLink>
          </li>
        ))}
      </ul>
      {chosen !== undefined && <ClaimSection claim={chosen} />}
      <p>The whole report from a registry that computed all of it:</p>
      <CopyableText text={report.command} what="command of the report" />
      <TransferSection report={transferReport} />
      <hr />
      <QueryDetails document={ClaimsDocument} variables={variables} />
    </>
  );
}
