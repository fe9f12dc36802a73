import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { pathName } from "../../../addresses.ts";
import { TypeSection } from "../../../components/interface/type-section.tsx";
import { PageHeading } from "../../../components/layout/page-heading.tsx";
import { reference } from "../../../generated/reference.ts";

/** The name of the type as the title of its page. */
export async function generateMetadata(props: PageProps<"/reference/[type]">): Promise<Metadata> {
  return { title: pathName((await props.params).type) };
}

/** One type of the API with its fields, as the schema describes them. */
export default async function TypePage(props: PageProps<"/reference/[type]">) {
  const name = pathName((await props.params).type);
  const type = reference.find((one) => one.name === name);
  if (type === undefined) notFound();
  return (
    <>
      <PageHeading title={<code>{type.name}</code>} trail={[["/reference", "API reference"]]} />
      <TypeSection type={type} />
    </>
  );
}
