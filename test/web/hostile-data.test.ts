import { writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PAYLOAD, writeHostileDescriptor } from "./hostile-descriptor.ts";
import { chromiumPath, openBrowser } from "./open-browser.ts";
import { linkedPages, routes } from "./site-pages.ts";
import { type RunningPerfatlas, startPerfatlas } from "./start-perfatlas.ts";
import { onPage } from "./visitor.ts";

let perfatlas: RunningPerfatlas;
let browser: Browser;
let pages: ReadonlyMap<string, string>;

describe.skipIf(chromiumPath === undefined)("a registry of hostile texts, in Chromium", () => {
  beforeAll(async () => {
    perfatlas = await startPerfatlas();
    browser = await openBrowser();
    const descriptor = writeHostileDescriptor();
    await perfatlas.run("import", descriptor);
    const choice = ["--strategy", "direct", "target-only", "--learner", "constant"];
    await perfatlas.run(
      ...["evaluate", "--dataset", "hostile", ...choice, "--budget", "5", "--repeats", "2"],
    );
    // The job of this one fails, and its error repeats what the file holds.
    const data = descriptor.replace("hostile.yaml", "data.csv");
    writeFileSync(
      data,
      `a,b,c,d,x,y\n0,0,0,0,${JSON.stringify(PAYLOAD).replaceAll('\\"', '""')},1\n`,
    );
    await expect(perfatlas.run("import", descriptor)).rejects.toThrow();
    pages = await linkedPages(perfatlas.address);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await perfatlas?.close();
  });

  test("has a page of every kind that links lead to", () => {
    expect([...pages.keys()].sort()).toEqual(routes);
  });

  test.each(routes)("%s shows them and runs none", async (route) => {
    await onPage(browser, perfatlas.address, {}, async (page) => {
      await page.goto(pages.get(route) ?? route, { waitUntil: "networkidle" });
      const elements = page.locator(
        "img, iframe, object, embed, [onerror], [onload], main [style]",
      );
      expect(await elements.count()).toBe(0);
      const addresses = await page.$$eval("[href]", (links) =>
        links.map((link) => link.getAttribute("href")),
      );
      expect(
        addresses.filter((address) =>
          /^\s*(javascript|vbscript|data:text\/html)/i.test(address ?? ""),
        ),
      ).toEqual([]);
      const isAboutData = !["/method", "/api", "/datasets", "/jobs"].includes(route);
      if (isAboutData)
        expect(await page.textContent("main")).toContain("<img src=x onerror=alert(1)>");
    });
  });

  const address = encodeURIComponent(PAYLOAD);
  test.each([
    ["the name of a system", `/systems/${address}`],
    ["the name of an environment", `/environments/${address}`],
    ["the name of a strategy", `/strategies/${address}`],
    ["a page of systems", `/systems?after=${address}`],
    ["a page of jobs", `/jobs?after=${address}`],
    ["a suite", `/leaderboard?suite=${address}`],
    ["a budget", `/leaderboard?show=${address}&budget=${address}`],
    ["no page at all", `/${address}`],
  ])("in an address in place of %s runs none", async (_what, path) => {
    await onPage(browser, perfatlas.address, {}, async (page) => {
      const response = await page.goto(path, { waitUntil: "networkidle" });
      expect(response?.status()).toBe(404);
      expect(await page.locator("img, [onerror]").count()).toBe(0);
    });
  });
});
