import { PageLink } from "../link/page-link.tsx";
import type { DocumentPage } from "./document-pages.ts";

/** The headings of a document of several pages, by page; each leads to its place. */
export function DocumentContents(props: {
  readonly pages: readonly DocumentPage[];
  /** Of the page that is shown, from 1. */
  readonly number: number;
  readonly address: (page: number) => string;
}) {
  const { pages, number, address } = props;
  return (
    <nav aria-label="Contents">
      <ol className="contents">
        {pages.map(({ headings }, i) => (
          <li key={address(i + 1)}>
            {headings.map(({ text, anchor }, at) => (
              <span key={anchor}>
                {at > 0 && " · "}
                <PageLink href={`${i + 1 === number ? "" : address(i + 1)}#${anchor}`}>
                  {text}
                </PageLink>
              </span>
            ))}
            {headings.length === 0 && (
              <PageLink href={address(i + 1)}>its table, continued</PageLink>
            )}
            {i + 1 === number && <span className="soft"> (this page)</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
