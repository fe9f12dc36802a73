import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageAddress, pathName, searchText } from "../../../../addresses.ts";
import { query } from "../../../../api-client.ts";
import { AxisEnvironments } from "../../../../components/axis/axis-environments.tsx";
import { FactsList } from "../../../../components/environment/facts-list.tsx";
import { PageHeading } from "../../../../components/layout/page-heading.tsx";
import { Pager } from "../../../../components/layout/pager.tsx";
import { QueryDetails } from "../../../../components/layout/query-details.tsx";
import { typedFacts } from "../../../../format/fact-texts.ts";
import { formatCount } from "../../../../format/format-number.ts";
import { WorkloadDocument } from "../../../../generated/graphql.ts";

/** The name of the workload as the title of its page. */
export async function generateMetadata(
  props: PageProps<"/workloads/[system]/[slug]">,
): Promise<Metadata> {
  return { title: pathName((await props.params).slug) };
}

/** One workload of a system: what is known of it, and where it was run. */
export default async function WorkloadPage(props: PageProps<"/workloads/[system]/[slug]">) {
  const params = await props.params;
  const [system, slug] = [pathName(params.system), pathName(params.slug)];
  const after = searchText((await props.searchParams).after);
  const variables = { system, slug, first: 50, after: after ?? null };
  const [workload] = (await query(WorkloadDocument, variables)).workloads.nodes;
  if (workload === undefined) notFound();
  const { nodes, totalCount, pageInfo } = workload.environments;
  return (
    <>
      <PageHeading
        title={workload.title}
        trail={[
          ["/systems", "Systems"],
          [pageAddress("systems", system), workload.system.title],
        ]}
      />
      <p className="soft">
        A workload of {workload.system.title}, <code>{slug}</code>
      </p>
      <FactsList facts={typedFacts(workload.typedFacts)} />
      {workload.typedFacts.length === 0 && (
        <p className="soft">Nothing but its name is known: who ran it stated no more.</p>
      )}
      <h2>Where it was run</h2>
      <p>{formatCount(totalCount ?? nodes.length)} environments.</p>
      <AxisEnvironments environments={nodes} shared="workload" />
      <Pager
        address={`${pageAddress("workloads", system)}/${encodeURIComponent(slug)}`}
        what="environments"
        after={after}
        next={pageInfo.hasNextPage ? pageInfo.endCursor : null}
      />
      <hr />
      <QueryDetails document={WorkloadDocument} variables={variables} />
    </>
  );
}
