import { pageAddress } from "../../addresses.ts";
import { PageLink } from "../link/page-link.tsx";

/** What can be done with a system beyond its page. */
export function SystemLinks(props: { readonly slug: string; readonly environmentCount: number }) {
  const { slug, environmentCount } = props;
  return (
    <ul className="links">
      {environmentCount > 1 && (
        <li>
          <PageLink href={`${pageAddress("systems", slug)}/pairs`}>Pairs of environments</PageLink>
        </li>
      )}
      <li>
        <PageLink href={`/advise?${new URLSearchParams({ system: slug })}`}>
          Advice for a new environment
        </PageLink>
      </li>
      <li>
        <PageLink href={`/datasets?${new URLSearchParams({ system: slug })}`}>
          Its data sets
        </PageLink>
      </li>
    </ul>
  );
}
