import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAtHand } from "../at-hand.ts";
import { askAdvice } from "./ask-advice.ts";
import { barriers } from "./barriers.ts";
import { looksOf } from "./looks.ts";
import { nothingFits } from "./nothing-fits.ts";
import { chromiumPath, openBrowser } from "./open-browser.ts";
import { budgetOf, tooHeavy, weigh } from "./page-weight.ts";
import { partsInPlace } from "./parts-in-place.ts";
import { linkedPages, routes } from "./site-pages.ts";
import { smallTargets } from "./small-targets.ts";
import { type RunningPerfatlas, startPerfatlas } from "./start-perfatlas.ts";
import { onPage as visitPage } from "./visitor.ts";

const DATASET = "zlib";
const ENVIRONMENT = "/environments/[slug]";
const NOT_THERE = "/systems/there-is-none";

let perfatlas: RunningPerfatlas;
let browser: Browser;
/** One address of each route. */
let pages: ReadonlyMap<string, string>;

/** Visits the site; nothing may happen there that a visitor never wants. */
const onPage = (options: BrowserContextOptions, visit: (page: Page) => Promise<void>) =>
  visitPage(browser, perfatlas.address, options, visit);

const isThere = isAtHand("Chromium", chromiumPath !== undefined);

describe.skipIf(!isThere)("the site in a real Chromium", () => {
  beforeAll(async () => {
    perfatlas = await startPerfatlas();
    browser = await openBrowser();
    const choice = ["--suite", "starter", "--system", DATASET, "--repeats", "2"];
    const strategies = ["--strategy", "direct", "linear-shift", "target-only"];
    const budgets = ["--budget", "10", "--budget", "20"];
    await perfatlas.run(
      ...["evaluate", ...choice, ...strategies, "--learner", "regression-tree", ...budgets],
    );
    pages = await linkedPages(perfatlas.address, [await askAdvice(perfatlas.address, DATASET)]);
  });

  afterAll(async () => {
    await browser?.close();
    await perfatlas?.close();
  });

  test("leads from home to a leaderboard row and on to its strategy", async () => {
    await onPage({}, async (page) => {
      await page.goto("/");
      await page.getByRole("link", { name: /^The whole leaderboard/ }).click();
      await page.waitForURL(/\/leaderboard\?/);
      // The one of the navigation is of what was evaluated, though other suites come first.
      await page.getByRole("navigation", { name: "Main" }).getByText("Leaderboard").click();
      await page.waitForURL(/suite=starter&subject=zlib$/);
      const table = page.getByRole("region", { name: "Leaderboard" });
      const row = table.getByRole("row", { name: /linear-shift/ });
      expect(await row.innerText()).toMatch(/linear-shift[\s\S]*\d+\.\d\d ± \d+\.\d\d/);
      expect(await table.getByText("baseline").count()).toBeGreaterThan(0);
      await row.getByRole("link").click();
      await page.waitForURL(/\/strategies\/linear-shift/);
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("linear-shift");
      expect(await page.getByRole("link", { name: /Transferring Performance/ }).count()).toBe(1);
    });
  });

  test("keeps a chosen budget in the address", async () => {
    await onPage({}, async (page) => {
      await page.goto(`/leaderboard?suite=starter&subject=${DATASET}`);
      await page.getByRole("navigation", { name: "Budget" }).getByText("20").click();
      await page.waitForURL(/budget=20/);
      await page.getByRole("heading", { name: `${DATASET} at 20 measurements` }).waitFor();
    });
  });

  test("leads from a system to the distribution of a metric in an environment", async () => {
    await onPage({}, async (page) => {
      await page.goto(`/systems/${DATASET}`);
      await page.getByRole("region", { name: "Environments" }).getByRole("link").first().click();
      await page.waitForURL(/\/environments\//);
      await page.getByRole("link", { name: "bytes", exact: true }).click();
      await page.waitForURL(/metric=bytes/);
      const chart = page.getByRole("img", { name: /^Half of the measurements/ }).first();
      expect(await chart.isVisible()).toBe(true);
    });
  });

  test("the check for barriers finds a planted one", async () => {
    await onPage({}, async (page) => {
      await page.setContent(
        "<html lang='en'><title>Planted</title><main><h1>Chart</h1><img src='chart.png'></main>",
      );
      expect(await barriers(page)).toEqual([expect.stringContaining("image-alt")]);
    });
  });

  test("every page can be reached by links", () => {
    expect([...pages.keys()].sort()).toEqual(routes);
  });

  for (const [place, route] of [...routes, NOT_THERE].entries()) {
    test(`${route} keeps nobody out at three widths, in both themes by turns, and stays small`, async () => {
      await onPage({}, async (page) => {
        const weight = await weigh(page, pages.get(route) ?? route);
        expect(tooHeavy(weight, budgetOf(route))).toEqual([]);
        for (const [width, colorScheme] of looksOf(place)) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          const look = `${colorScheme} at ${width} px`;
          expect(await barriers(page), look).toEqual([]);
          expect(
            await page.evaluate(() => document.documentElement.scrollWidth),
            look,
          ).toBeLessThanOrEqual(width);
          expect(await smallTargets(page), look).toEqual([]);
        }
      });
    });
  }

  test("the check for heavy pages finds one", async () => {
    await onPage({}, async (page) => {
      const weight = await weigh(page, "/api");
      expect(tooHeavy(weight, budgetOf("/method"))).toEqual([
        expect.stringMatching(/^scripts: 1\d{5} of/),
      ]);
    });
  });

  test("copies a command, on a page with React and on one without, and marks where one is", async () => {
    await onPage({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      for (const path of ["/api", `/systems/${DATASET}`]) {
        await page.goto(path);
        if (path !== "/api") await page.getByText("The GraphQL query of these figures").click();
        const button = page.getByRole("button", { name: "Copy curl command" });
        await button.click();
        const copied = await page.evaluate<string>("navigator.clipboard.readText()");
        expect(copied).toContain(`curl ${perfatlas.address}/graphql`);
      }
      const current = page.getByRole("navigation", { name: "Main" }).locator("[aria-current]");
      expect(await current.allInnerTexts()).toEqual(["Systems"]);
    });
  });

  test("finds what a visitor never wants when it is planted", async () => {
    const planted: readonly (readonly [string, RegExp])[] = [
      ["alert(1)", /dialog 1/],
      ["setTimeout(() => { throw new Error('planted') }, 0)", /threw planted/],
      [
        "document.body.append(Object.assign(document.createElement('img'), { src: 'http://x.invalid/' }))",
        /asked http:\/\/x.invalid|console .*img-src/,
      ],
      ["document.body.innerHTML = '<img src=x onerror=alert(1)>'", /console .*script-src/],
    ];
    for (const [script, offence] of planted) {
      const visited = onPage({}, async (page) => {
        await page.goto("/method");
        await page.evaluate(script);
        await page.waitForTimeout(300);
      });
      await expect(visited, script).rejects.toThrow(offence);
    }
  });

  test("shows its figures without JavaScript", async () => {
    await onPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`/leaderboard?suite=starter&subject=${DATASET}`);
      expect(await page.getByRole("row", { name: /linear-shift/ }).count()).toBeGreaterThan(0);
      expect(await page.locator("figure svg[role=img]").first().isVisible()).toBe(true);
    });
  });

  test("has what follows a page in its place, by a link where there is no JavaScript", async () => {
    await onPage({ javaScriptEnabled: false }, (page) => partsInPlace(page, DATASET));
  });

  test("finds, narrows down, compares and advises without JavaScript", async () => {
    await onPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto("/");
      await page.getByRole("searchbox", { name: "Search the registry" }).fill(DATASET);
      await page.getByRole("button", { name: "Search" }).click();
      await page.getByRole("link", { name: "zlib (in Node.js)", exact: true }).first().click();
      await page.waitForURL(/\/systems\/zlib/);
      const boxes = page.getByRole("checkbox");
      await boxes.nth(0).check();
      await boxes.nth(1).check();
      await page.getByRole("button", { name: "Compare the chosen" }).click();
      await page.waitForURL(/\/compare\?/);
      const table = page.getByRole("region", { name: "Comparison" });
      expect(await table.getByRole("columnheader").count()).toBe(3);
      await table.getByRole("link").first().click();
      await page.getByRole("link", { name: "All its rows" }).click();
      await page.getByLabel("Where the option").selectOption("level");
      await page.getByLabel("level", { exact: true }).fill("9");
      await page.getByLabel("Order").selectOption("highest");
      await page.getByRole("button", { name: "Show" }).click();
      await page.waitForURL(/option=level/);
      const rows = page.getByRole("region", { name: /^Measurements of/ });
      const levels = await rows.locator("tbody tr").allInnerTexts();
      expect(levels.length).toBeGreaterThan(0);
      expect(levels.every((text) => /\b9\b/.test(text))).toBe(true);
      await page.goto(`/advise?system=${DATASET}`);
      await page.getByRole("button", { name: "Ask for advice" }).click();
      await page.waitForURL(/\/advise\/./);
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain(DATASET);
    });
  });

  test("says what is the case where nothing fits, and stays", async () => {
    const [, environment = ""] =
      /^\/environments\/([^/?]+)/.exec(pages.get(ENVIRONMENT) ?? "") ?? [];
    await onPage({}, async (page) => {
      for (const [path, said] of nothingFits(DATASET, environment)) {
        const response = await page.goto(path);
        expect(response?.status(), path).toBe(200);
        expect(await page.getByRole("main").innerText(), path).toMatch(said);
      }
    });
  });

  test("tells crawlers what there is, and search engines what a data set is", async () => {
    const sitemap = await (await fetch(`${perfatlas.address}/sitemap.xml`)).text();
    expect(sitemap).toContain(`<loc>${perfatlas.address}/systems/${DATASET}</loc>`);
    const robots = await (await fetch(`${perfatlas.address}/robots.txt`)).text();
    expect(robots).toContain(`Sitemap: ${perfatlas.address}/sitemap.xml`);
    expect(robots).toContain("Disallow: /graphql");
  });

  test("takes no form from another site", async () => {
    for (const path of ["/ask/advice", "/ask/figure"]) {
      const headers = { "sec-fetch-site": "cross-site", origin: "https://example.org" };
      const body = new URLSearchParams({ system: DATASET });
      const answer = await fetch(perfatlas.address + path, { method: "POST", headers, body });
      expect(answer.status, path).toBe(403);
    }
  });

  test("offers the way past its head to the keyboard", async () => {
    await onPage({}, async (page) => {
      await page.goto("/");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    });
  });

  test("answers 404 for what the registry does not hold", async () => {
    await onPage({}, async (page) => {
      const nothing = ["/systems/nope", "/datasets/nope", "/leaderboard?suite=nope&subject=x"];
      nothing.push("/strategies/direct?suite=starter&subject=nope");
      for (const path of [...nothing, "/tasks/nope", "/jobs/nope", "/pairs?source=a&target=b"]) {
        const response = await page.goto(path);
        expect(response?.status(), path).toBe(404);
        expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(/not on the map/);
      }
    });
  });

  test("scales no pictures: that door of Next.js is shut", async () => {
    const response = await fetch(`${perfatlas.address}/_next/image?url=%2Ficon.svg&w=64&q=75`);
    expect(response.status).toBe(404);
  });

  test("asks the API from its playground: a saved query, a changed one, and one that is refused", async () => {
    await onPage({}, async (page) => {
      await page.goto("/api");
      const playground = page.getByRole("form", { name: "Playground" });
      await playground.getByRole("combobox").selectOption("Which systems there are");
      await playground.getByRole("button", { name: "Run" }).click();
      const answer = playground.getByRole("region", { name: "Answer" });
      await answer.getByText(/^Status 200 in \d+ ms, \d+ of at most \d+ points/).waitFor();
      expect(await answer.innerText()).toContain(`"slug": "${DATASET}"`);
      await playground.getByLabel("Query", { exact: true }).fill("{ nonsense }");
      await playground.getByLabel("Variables").fill("{");
      await playground.getByRole("button", { name: "Run" }).click();
      await answer.getByText("The variables are not JSON; nothing was sent.").waitFor();
      await playground.getByLabel("Variables").fill("{}");
      expect(await barriers(page)).toEqual([]);
    });
  });

  test("lets its pages hear events under their own policy", async () => {
    await onPage({}, async (page) => {
      await page.goto("/api");
      const count = await page.evaluate((subject) => {
        const query = `subscription { leaderboardChanged(suite: "starter", subject: "${subject}") { evaluationCount } }`;
        const events = new EventSource(`/graphql/stream?${new URLSearchParams({ query })}`);
        return new Promise<number>((resolve, reject) => {
          events.addEventListener("next", ({ data }) => {
            events.close();
            resolve(JSON.parse(data).data.leaderboardChanged.evaluationCount);
          });
          events.addEventListener("error", () => reject(new Error("the stream broke")));
        });
      }, DATASET);
      expect(count).toBeGreaterThan(0);
    });
  });
});
