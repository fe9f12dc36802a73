import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { searchText } from "../../addresses.ts";
import { query } from "../../api-client.ts";
import { AdviceForm } from "../../components/advice/advice-form.tsx";
import { FilterForm } from "../../components/filter/filter-form.tsx";
import { SelectField } from "../../components/filter/select-field.tsx";
import { CopyableText } from "../../components/layout/copyable-text.tsx";
import { EmptyState } from "../../components/layout/empty-state.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { LiveFigure } from "../../figures/live-figure.tsx";
import { AdvisedSystemDocument, AdvisedSystemsDocument } from "../../generated/graphql.ts";

export const metadata: Metadata = { title: "Advice" };

/** A guided form: what to measure next on a new board, which configuration is best, and whether sources help. */
export default async function AdvisePage(props: PageProps<"/advise">) {
  const search = await props.searchParams;
  const slug = searchText(search.system);
  const fault = searchText(search.fault);
  const [{ systems }, found] = await Promise.all([
    query(AdvisedSystemsDocument, { first: 100 }),
    slug === undefined ? undefined : query(AdvisedSystemDocument, { slug, environments: 100 }),
  ]);
  if (found !== undefined && found.system === null) notFound();
  const system = found?.system;
  return (
    <>
      <PageHeading title="Advice for a new environment">
        A new board, another workload, the next version: which configurations to measure, which one
        is best so far, and whether what was measured elsewhere helps.
      </PageHeading>
      {fault !== undefined && (
        <p role="alert">
          <strong>This was not asked:</strong> {fault.slice(0, 500)}.
        </p>
      )}
      {systems.nodes.length === 0 ? (
        <EmptyState what="No system is stored yet." command="npx perfatlas datasets">
          Advice rests on measurements. This command lists those that can be imported.
        </EmptyState>
      ) : (
        <FilterForm address="/advise" label="Choose a system" action="Choose">
          <SelectField
            name="system"
            label="System"
            value={slug}
            choices={systems.nodes.map(({ slug: value, title }) => [value, title] as const)}
          />
        </FilterForm>
      )}
      {system != null && (
        <AdviceForm system={system} environment={searchText(search.environment)} />
      )}
      {system == null && (
        <>
          <h2>How good is it?</h2>
          <LiveFigure name="peers" search={{}} />
        </>
      )}
      <p className="small soft">The same on the command line, with a plan that the harness runs:</p>
      <CopyableText
        text={`npx perfatlas advise --system ${slug ?? "zlib"} --budget 20 --plan plan.csv`}
        what="command"
      />
    </>
  );
}
