"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

const PAGES = [
  ["/systems", "Systems"],
  ["/compare", "Compare"],
  ["/advise", "Advice"],
  ["/leaderboard", "Leaderboard"],
  ["/datasets", "Data sets"],
  ["/method", "Method"],
  ["/api", "API"],
] as const;

/** Links to the main pages; the current one is marked. A client leaf only to know the path. */
export function SiteNavigation() {
  const path = usePathname();
  return (
    <nav aria-label="Main">
      <ul>
        {PAGES.map(([address, name]) => (
          <li key={address}>
            <Link href={address} {...currentness(path, address)}>
              {name}
            </Link>
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
