import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PATHS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Path of a Chromium of this machine (CHROMIUM_PATH first); undefined when there is none. */
export const chromiumPath: string | undefined = [process.env.CHROMIUM_PATH, ...PATHS].find(
  (path) => path !== undefined && existsSync(path),
);

/** A browser with an empty profile of its own, which goes when it is closed. */
export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({
    ...(chromiumPath !== undefined && { executablePath: chromiumPath }),
    args: ARGUMENTS,
  });
}
