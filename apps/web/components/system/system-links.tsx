import Link from "next/link";
import { pageAddress } from "../../addresses.ts";

/** What can be done with a system beyond its page. */
export function SystemLinks(props: { readonly slug: string; readonly environmentCount: number }) {
  const { slug, environmentCount } = props;
  return (
    <ul className="links">
      {environmentCount > 1 && (
        <li>
          <Link href={`${pageAddress("systems", slug)}/pairs`}>Pairs of environments</Link>
        </li>
      )}
      <li>
        <Link href={`/advise?${new URLSearchParams({ system: slug })}`}>
          Advice for a new environment
        </Link>
      </li>
      <li>
        <Link href={`/datasets?${new URLSearchParams({ system: slug })}`}>Its data sets</Link>
      </li>
    </ul>
  );
}
