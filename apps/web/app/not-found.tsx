import type { Metadata } from "next";
import Link from "next/link";
import { PageHeading } from "../components/layout/page-heading.tsx";

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
          <Link href="/systems">Systems that are stored</Link>
        </li>
        <li>
          <Link href="/datasets">Data sets, and which are missing</Link>
        </li>
        <li>
          <Link href="/leaderboard">Leaderboard</Link>
        </li>
      </ul>
    </>
  );
}
