import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildSite, SiteBuildError } from "../../apps/cli/src/site/build-site.ts";
import { builtSites, isSiteStale } from "../../apps/cli/src/site/built-sites.ts";

describe("a site", () => {
  let folder = "";
  const write = (path: string, second: number): void => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), "");
    utimesSync(join(folder, path), second, second);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "perfatlas-site-"));
    write("app/page.tsx", 1000);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("without a build is stale", () => {
    expect(isSiteStale(folder)).toBe(true);
  });

  test("is stale when one of its sources is newer than its build", () => {
    write(".next/BUILD_ID", 2000);
    expect(isSiteStale(folder)).toBe(false);
    write("components/deep/down/figure.tsx", 3000);
    expect(isSiteStale(folder)).toBe(true);
  });

  test("has whole builds only, the newest first", () => {
    write(".next/BUILD_ID", 2000);
    write(".builds/one/BUILD_ID", 4000);
    write(".builds/part-two/BUILD_ID", 5000);
    write(".builds/cut/static/x.js", 6000);
    expect(builtSites(folder)).toEqual([join(".builds", "one"), ".next"]);
    expect(isSiteStale(folder)).toBe(false);
  });

  test("of a published package, a build without sources, is never stale", () => {
    write(".next/BUILD_ID", 2000);
    write("next.config.mjs", 3000);
    rmSync(join(folder, "app"), { recursive: true });
    expect(isSiteStale(folder)).toBe(false);
  });

  test("is not stale for what its build wrote", () => {
    write(".next/BUILD_ID", 2000);
    write(".next/cache/x", 3000);
    write("next-env.d.ts", 3000);
    write("tsconfig.tsbuildinfo", 3000);
    expect(isSiteStale(folder)).toBe(false);
  });

  test("that cannot be built says what the build printed last", async () => {
    // A server reads it; what is newer has no layout.
    write(".builds/before/BUILD_ID", 500);
    write(".builds/before/static/x.js", 500);
    const lines: string[] = [];
    await expect(buildSite(folder, (line) => lines.push(line))).rejects.toThrow(SiteBuildError);
    expect(lines.length).toBeGreaterThan(0);
    expect(existsSync(join(folder, ".builds/before/static/x.js"))).toBe(true);
    expect(readdirSync(join(folder, ".builds"))).toEqual(["before"]);
  });

  test("that is being built is given up at once when it is told to", async () => {
    const stop = new AbortController();
    const building = buildSite(folder, () => {}, stop.signal);
    const asked = performance.now();
    setTimeout(() => stop.abort(new Error("stopped")), 100);
    await expect(building).rejects.toThrow("stopped");
    expect(performance.now() - asked).toBeLessThan(10_000);
  });

  // Root may write everywhere.
  test.skipIf(process.getuid?.() === 0)("in a read-only checkout says so", async () => {
    chmodSync(folder, 0o500);
    await expect(buildSite(folder, () => {})).rejects.toThrow(`${folder} is not writable`);
    chmodSync(folder, 0o700);
  });
});

/** A site of one page, within this repository: its packages are found above it. */
function writeSite(): string {
  const folder = mkdtempSync(fileURLToPath(new URL(".site-", import.meta.url)));
  mkdirSync(join(folder, "app"));
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  write("app/page.jsx", "export default function Page() { return <p>Here</p>; }");
  write(
    "app/layout.jsx",
    "export default function L({ children }) { return <html lang='en'><body>{children}</body></html>; }",
  );
  write(
    "next.config.mjs",
    `export default { distDir: process.env.PERFATLAS_SITE_BUILD || ".next",
      turbopack: { root: ${JSON.stringify(fileURLToPath(new URL("../..", import.meta.url)))} } };`,
  );
  return folder;
}

test("two starts build a site once, and leave alone what others read of it", async () => {
  const folder = writeSite();
  try {
    for (const old of [".next", ".builds/before"]) {
      mkdirSync(join(folder, old, "static"), { recursive: true });
      writeFileSync(join(folder, old, "BUILD_ID"), "");
      utimesSync(join(folder, old, "BUILD_ID"), 1000, 1000);
      writeFileSync(join(folder, old, "static/x.js"), "");
    }
    const printed: string[] = [];
    const start = () => buildSite(folder, (line) => printed.push(line));
    await Promise.all([start(), start()]);
    expect(printed.filter((line) => /Creating an optimized/.test(line))).toHaveLength(1);
    expect(builtSites(folder)).toHaveLength(3);
    expect(isSiteStale(folder)).toBe(false);
    for (const old of [".next", ".builds/before"])
      expect(existsSync(join(folder, old, "static/x.js")), old).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 120_000);

test("a build that was killed is not waited for", async () => {
  const folder = mkdtempSync(join(tmpdir(), "perfatlas-site-"));
  mkdirSync(join(folder, ".builds"));
  // No process has this number: it is beyond what Linux gives.
  writeFileSync(join(folder, ".builds/lock"), String(2 ** 22 + 1));
  await expect(buildSite(folder, () => {})).rejects.toThrow(SiteBuildError);
  rmSync(folder, { recursive: true });
});
