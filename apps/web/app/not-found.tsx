import type { Metadata } from "next";
import { PageHeading } from "../components/layout/page-heading.tsx";
import { PageLink } from "../components/link/page-link.tsx";

export const metadata: Metadata = { title: "Not found" };

/** Shown when an address names nothing that the registry holds. */
export default function NotFound() {
  return (
    <>
      <PageHeading title="This is not on the map">
        The address names nothing that this registry holds. It may be misspelt, or its data set is
        not loaded here.
      </PageHeading>
      <ul>
        <li>
          <PageLink href="/systems">Systems that are stored</PageLink>
        </li>
        <li>
          <PageLink href="/datasets">Data sets, and which are missing</PageLink>
        </li>
        <li>
          <PageLink href="/leaderboard">Leaderboard</PageLink>
        </li>
      </ul>
    </>
  );
}
