import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pageAddress, pathName, searchText } from "../../../addresses.ts";
import { DocumentContents } from "../../../components/document/document-contents.tsx";
import { documentPages } from "../../../components/document/document-pages.ts";
import { DocumentText } from "../../../components/document/document-text.tsx";
import { PageHeading } from "../../../components/layout/page-heading.tsx";
import { PageLink } from "../../../components/link/page-link.tsx";
import { documents } from "../../../documents/document-list.ts";
import { documentTexts } from "../../../documents/document-texts.ts";

/** The title of the document as that of its page. */
export async function generateMetadata(props: PageProps<"/docs/[name]">): Promise<Metadata> {
  const name = pathName((await props.params).name);
  return { title: documents.find((each) => each.name === name)?.title ?? "Documents" };
}

/** One document, as it stands in the repository; a long one in pages. */
export default async function DocumentPage(props: PageProps<"/docs/[name]">) {
  const name = pathName((await props.params).name);
  const document = documents.find((each) => each.name === name);
  const text = document === undefined ? undefined : documentTexts[document.name];
  if (document === undefined || text === undefined) notFound();
  const address = (number: number) => pageAddress("docs", name, { page: String(number) });
  const pages = documentPages(text, address);
  const number = Number(searchText((await props.searchParams).page) ?? 1);
  const page = pages[number - 1];
  if (page === undefined) notFound();
  return (
    <>
      <PageHeading title={document.title} trail={[["/docs", "Documents"]]}>
        {document.says}
      </PageHeading>
      {pages.length > 1 && <DocumentContents {...{ pages, number, address }} />}
      <div className="document">
        <DocumentText tokens={page.tokens} />
      </div>
      {number < pages.length && (
        <nav className="pager" aria-label="Pages of the document">
          <PageLink href={address(number + 1)}>
            Next: {pages[number]?.headings[0]?.text ?? "more"} →
          </PageLink>
        </nav>
      )}
    </>
  );
}
