import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";

const app = fileURLToPath(new URL("../../apps/web/app", import.meta.url));

/** Routes of the site as their folders say them: "/", "/systems", "/systems/[slug]", … */
export const routes: readonly string[] = globSync("**/page.tsx", { cwd: app })
  .map((path) => `/${path.replace(/\/?page\.tsx$/, "")}`)
  .sort();

/**
 * One address of each route, found as a reader finds it: by links, from the home page on. A route that
 * nothing links to is not among them, but for those that are known.
 */
export async function linkedPages(
  origin: string,
  known: readonly string[] = [],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map(["/", ...known].map((path) => [routeOf(path) ?? path, path]));
  // A map hands out what is added while it is gone through.
  for (const [, address] of found) {
    const html = await (await fetch(origin + address)).text();
    for (const link of links(html)) {
      const route = routeOf(link);
      if (route !== undefined && !found.has(route)) found.set(route, link);
    }
  }
  return found;
}

/** Addresses within the site that a page links to, in the order of the page. */
function links(html: string): readonly string[] {
  return [...html.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, escaped = ""]) =>
    escaped.replaceAll("&amp;", "&").replaceAll("&#x27;", "'"),
  );
}

function routeOf(address: string): string | undefined {
  const [path = ""] = address.split(/[?#]/);
  return routes.find((route) => {
    const pattern = route.replaceAll(/\[\w+\]/g, "[^/]+");
    return new RegExp(`^${pattern}$`).test(path);
  });
}
