import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/**
 * Runs `visit` on a page of a new browser context (no cookies, no cache) at `origin`.
 * @throws Error naming what happened there that a visitor never wants: a dialog, an error, a refusal by
 * the content security policy, a request to anybody but `origin`.
 */
export async function onPage(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions,
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ baseURL: origin, ...options });
  const offences: string[] = [];
  context.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) offences.push(`asked ${request.url()}`);
  });
  context.on("dialog", (dialog) => {
    offences.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("weberror", (error) => {
    offences.push(`threw ${error.error().message}`);
  });
  context.on("console", (message) => {
    // A page that is not there is an error to the console, and what a test may ask for.
    if (message.type() === "error" && !/status of 404/.test(message.text()))
      offences.push(`console ${message.text()}`);
  });
  try {
    await visit(await context.newPage());
  } finally {
    await context.close();
  }
  if (offences.length > 0) throw new Error(offences.join("\n"));
}
