import type { RowFragment } from "../../generated/graphql.ts";
import { CitationText } from "../layout/citation-text.tsx";

/** Says where the published rows of a table come from; nothing without any. */
export function PublishedNote(props: { readonly rows: readonly RowFragment[] }) {
  const works = new Map(
    props.rows
      .filter((row) => row.strategy.origin === "PUBLISHED")
      .map(({ strategy }) => [strategy.citation.title, strategy.citation]),
  );
  if (works.size === 0) return null;
  return (
    <p className="small soft">
      Rows marked “published, not reproduced here” repeat figures of{" "}
      {[...works.values()].map((work) => (
        <CitationText key={work.title} work={work} />
      ))}{" "}
      They were not computed by this registry and carry no companions beyond those published.
    </p>
  );
}
