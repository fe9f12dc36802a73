import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { searchText } from "../../addresses.ts";
import { ApiError, query } from "../../api-client.ts";
import { ClaimsReport } from "../../components/claim/claims-report.tsx";
import { TransferSection } from "../../components/claim/transfer-section.tsx";
import { EmptyState } from "../../components/layout/empty-state.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { QueryDetails } from "../../components/layout/query-details.tsx";
import { PageLink } from "../../components/link/page-link.tsx";
import { ClaimsDocument, type ClaimsQuery } from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "What the paper claims and what these data show" };

const VARIABLES = { slug: "opml19" };

/** The paper on which this registry rests, claim by claim, beside what public data say of each. */
export default async function ClaimsPage(props: PageProps<"/claims">) {
  const wanted = searchText((await props.searchParams).claim);
  const given = await loadReports();
  const report = given?.claimsReport;
  if (report === null) notFound();
  return (
    <>
      <PageHeading
        title="What the paper claims and what these data show"
        trail={[["/method", "Method"]]}
      >
        {report?.summary ??
          "Every comparison that the paper prints, beside what public data say of it: how much lower the error is, its interval, a verdict, and the command that computes each figure."}
      </PageHeading>
      {report === undefined ? <NotGiven /> : <ClaimsReport report={report} wanted={wanted} />}
      {given !== undefined && <TransferSection report={given.transferReport} />}
      <hr />
      <QueryDetails document={ClaimsDocument} variables={VARIABLES} />
    </>
  );
}

/** Undefined when the registry does not give them in time: what the page is about it says all the same. */
async function loadReports(): Promise<ClaimsQuery | undefined> {
  try {
    return await query(ClaimsDocument, VARIABLES);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return undefined;
  }
}

function NotGiven() {
  return (
    <EmptyState
      what="The registry did not give the report in time. Loading the page again may help."
      command="npx perfatlas claims"
    >
      How errors are computed and compared says <PageLink href="/method">Method</PageLink>. This
      command prints the same report:
    </EmptyState>
  );
}
