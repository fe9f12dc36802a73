import type { ReactNode } from "react";
import { PageLink } from "../link/page-link.tsx";
import { SearchForm } from "../search/search-form.tsx";
import { SiteNavigation } from "./site-navigation.tsx";

/** What stands around every page: a way past the head, the head, the foot. */
export function SiteFrame(props: { readonly children: ReactNode }) {
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <SiteHeader />
      <main id="content" tabIndex={-1}>
        {props.children}
      </main>
      <SiteFooter />
    </>
  );
}

/** Name, and the way to the main pages. */
function SiteHeader() {
  return (
    <header className="site-header">
      <PageLink className="wordmark" href="/">
        <ContourMark />
        Perfatlas
      </PageLink>
      <SearchForm />
      <SiteNavigation />
    </header>
  );
}

/** Three contour lines of a map: the same landscape, measured at three heights. */
function ContourMark() {
  return (
    <svg width="26" height="20" viewBox="0 0 26 20" aria-hidden="true" fill="none">
      <g stroke="currentColor" strokeWidth="1.6" strokeLinecap="round">
        <path d="M1 18C4 9 7 2.5 12 2.5S19 10 25 18" />
        <path d="M6 18c2-5 3.500-9.500 6-9.500S16.500 13 20 18" />
        <path d="M10.500 18c.6-2 1-3.500 1.800-3.500S14 16 15.200 18" />
      </g>
    </svg>
  );
}

const FURTHER = [
  ["/search", "Search"],
  ["/docs", "Documents"],
  ["/claims", "Claims"],
  ["/hardware", "Hardware"],
  ["/strategies", "Strategies"],
  ["/suites", "Suites"],
  ["/diagnose", "Diagnosis"],
  ["/contribute", "Contribute"],
  ["/jobs", "Jobs"],
  ["/reference", "API reference"],
  ["/about", "About"],
] as const;

/** Further pages, whose the data are, and the API beneath. */
function SiteFooter() {
  return (
    <footer className="site-footer">
      <nav aria-label="Further pages">
        <ul>
          {FURTHER.map(([address, name]) => (
            <li key={address}>
              <PageLink href={address}>{name}</PageLink>
            </li>
          ))}
        </ul>
      </nav>
      <p>Measurements keep the licence of their source; each data set page states it.</p>
      <p>
        Every figure here is an answer of the <PageLink href="/api">GraphQL API</PageLink>.
      </p>
    </footer>
  );
}
