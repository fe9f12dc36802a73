import type { Page } from "playwright-core";

/** What a finger hits with difficulty: controls below 24 px; links within a text are its lines' height. */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() =>
    [...document.querySelectorAll("button, input:not([type=hidden]), select, summary, nav a")]
      .filter((target) => target.getClientRects().length > 0)
      .filter((target) => {
        // A box within its label is hit by the label.
        const { width, height } = (
          target.closest("label:has(input[type=checkbox])") ?? target
        ).getBoundingClientRect();
        return Math.round(width) < 24 || Math.round(height) < 24;
      })
      .map((target) => target.outerHTML.slice(0, 120)),
  );
}
