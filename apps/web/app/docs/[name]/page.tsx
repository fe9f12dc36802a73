import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pathName } from "../../../addresses.ts";
import { DocumentText } from "../../../components/document/document-text.tsx";
import { PageHeading } from "../../../components/layout/page-heading.tsx";
import { documents } from "../../../documents/document-list.ts";
import { documentTexts } from "../../../documents/document-texts.ts";

/** The title of the document as that of its page. */
export async function generateMetadata(props: PageProps<"/docs/[name]">): Promise<Metadata> {
  const name = pathName((await props.params).name);
  return { title: documents.find((each) => each.name === name)?.title ?? "Documents" };
}

/** One document, as it stands in the repository. */
export default async function DocumentPage(props: PageProps<"/docs/[name]">) {
  const name = pathName((await props.params).name);
  const document = documents.find((each) => each.name === name);
  const text = document === undefined ? undefined : documentTexts[document.name];
  if (document === undefined || text === undefined) notFound();
  return (
    <>
      <PageHeading title={document.title} trail={[["/docs", "Documents"]]}>
        {document.says}
      </PageHeading>
      <div className="document">
        <DocumentText text={text} />
      </div>
    </>
  );
}
