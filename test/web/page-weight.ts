import type { Page } from "playwright-core";

/** What a page costs its reader. */
export interface PageWeight {
  /** Bytes that came over the wire. */
  readonly html: number;
  /** Of all scripts, those within the page not counted. */
  readonly scripts: number;
  readonly elements: number;
}

/** Pages on which React handles events: its runtime comes with them, and is 137 kB of what they weigh. */
const INTERACTIVE: ReadonlySet<string> = new Set(["/api", "/contribute/queue"]);

/** What pages may weigh; a site that keeps it is quick on a slow line, too. */
export function budgetOf(route: string): PageWeight {
  return {
    html: 60_000,
    scripts: INTERACTIVE.has(route) ? 160_000 : 5000,
    elements: 1500,
  };
}

/** Goes to an address and weighs what came. */
export async function weigh(page: Page, address: string): Promise<PageWeight> {
  const sizes = { html: 0, scripts: 0 };
  const weighed: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    const type = request.resourceType();
    if (type !== "document" && type !== "script") return;
    weighed.push(
      request.sizes().then(({ responseBodySize }) => {
        sizes[type === "document" ? "html" : "scripts"] += responseBodySize;
      }),
    );
  });
  await page.goto(address, { waitUntil: "load" });
  await Promise.all(weighed);
  page.removeAllListeners("requestfinished");
  const elements = await page.evaluate(() => document.querySelectorAll("*").length);
  return { ...sizes, elements };
}

/** The parts of a weight that are over the budget, in words. */
export function tooHeavy(weight: PageWeight, budget: PageWeight): readonly string[] {
  return (["html", "scripts", "elements"] as const)
    .filter((part) => weight[part] > budget[part])
    .map((part) => `${part}: ${weight[part]} of ${budget[part]}`);
}
