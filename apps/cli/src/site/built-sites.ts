import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Where builds lie in the folder of a site, each in a folder of its own. */
export const BUILDS = ".builds";
/** What the name of a build begins with until it is whole. */
export const PART = "part-";
/** Where `next build` puts one when it is called by hand, and where a published package has its own. */
const BY_HAND = ".next";

/** Documents of the repository, which are pages of its site. */
const DOCUMENTS = join("..", "..", "docs");

/** Folders of a site that its sources do not lie in. */
const NOT_SOURCES = new Set([BUILDS, BY_HAND, "node_modules"]);
/** Files that a build writes beside its sources. */
const WRITTEN = /^(next-env\.d\.ts|.*\.tsbuildinfo)$/;

/** The whole builds of the site in `folder`, as paths within it, the newest first. */
export function builtSites(folder: string): readonly string[] {
  const builds = join(folder, BUILDS);
  const names = existsSync(builds) ? readdirSync(builds) : [];
  return [
    BY_HAND,
    ...names.filter((name) => !name.startsWith(PART)).map((name) => join(BUILDS, name)),
  ]
    .map((path) => ({ path, time: builtAt(folder, path) }))
    .filter(({ time }) => time > 0)
    .sort((a, b) => b.time - a.time)
    .map(({ path }) => path);
}

/**
 * Whether the site in `folder` has no build, or none as new as the newest of its sources. A published
 * package has the build and no sources.
 */
export function isSiteStale(folder: string): boolean {
  const [newestBuild] = builtSites(folder);
  if (newestBuild === undefined) return true;
  const sources = [folder, join(folder, DOCUMENTS)].filter(existsSync);
  const time = Math.max(...sources.map(newest));
  return existsSync(join(folder, "app")) && time > builtAt(folder, newestBuild);
}

/** In ms; 0 where no whole build is. */
function builtAt(folder: string, path: string): number {
  return statSync(join(folder, path, "BUILD_ID"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(folder: string): number {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (NOT_SOURCES.has(entry.name) || WRITTEN.test(entry.name)) continue;
    const path = join(folder, entry.name);
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
}
