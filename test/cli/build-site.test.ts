import { chmodSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildSite, isSiteStale, SiteBuildError } from "../../apps/cli/src/site/build-site.ts";

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
    rmSync(join(folder, "app"), { recursive: true });
    const lines: string[] = [];
    await expect(buildSite(folder, (line) => lines.push(line))).rejects.toThrow(SiteBuildError);
    expect(lines.length).toBeGreaterThan(0);
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
