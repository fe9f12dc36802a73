import { parse } from "csv-parse/sync";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { figureAddress } from "../../../apps/web/components/figure/figure-address.ts";
import { figureKinds } from "../../../apps/web/figures/index.ts";
import { isAtHand } from "../../at-hand.ts";
import { barriers } from "../barriers.ts";
import { chromiumPath, openBrowser } from "../open-browser.ts";
import { type RunningPerfatlas, startPerfatlas } from "../start-perfatlas.ts";
import { uploadRuns } from "../upload-runs.ts";
import { onPage } from "../visitor.ts";
import { CRAWLED, writeCrawledData } from "./crawled-data.ts";
import { PRESSED } from "./pressed-runs.ts";

const [one, two, failed] = CRAWLED.environments;
const { system, metric, second } = CRAWLED;
const board = { suite: "dataset:crawled", subject: metric };

/** One of every kind, by its name. */
const FIGURES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  influence: { environment: one, metric },
  "influence-map": { system, metric },
  information: { environment: one, metric },
  distribution: { environment: two, metric },
  histogram: { environment: one, metric: second },
  spread: { system },
  relation: { source: one, target: two, metric },
  pareto: { environment: one, first: metric, second },
  coverage: { system, metric },
  leaderboard: { ...board, budget: "5" },
  "critical-difference": { suite: board.suite, place: "1" },
  "learning-curves": board,
  regret: board,
  calibration: board,
  "sample-entropy": board,
  peers: {},
  health: { environment: PRESSED.environment, metric: "time" },
  convergence: { environment: PRESSED.environment, metric: "time" },
};

/** Numbers that a file has and the answer has not: where in the list a quantile stands. */
const OWN_COLUMNS = new Set(["share of runs (%)"]);

const LOOKS = [
  [1280, "light"],
  [360, "dark"],
] as const;

let perfatlas: RunningPerfatlas;
let browser: Browser;

interface Answer {
  readonly data?: unknown;
  readonly errors?: unknown;
}

