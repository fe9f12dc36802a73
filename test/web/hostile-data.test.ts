import { writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askAdvice } from "./ask-advice.ts";
import { hostileUpload } from "./hostile-campaign.ts";
import { MARKUP, PAYLOAD, writeHostileDescriptor } from "./hostile-descriptor.ts";
import { chromiumPath, openBrowser } from "./open-browser.ts";
import { linkedPages, routes } from "./site-pages.ts";
import { type RunningPerfatlas, startPerfatlas } from "./start-perfatlas.ts";
import { uploadRuns } from "./upload-runs.ts";
import { onPage } from "./visitor.ts";

/** Pages that show nothing of the data, or only names that cannot be chosen freely. */
const WITHOUT_DATA: ReadonlySet<string> = new Set([
  ...[
    "/about",
    "/api",
    "/claims",
    "/compare",
    "/contribute",
    "/contribute/queue",
    "/datasets",
    "/diagnose",
  ],
  ...["/docs", "/docs/[name]"],
  ...["/jobs", "/jobs/[id]", "/method", "/reference", "/reference/[type]", "/search"],
  ...["/strategies", "/strategies/[name]", "/systems/[slug]/pairs"],
]);

let perfatlas: RunningPerfatlas;
let browser: Browser;
let pages: ReadonlyMap<string, string>;

describe.skipIf(chromiumPath === undefined)("a registry of hostile texts, in Chromium", () => {
  beforeAll(async () => {
    perfatlas = await startPerfatlas();
    browser = await openBrowser();
    const { path: descriptor, data } = writeHostileDescriptor();
    await perfatlas.run("import", descriptor);
    const choice = ["--strategy", "direct", "target-only", "--learner", "constant"];
    await perfatlas.run(
      ...["evaluate", "--dataset", "hostile", ...choice, "--budget", "5", "--repeats", "2"],
    );
    // The job of this one fails, and its error repeats what the file holds.
    writeFileSync(
      data,
      `a,b,c,d,x,y\n0,0,0,0,${JSON.stringify(PAYLOAD).replaceAll('\\"', '""')},1\n`,
    );
    await expect(perfatlas.run("import", descriptor)).rejects.toThrow();
    const advice = await askAdvice(perfatlas.address, "hostile");
    const linked = await linkedPages(perfatlas.address, [advice]);
    pages = await linkedPages(perfatlas.address, [advice, await figureOfData(linked)]);
    await uploadRuns(perfatlas, hostileUpload());
  });
  afterAll(async () => {
    await browser?.close();
    await perfatlas?.close();
  });

  test("has a page of every kind that links lead to", () => {
    expect([...pages.keys()].sort()).toEqual(routes);
  });

  test.each(routes.filter((route) => !WITHOUT_DATA.has(route)))(
    "%s shows them and runs none",
    async (route) => await looksHarmless(pages.get(route) ?? route, true),
  );

  test.each(["/datasets", "/jobs", "/jobs/[id]", "/compare"])(
    "%s runs none",
    async (route) => await looksHarmless(pages.get(route) ?? route, false),
  );

  test.each(["systems", "environments", "datasets"])(
    "what was uploaded runs none on its page of %s",
    async (kind) => {
      const linkOn = async (path: string, to: string) => {
        const html = await (await fetch(perfatlas.address + path)).text();
        const [found] = html.match(new RegExp(`/${to}/[^"?#]*hostile-press[^"?#]*`)) ?? [];
        return found ?? `nothing on ${path} leads to ${to}`;
      };
      const system = await linkOn("/systems", "systems");
      const path = kind === "systems" ? system : await linkOn(system, kind);
      await looksHarmless(path, kind !== "datasets");
    },
  );

  const address = encodeURIComponent(PAYLOAD);
  test.each([
    ["the name of a system", `/systems/${address}`],
    ["the name of an environment", `/environments/${address}`],
    ["the name of a strategy", `/strategies/${address}`],
    ["a suite", `/leaderboard?suite=${address}`],
    ["no page at all", `/${address}`],
  ])("in an address in place of %s runs none", async (_what, path) => {
    await onPage(browser, perfatlas.address, {}, async (page) => {
      const response = await page.goto(path, { waitUntil: "networkidle" });
      expect(response?.status()).toBe(404);
      expect(await page.locator("img, [onerror]").count()).toBe(0);
    });
  });

  test.each([
    ["what is looked for", `/search?q=${address}&kind=${address}`],
    ["a long name", `/search?q=${"x".repeat(2000)}`],
    ["a page of systems", `/systems?after=${address}`],
    ["a page of jobs", `/jobs?after=${address}`],
    ["a name of a system", `/systems?q=${address}&metric=${address}&sort=${address}`],
    ["a state of jobs", `/jobs?show=${address}`],
    ["a licence", `/datasets?license=${address}&system=${address}`],
    ["environments", `/compare?environment=${address}&environment=b&q=${address}`],
    ["a fault", `/advise?fault=${address}`],
  ])("in an address in place of %s runs none, and the page stays", async (_what, path) => {
    await onPage(browser, perfatlas.address, {}, async (page) => {
      const response = await page.goto(path, { waitUntil: "networkidle" });
      expect(response?.status()).toBe(200);
      expect(await page.locator("img, [onerror]").count()).toBe(0);
    });
  });
});

/** A figure of the hostile data, as the page of their environment leads to it: others are of what ships with the program. */
async function figureOfData(linked: ReadonlyMap<string, string>): Promise<string> {
  const html = await (
    await fetch(perfatlas.address + (linked.get("/environments/[slug]") ?? ""))
  ).text();
  const [address = ""] = html.match(/\/figures\/[^"]*/) ?? [];
  return address.replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
}

/** Opens a page in Chromium: no element or address of the payload's making, though it is shown. */
async function looksHarmless(path: string, isShown: boolean): Promise<void> {
  await onPage(browser, perfatlas.address, {}, async (page) => {
    await page.goto(path, { waitUntil: "networkidle" });
    const elements = page.locator("img, iframe, object, embed, [onerror], [onload], main [style]");
    expect(await elements.count()).toBe(0);
    const addresses = await page.$$eval("[href]", (links) =>
      links.map((link) => link.getAttribute("href")),
    );
    const scripts = /^\s*(javascript|vbscript|data:text\/html)/i;
    expect(addresses.filter((address) => scripts.test(address ?? ""))).toEqual([]);
    if (isShown) expect(await page.textContent("main")).toContain(MARKUP);
  });
}
