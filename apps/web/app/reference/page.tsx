import type { Metadata } from "next";
import { pageAddress } from "../../addresses.ts";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { PageLink } from "../../components/link/page-link.tsx";
import { reference } from "../../generated/reference.ts";

export const metadata: Metadata = { title: "API reference" };

/** Kinds of types in the order in which a reader needs them, with what they are for. */
const KINDS = [
  ["object", "What is answered"],
  ["input", "What is given"],
  ["enum", "Words to choose from"],
  ["interface", "What several types have in common"],
  ["scalar", "Single values"],
] as const;

/** Every type of the API by its name; each has a page with its fields. */
export default function ReferencePage() {
  return (
    <>
      <PageHeading title="API reference">
        Every type that <code>/graphql</code> knows: where to begin are{" "}
        <PageLink href="/reference/Query">Query</PageLink>,{" "}
        <PageLink href="/reference/Mutation">Mutation</PageLink> and{" "}
        <PageLink href="/reference/Subscription">Subscription</PageLink>. Queries to try are on the
        page <PageLink href="/api">API</PageLink>.
      </PageHeading>
      {KINDS.map(([kind, name]) => {
        const types = reference.filter((type) => type.kind === kind);
        return types.length === 0 ? null : (
          <section key={kind} aria-labelledby={kind}>
            <h2 id={kind}>{name}</h2>
            <ul className="names">
              {types.map((type) => (
                <li key={type.name}>
                  <PageLink href={pageAddress("reference", type.name)}>{type.name}</PageLink>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
