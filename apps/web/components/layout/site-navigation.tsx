import { requestAddress } from "../../request-address.ts";
import { PageLink } from "../link/page-link.tsx";

const PAGES = [
  ["/systems", "Systems"],
  ["/compare", "Compare"],
  ["/advise", "Advice"],
  ["/leaderboard", "Leaderboard"],
  ["/datasets", "Data sets"],
  ["/method", "Method"],
  ["/api", "API"],
] as const;

/** Links to the main pages; the current one is marked. */
export async function SiteNavigation() {
  const { path } = await requestAddress();
  return (
    <nav aria-label="Main">
      <ul>
        {PAGES.map(([address, name]) => (
          <li key={address}>
            <PageLink href={address} {...currentness(path, address)}>
              {name}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function currentness(path: string, address: string): { "aria-current"?: "page" | "true" } {
  if (path === address) return { "aria-current": "page" };
  return path.startsWith(`${address}/`) ? { "aria-current": "true" } : {};
}
