import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isAtHand } from "../at-hand.ts";
import { writeOven } from "../cli/oven.ts";
import { barriers } from "./barriers.ts";
import { chromiumPath, openBrowser } from "./open-browser.ts";
import { type RunningPerfatlas, startPerfatlas } from "./start-perfatlas.ts";
import { onPage } from "./visitor.ts";

/** What users come for, each from the first page or command to what they leave with. */
const isThere = isAtHand("Chromium", chromiumPath !== undefined);

let perfatlas: RunningPerfatlas;
let browser: Browser;
let folder: string;

const visit = (what: (page: Page) => Promise<void>) => onPage(browser, perfatlas.address, {}, what);

/** Loads a page again until it shows what jobs bring. */
async function until(page: Page, address: string, shown: (page: Page) => Promise<boolean>) {
  for (;;) {
    await page.goto(address);
    if (await shown(page)) return;
    await wait(300);
  }
}

describe.skipIf(!isThere)("a journey", () => {
  beforeAll(async () => {
    perfatlas = await startPerfatlas();
    browser = await openBrowser();
    folder = mkdtempSync(join(tmpdir(), "perfatlas-journeys-"));
    const choice = ["--suite", "starter", "--system", "zlib", "--repeats", "2", "--budget", "10"];
    const methods = ["--strategy", "direct", "target-only", "--learner", "regression-tree"];
    await perfatlas.run("evaluate", ...choice, ...methods);
  });

  afterAll(async () => {
    await browser?.close();
    await perfatlas?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("of a reader: finds a system, compares two environments, downloads and cites", async () => {
    await visit(async (page) => {
      await page.goto("/");
      await page.getByRole("searchbox").fill("zlib");
      await page.getByRole("button", { name: "Search" }).click();
      await page.getByRole("link", { name: "zlib (in Node.js)", exact: true }).first().click();
      expect(await page.getByRole("region", { name: "Environments" }).innerText()).toMatch(/221/);
      await page.getByRole("checkbox").nth(0).check();
      await page.getByRole("checkbox").nth(1).check();
      await page.getByRole("button", { name: "Compare the chosen" }).click();
      await page.getByRole("heading", { name: "Configuration by configuration" }).waitFor();
      const figure = page.locator("figure", { hasText: "in two environments" });
      expect(await figure.locator("figcaption").innerText()).toMatch(/\d/);
      await page.goto("/systems/zlib");
      await page.getByRole("region", { name: "Data sets" }).getByRole("link").first().click();
      const files = page.getByRole("region", { name: "Files of the newest version" });
      for (const name of ["Parquet", "CSV", "NDJSON"]) {
        const address = await files.getByRole("link", { name }).getAttribute("href");
        const path = new URL(address ?? "", perfatlas.address).href;
        const bytes = await fileAt(path);
        const digest = createHash("sha256").update(bytes).digest("hex");
        await until(page, page.url(), async () => {
          const row = files.getByRole("row", { name: new RegExp(`^${name}`) });
          return (await row.locator(".digest").innerText()) === digest;
        });
      }
      const cited = await page.locator("pre", { hasText: "@misc" }).innerText();
      expect(cited).toMatch(/version 1, sha256 [0-9a-f]{64}/);
    });
  });

  test("of an engineer: advice on a new place, the influences there, and a trade-off within a bound", async () => {
    await visit(async (page) => {
      await page.goto("/advise?system=zlib");
      await page.getByText("I have measured some already").click();
      await page.locator("textarea[name=measured]").fill(measuredTable());
      await page.getByRole("button", { name: "Ask for advice" }).click();
      await page.waitForURL(/\/advise\/./);
      await page.getByRole("heading", { name: "Measure these next" }).waitFor({ timeout: 120_000 });
      expect(
        await page.getByRole("region", { name: "Measure next" }).getByRole("row").count(),
      ).toBeGreaterThan(1);
      expect(await page.getByRole("main").innerText()).toMatch(/Did sources help\?/);
      expect(await barriers(page)).toEqual([]);
    });
    await visit(async (page) => {
      await page.goto("/systems/zlib");
      await page.getByRole("region", { name: "Environments" }).getByRole("link").first().click();
      await page.waitForURL(/\/environments\//);
      const address = page.url();
      const influence = page.locator("figure", { hasText: "depends on" });
      await until(page, address, async () => {
        const ask = page.locator("form", { hasText: "depends on" }).getByRole("button");
        if ((await ask.count()) > 0) await ask.click();
        return (await influence.count()) > 0;
      });
      expect(await influence.locator("figcaption").innerText()).toMatch(/of the variance/);
      const trade = page.locator("figure", { hasText: "against" });
      await until(page, address, async () => {
        const ask = page.locator("form", { hasText: "against" }).getByRole("button");
        if ((await ask.count()) > 0) await ask.click();
        return (await trade.count()) > 0;
      });
      await trade.getByRole("link", { name: /^Permalink/ }).click();
      await page
        .getByLabel(/at most/)
        .first()
        .fill("1");
      await page.getByRole("button", { name: "Apply" }).click();
      await page.waitForURL(/firstBound=1/);
      expect(await page.getByRole("main").innerText()).toMatch(/≤ 1\u00a0s/);
    });
  });

  test("of a contributor: offers a file, a curator accepts it in the queue, and its page is there", async () => {
    const { file } = writeOven(folder);
    await perfatlas.run("validate", file);
    await perfatlas.run("contribute", file, "--note", "measured at home");
    const made = await perfatlas.run("token", "create", "curator", "--scope", "curate", "--json");
    const { secret } = JSON.parse(made) as { readonly secret: string };
    await visit(async (page) => {
      await page.goto("/contribute");
      await page.getByRole("link", { name: /curators/ }).click();
      await page.getByLabel("Token with the scope curate").fill("wrong");
      await page.getByRole("button", { name: "Open the queue" }).click();
      await page.getByText("It does not open").waitFor();
      await page.getByLabel("Token with the scope curate").fill(secret);
      await page.getByRole("button", { name: "Open the queue" }).click();
      const waiting = page.getByRole("region", { name: "An oven" });
      expect(await waiting.innerText()).toMatch(/36 configurations, 72 measurements/);
      expect(await waiting.innerText()).toContain("measured at home");
      expect(await barriers(page)).toEqual([]);
      await waiting.getByRole("button", { name: "Accept An oven" }).click();
      await page.getByText("Accepted; it is being published.").waitFor();
      expect(page.url()).not.toContain(secret);
    });
    await onPageOf(`/environments/${encodeURIComponent("oven:old:bread:1")}`, /An oven/);
  });

  test("of an author: takes a task, sends predictions, and stands on the leaderboard as unverified", async () => {
    const task = await taskOf("zlib");
    await perfatlas.run("task", task, "--out", folder, "--budget", "10");
    const rows = parse(readFileSync(join(folder, "rows-10.csv")), { columns: true }) as Row[];
    const lines = rows
      .filter(({ part }) => part === "test")
      .map(({ repeat, row }) => `10,${repeat},${row},${meanOf(rows, repeat)}`);
    const file = join(folder, "predictions.csv");
    writeFileSync(file, ["budget,repeat,row,predicted", ...lines, ""].join("\n"));
    const who = ["--name", "mean-of-all", "--revision", "1", "--authors", "A. Author"];
    await perfatlas.run("submit", file, "--task", task, ...who);
    await visit(async (page) => {
      await page.goto("/leaderboard?suite=starter&subject=zlib&budget=10");
      const row = page
        .getByRole("region", { name: "Leaderboard" })
        .getByRole("row", { name: /mean-of-all/ });
      expect(await row.innerText()).toMatch(/unverified[\s\S]*\d+\.\d\d/);
      await row.getByRole("link").first().click();
      await page.waitForURL(/\/strategies\/mean-of-all/);
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("mean-of-all");
    });
  });
});

const MEASURED = new URL(
  "../../db/src/starter/data/zlib/log-128-kib-1.3.2.1-in-node-24.21.0.csv",
  import.meta.url,
);

/** Eight configurations as an engineer has them after measuring: options and seconds. */
function measuredTable(): string {
  const columns = ["level", "mem_level", "window_bits", "strategy", "seconds"];
  const rows = parse(readFileSync(MEASURED), { columns: true }) as Readonly<
    Record<string, string>
  >[];
  const lines = rows.slice(0, 8).map((row) => columns.map((name) => row[name]).join(","));
  return [columns.join(","), ...lines].join("\n");
}

interface Row {
  readonly repeat: string;
  readonly part: string;
  readonly row: string;
  readonly value: string;
}

function meanOf(rows: readonly Row[], repeat: string): number {
  const own = rows.filter((row) => row.part === "train" && row.repeat === repeat);
  return own.reduce((sum, { value }) => sum + Number(value), 0) / own.length;
}

async function onPageOf(address: string, said: RegExp): Promise<void> {
  await onPage(browser, perfatlas.address, {}, async (page) => {
    await until(page, address, async () => said.test(await page.getByRole("main").innerText()));
  });
}

/** A file, once it is made. */
async function fileAt(address: string): Promise<Buffer> {
  for (;;) {
    const response = await fetch(address);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.status === 200) return bytes;
    if (response.status >= 400 && response.status !== 503) throw new Error(bytes.toString());
    await wait(300);
  }
}

/** The first task of a subject. */
async function taskOf(subject: string): Promise<string> {
  const query = `{ suite(slug: "starter") { tasks(first: 1, subject: "${subject}") { nodes { slug } } } }`;
  const response = await fetch(`${perfatlas.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as {
    readonly data: {
      readonly suite: { readonly tasks: { readonly nodes: readonly { readonly slug: string }[] } };
    };
  };
  return data.suite.tasks.nodes[0]?.slug ?? "";
}
