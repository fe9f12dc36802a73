import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";

/** Pages that docs/screens shows, each as it is at one width and in one theme. */
const TX2 = "jetson-dnn:jetson-tx2:xception";
const SCREENS = [
  ["home", "/", 1120, "light"],
  ["system", "/systems/x264", 1120, "light"],
  ["environment", `/environments/${TX2}-200:unstated`, 1120, "dark"],
  [
    "pair",
    `/pairs?source=${TX2}-200:unstated&target=${TX2}-400:unstated&metric=inference_time`,
    1120,
    "light",
  ],
  ["leaderboard", "/leaderboard?suite=starter&subject=brotli&budget=20", 1120, "light"],
  ["phone", "/figures/influence-map?system=jetson-dnn&metric=inference_time", 390, "dark"],
] as const;

/** Writes the head of six pages as small files (JPEG). @throws Error when a page is not there. */
export async function writeScreens(
  browser: Browser,
  address: string,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, path, width, colorScheme] of SCREENS) {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
    const response = await page.goto(address + path, { waitUntil: "load", timeout: 120_000 });
    if (response?.status() !== 200) throw new Error(`${path} answered ${response?.status()}`);
    await page.screenshot({ path: join(folder, `${name}.jpg`), type: "jpeg", quality: 58 });
    await page.close();
  }
}
