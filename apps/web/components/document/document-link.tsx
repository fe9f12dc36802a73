import type { ReactNode } from "react";
import { documents } from "../../documents/document-list.ts";
import { ExternalLink } from "../layout/external-link.tsx";
import { PageLink } from "../link/page-link.tsx";

/** Another document of the same folder, with or without a place in it. */
const DOCUMENT = /^(?:\.\/)?([\w-]+)\.md(#[\w-]*)?$/;

/** Another page of the same document. */
const OF_THE_SITE = /^\/docs\/[\w-]+\?page=\d+#[\w-]*$/;

/** A link within a document: to another one, to a place, or out. Of a file that the site has not the name stays. */
export function DocumentLink(props: { readonly address: string; readonly children: ReactNode }) {
  const { address, children } = props;
  if (address.startsWith("#") || OF_THE_SITE.test(address))
    return <PageLink href={address}>{children}</PageLink>;
  const [, name, place = ""] = DOCUMENT.exec(address) ?? [];
  if (documents.some((each) => each.name === name))
    return <PageLink href={`/docs/${name}${place}`}>{children}</PageLink>;
  return <ExternalLink address={address}>{children}</ExternalLink>;
}
