import Link from "next/link";
import { SiteNavigation } from "./site-navigation.tsx";

/** The head of every page: skip link, name, and the way to the main pages. */
export function SiteHeader() {
  return (
    <>
      <a className="skip-link" href="#content">
        Skip to the content
      </a>
      <header className="site-header">
        <Link className="wordmark" href="/">
          <ContourMark />
          Perfatlas
        </Link>
        <SiteNavigation />
      </header>
    </>
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
