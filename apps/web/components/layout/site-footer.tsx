import Link from "next/link";

/** The foot of every page: whose the data are, and the API beneath. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <p>Measurements keep the licence of their source; each data set page states it.</p>
      <p>
        Every figure here is an answer of the <Link href="/api">GraphQL API</Link>.
      </p>
    </footer>
  );
}
