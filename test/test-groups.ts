import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Test files by what they need of a database; paths from the root of the tree. */
export interface TestGroups {
  /** Touch no engine, or an embedded one of their own: one run says all there is to say. */
  readonly once: readonly string[];
  /** Open their registry through `openTestDatabase`: run on either engine. */
  readonly database: readonly string[];
  /** Create databases on the server of DATABASE_URL themselves: run only where there is one. */
  readonly server: readonly string[];
}

const DATABASE = "test/db/test-database.ts";
const SERVER = "test/db/test-server.ts";

/**
 * Divides the test files under `root` by what they import, also through other files of the test tree.
 * A file is in exactly one group; nothing is listed by hand.
 */
export function testGroups(root: string): TestGroups {
  const groups = { once: [] as string[], database: [] as string[], server: [] as string[] };
  for (const file of globSync("test/**/*.test.{ts,tsx}", { cwd: root }).sort()) {
    const reached = reachedFiles(root, file);
    if (reached.has(DATABASE)) groups.database.push(file);
    else if (reached.has(SERVER)) groups.server.push(file);
    else groups.once.push(file);
  }
  return groups;
}

const IMPORTS =
  /^(?:import|export)\b[^;]*?\bfrom "(\.[^"]+)"|^import "(\.[^"]+)"|\bimport\("(\.[^"]+)"\)/gm;

/**
 * The files of the test tree that `file` imports, directly or not, and itself. What merely looks like
 * an import counts when there is such a file: rather one test too many on both engines than one less.
 */
export function reachedFiles(root: string, file: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [file];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    const text = readFileSync(join(root, next), "utf8");
    for (const [, named, bare, dynamic] of text.matchAll(IMPORTS)) {
      const path = join(dirname(next), named ?? bare ?? dynamic ?? "");
      if (path.startsWith("test/") && existsSync(join(root, path))) open.push(path);
    }
  }
  return reached;
}
