import type { Metadata } from "next";
import { PageHeading } from "../../components/layout/page-heading.tsx";
import { PageLink } from "../../components/link/page-link.tsx";
import { DOCUMENT_KINDS, type DocumentKind, documents } from "../../documents/document-list.ts";

export const metadata: Metadata = { title: "Documents" };

const HEADS: Readonly<Record<DocumentKind, string>> = {
  tutorial: "Learn by doing",
  "how-to": "Get something done",
  reference: "Look something up",
  explanation: "Understand",
};

/** The documents that come with the program, by what a reader wants of them. */
export default function DocumentsPage() {
  return (
    <>
      <PageHeading title="Documents">
        They come with this version of the program; its commands answer <code>--help</code>, too.
      </PageHeading>
      {DOCUMENT_KINDS.map((kind) => (
        <section key={kind}>
          <h2>{HEADS[kind]}</h2>
          <ul className="hits">
            {documents
              .filter((each) => each.kind === kind)
              .map(({ name, title, says }) => (
                <li key={name}>
                  <PageLink href={`/docs/${name}`}>{title}</PageLink>
                  <div className="soft small">{says}</div>
                </li>
              ))}
            <Others kind={kind} />
          </ul>
        </section>
      ))}
    </>
  );
}

/** Pages of the site that are of the same kind. */
function Others({ kind }: { readonly kind: DocumentKind }) {
  const others = {
    tutorial: [],
    "how-to": [["/contribute", "Contribute measurements", "With the harness or from a file."]],
    reference: [["/reference", "Types of the API", "Every type, field and argument."]],
    explanation: [
      ["/method", "Method", "Every formula and every protocol."],
      ["/claims", "Claims", "What the paper claims, and what these data show."],
    ],
  } as const;
  return others[kind].map(([address, title, says]) => (
    <li key={address}>
      <PageLink href={address}>{title}</PageLink>
      <div className="soft small">{says}</div>
    </li>
  ));
}