async function ask(query: string, variables: unknown = {}): Promise<Answer> {
  const response = await fetch(`${perfatlas.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** Every number in an answer, however deep. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

const visit = (
  options: Parameters<typeof onPage>[2],
  what: (page: Page) => Promise<void>,
): Promise<void> => onPage(browser, perfatlas.address, options, what);

/** What the page of a figure must have, as it is shown now; `address` is its own. */
async function hasEveryPart(page: Page, address: string): Promise<void> {
  const figure = page.locator("figure");
  expect(await figure.locator(".figure-title").innerText()).not.toBe("");
  expect(await figure.innerText()).toMatch(/n = [\d,]+/);
  const finding = await figure.locator("figcaption").innerText();
  expect(finding).toMatch(/\.$/);
  const chart = figure.locator("svg[role=img]:visible");
  expect(await chart.count()).toBe(1);
  expect((await chart.getAttribute("aria-label"))?.trim()).toBe(finding);
  for (const [summary, content] of PARTS) {
    const own = figure
      .locator("details")
      .filter({ has: page.locator("summary", { hasText: summary }) });
    if ((await own.getAttribute("open")) === null) await own.locator("summary").click();
    expect(await own.locator(content).first().isVisible(), summary).toBe(true);
  }
  const texts = await figure.locator("pre").allInnerTexts();
  expect(texts.some((text) => text.includes(`curl ${perfatlas.address}/graphql`))).toBe(true);
  const cite = texts.find((text) => text.startsWith("Perfatlas. ")) ?? "";
  expect(cite).toContain(address);
  expect(cite).toMatch(/\(read \d+ \w+ \d{4}\)\.$/);
  for (const name of ["Permalink", "CSV", "JSON", "SVG"])
    expect(await figure.getByRole("link", { name: new RegExp(`^${name} of `) }).count()).toBe(1);
  expect(await figure.innerText()).not.toMatch(/NaN|undefined|Infinity|\[object/);
  expect(await page.locator("img, [onerror]").count()).toBe(0);
}

const PARTS = [
  ["Table", "table"],
  ["Query", "pre"],
  ["Cite", "pre"],
] as const;

/**
 * Asks for what is crawled: figures that follow an import are computed behind every other thread of the machine, and
 * may wait for long while other tests run. Of failures there is none, which the command tells as a failure.
 */
async function computeFigures({ run }: RunningPerfatlas): Promise<void> {
  await run("influence", one, "--metric", metric);
  await run("influence", two, "--metric", metric);
  await run("entropy", one, "--metric", metric);
  await run("relate", one, two, "--metric", metric);
  await run("pareto", one, "--metrics", metric, second);
  await expect(run("influence", failed, "--metric", metric)).rejects.toThrow();
}

describe.skipIf(!isAtHand("Chromium", chromiumPath !== undefined))("every figure", () => {
  beforeAll(async () => {
    perfatlas = await startPerfatlas();
    browser = await openBrowser();
    await perfatlas.run("import", writeCrawledData());
    // Of these informed-gp alone gives intervals.
    const choice = ["--strategy", "direct", "target-only", "informed-gp", "--learner", "ridge"];
    await perfatlas.run(
      ...["evaluate", "--dataset", "crawled", ...choice, "--budget", "5", "--repeats", "6"],
    );
    await uploadRuns(perfatlas, PRESSED);
    await computeFigures(perfatlas);
  });

  afterAll(async () => {
    await browser?.close();
    await perfatlas?.close();
  });

  test("of every kind is crawled", () => {
    expect(Object.keys(FIGURES).sort()).toEqual(figureKinds.map(({ name }) => name).sort());
  });

  describe.each(Object.entries(FIGURES))("%s", (name, search) => {
    const address = figureAddress(name, search);

    test("has every part, wide and light as narrow and dark", async () => {
      await visit({}, async (page) => {
        expect((await page.goto(address))?.status()).toBe(200);
        for (const [width, colorScheme] of LOOKS) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          await hasEveryPart(page, `${perfatlas.address}${address}`);
          const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(scrolled).toBeLessThanOrEqual(width);
          expect(await barriers(page)).toEqual([]);
        }
      });
    });

    test("is as CSV and JSON exactly what its query answers", async () => {
      const file = async (format: "csv" | "json") => {
        const response = await fetch(perfatlas.address + figureAddress(name, search, format));
        expect(response.status).toBe(200);
        return await response.text();
      };
      const record = JSON.parse(await file("json")) as {
        readonly columns: readonly string[];
        readonly rows: readonly (readonly (string | number | null)[])[];
        readonly finding: string;
        readonly queries: readonly { readonly text: string; readonly variables: unknown }[];
      };
      const [head, ...rows] = parse(await file("csv"), { bom: true }) as string[][];
      expect(head).toEqual(record.columns);
      expect(rows).toEqual(record.rows.map((row) => row.map((cell) => String(cell ?? ""))));
      expect(rows.length).toBeGreaterThan(0);
      const known = new Set<number>();
      for (const { text, variables } of record.queries) {
        const answer = await ask(text, variables);
        expect(answer.errors).toBeUndefined();
        for (const number of numbersIn(answer.data)) known.add(number);
      }
      const unknown = record.rows.flatMap((row) =>
        row.filter(
          (cell, i) =>
            typeof cell === "number" &&
            !known.has(cell) &&
            !OWN_COLUMNS.has(record.columns[i] as string),
        ),
      );
      expect(unknown).toEqual([]);
      const numbers = record.rows.flat().filter((cell) => typeof cell === "number");
      expect(numbers.length).toBeGreaterThan(0);
    });
  });

  test("is an SVG that stands alone", async () => {
    const files = await Promise.all(
      Object.entries(FIGURES).map(async ([name, search]) => {
        const response = await fetch(perfatlas.address + figureAddress(name, search, "svg"));
        expect(response.headers.get("content-type"), name).toBe("image/svg+xml; charset=utf-8");
        return [name, await response.text()] as const;
      }),
    );
    await visit({}, async (page) => {
      await page.goto("/method");
      for (const [name, svg] of files) {
        expect(svg, name).not.toMatch(/class=|style=|var\(--|<script|<img|NaN|undefined/);
        const parsed = await page.evaluate((text) => {
          const found = new DOMParser().parseFromString(text, "image/svg+xml");
          return found.querySelector("parsererror")?.textContent ?? found.documentElement.nodeName;
        }, svg);
        expect(parsed, name).toBe("svg");
      }
    });
  });

  test.each([
    ["without a choice", "/figures/influence", /lacks environment and metric/],
    [
      "of another metric",
      figureAddress("influence", { environment: one, metric: "x" }),
      /what was measured is time and rate/,
    ],
    [
      "of failures only",
      figureAddress("influence", { environment: failed, metric }),
      /do not give this figure/,
    ],
    [
      "of a distribution of failures",
      figureAddress("distribution", { environment: failed, metric }),
      /No run of it has a value in this environment: all that were made failed/,
    ],
    [
      "of one environment with itself",
      figureAddress("relation", { source: one, target: one, metric }),
      /the same environment/,
    ],
    [
      "of runs that say no time",
      figureAddress("health", { environment: one, metric }),
      /No run here says when it was made/,
    ],
    [
      "of pairs that there are not",
      figureAddress("peers", { scope: "x" }),
      /scope is all, within-a-vendor and across-vendors/,
    ],
    [
      "at another budget",
      figureAddress("leaderboard", { ...board, budget: "1e9" }),
      /was evaluated at a budget of “1e9”; there is 5/,
    ],
    [
      "within bounds that nothing keeps",
      figureAddress("pareto", { environment: one, first: metric, second, firstBound: "0" }),
      /loosen a bound/,
    ],
  ])("%s is a sentence instead", async (_what, address, sentence) => {
    const response = await fetch(perfatlas.address + address);
    expect(response.status).toBe(200);
    const [, main = ""] = /<main[^>]*>(.*)<\/main>/s.exec(await response.text()) ?? [];
    const text = main.replaceAll(/<[^>]*>/g, "");
    expect(text).toMatch(sentence);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test("of what is not there is not found, on its page and as a file", async () => {
    const hostile = { environment: `<img src=x onerror=alert(1)>${"x".repeat(2000)}`, metric };
    for (const [name, search] of [
      ["nothing", {}],
      ["influence", hostile],
      ["spread", { system: "nothing" }],
      ["leaderboard", { suite: "nothing", subject: "x" }],
    ] as const) {
      for (const format of [undefined, "csv", "svg"] as const) {
        const response = await fetch(perfatlas.address + figureAddress(name, search, format));
        expect(response.status, `${name} ${format}`).toBe(404);
      }
    }
  });

  test("keeps bounds in its address, without scripts", async () => {
    await visit({ javaScriptEnabled: false }, async (page) => {
      await page.goto(figureAddress("pareto", FIGURES.pareto ?? {}));
      await page.getByLabel(/time at most/).fill("20");
      await page.getByRole("button", { name: "Apply" }).click();
      await page.waitForURL(/firstBound=20/);
      expect(await page.locator("figcaption").innerText()).toContain("time ≤ 20\u00a0s");
    });
  });
});
