import type { Metadata } from "next";
import { TypeSection } from "../../components/interface/type-section.tsx";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { reference } from "../../generated/reference.ts";

export const metadata: Metadata = { title: "API reference" };

/** Every type of the API with its fields, as the schema describes them. */
export default function ReferencePage() {
  return (
    <>
      <PageHeading title="API reference">
        Every type that <code>/graphql</code> knows: where to begin are <a href="#Query">Query</a>,{" "}
        <a href="#Mutation">Mutation</a> and <a href="#Subscription">Subscription</a>. Queries to
        try are on the page <a href="/api">API</a>.
      </PageHeading>
      {reference.map((type) => (
        <TypeSection key={type.name} type={type} />
      ))}
    </>
  );
}
