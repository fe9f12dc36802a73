// Takes every page of the site at three widths and in two themes, for people to look at: npm run look -- --help
import { copyFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { barriers } from "../barriers.ts";
import { EVERY_LOOK, type Look } from "../looks.ts";
import { openBrowser } from "../open-browser.ts";
import { budgetOf, tooHeavy, weigh } from "../page-weight.ts";
import { linkedPages } from "../site-pages.ts";
import { smallTargets } from "../small-targets.ts";
import { hardPages } from "./hard-pages.ts";
import { startLoaded } from "./start-loaded.ts";
import { writeScreens } from "./write-screens.ts";
import { writeSheet } from "./write-sheet.ts";

const USAGE = `npm run look -- [--address URL] [--home FOLDER] [--to FOLDER] [--only PATTERN] [--screens] [PATH ...]
Takes one page of every route, and those that are hard to draw, at 360, 768 and 1280 px, in light and dark, and says
which cost more than they may, which keep people out (axe, serious or critical) and which are wider than the screen.
  --address  of a site that runs; without it one is started on what PERFATLAS_MIRROR has
  --home     where the registry of a started one is kept, so that it is loaded once
  --to       where the pictures go (default: a folder of the system for such files)
  --only     pages whose name matches, as a regular expression
  --screens  write the contact sheet and six small pictures to docs/screens, too
  PATH       further pages: /compare?environment=…
`;

const SCREENS = fileURLToPath(new URL("../../../docs/screens", import.meta.url));
/** The head of a page, which a contact sheet shows, is so high. */
const HEAD_PX = 900;
/** Longer pages say nothing new further down, and make files that no viewer opens. */
const LENGTH_MAX_PX = 9000;

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    address: { type: "string" },
    home: { type: "string", default: join(tmpdir(), "perfatlas-look", "home") },
    to: { type: "string", default: join(tmpdir(), "perfatlas-look") },
    only: { type: "string", default: "" },
    screens: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});
if (given.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const folder = resolve(given.to);
await mkdir(folder, { recursive: true });
const site =
  given.address === undefined
    ? await startLoaded(resolve(given.home))
    : { address: given.address, close: async () => {} };
const browser = await openBrowser();
try {
  const paths = [
    ...(await linkedPages(site.address)),
    ...(await hardPages(site.address)),
    ...positionals.map((path) => [path, path] as const),
  ];
  const wanted = paths.filter(([name]) => new RegExp(given.only).test(name));
  for (const [name, path] of wanted) {
    const notes: string[] = [];
    for (const look of EVERY_LOOK)
      notes.push(...(await take(browser, site.address + path, name, look)));
    process.stdout.write(
      `${name}  ${path}${await weightNote(browser, site.address, name, path)}${notes.map((note) => `\n  ${note}`).join("")}\n`,
    );
  }
  const sheet = join(folder, "contact-sheet.jpg");
  const heads = wanted.map(([name]) => ({
    name,
    file: join(folder, `${fileName(name)}-head.png`),
  }));
  await writeSheet(browser, heads, sheet);
  if (given.screens) {
    await writeScreens(browser, site.address, SCREENS);
    await copyFile(sheet, join(SCREENS, "contact-sheet.jpg"));
  }
} finally {
  await browser.close();
  await site.close();
}

/** "/systems/[slug]" as a file: "systems-slug". */
function fileName(name: string): string {
  return (
    name
      .replaceAll(/[^\w]+/g, "-")
      .replaceAll(/^-|-$/g, "")
      .slice(0, 80) || "home"
  );
}

/** What a page costs beyond what it may. */
async function weightNote(
  from: Browser,
  origin: string,
  route: string,
  path: string,
): Promise<string> {
  const page = await from.newPage({ viewport: { width: 1280, height: HEAD_PX } });
  try {
    const heavy = tooHeavy(await weigh(page, origin + path), budgetOf(route));
    return heavy.length === 0 ? "" : `  too heavy: ${heavy.join(", ")}`;
  } finally {
    await page.close();
  }
}

/** @returns what keeps people out in that look, and whether it is too wide. */
async function take(
  from: Browser,
  url: string,
  name: string,
  [width, colorScheme]: Look,
): Promise<readonly string[]> {
  const page = await from.newPage({ colorScheme, viewport: { width, height: HEAD_PX } });
  try {
    await page.goto(url, { waitUntil: "load", timeout: 120_000 });
    const path = join(folder, `${fileName(name)}-${width}-${colorScheme}.png`);
    const length = await page.evaluate(() => document.documentElement.scrollHeight);
    const height = Math.min(length, LENGTH_MAX_PX);
    await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } });
    if (width === 1280 && colorScheme === "light")
      await page.screenshot({ path: join(folder, `${fileName(name)}-head.png`) });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    const found = [
      ...(await barriers(page)),
      ...(wide > width ? [`${wide} px wide`] : []),
      ...(await smallTargets(page)).map((target) => `small: ${target}`),
    ];
    return found.map((note) => `${colorScheme} at ${width} px: ${note}`);
  } finally {
    await page.close();
  }
}
