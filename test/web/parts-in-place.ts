import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Finds, without scripts, what follows the page of the system `slug` in its place: by the link that stands there. */
export async function partsInPlace(page: Page, slug: string): Promise<void> {
  await page.goto(`/systems/${slug}`);
  const main = page.getByRole("main");
  const table = main.getByRole("region", { name: "Best, default and worst configurations" });
  expect(await table.count()).toBe(0);
  expect(await main.innerText()).not.toContain("Loading");
  await page.getByRole("link", { name: "Show the best configurations" }).click();
  await page.waitForURL(/whole=yes/);
  expect(await table.isVisible()).toBe(true);
}
