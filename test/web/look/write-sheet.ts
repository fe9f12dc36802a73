import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";

/** The head of a page: its route, and the picture of it. */
export interface PictureOfPage {
  readonly name: string;
  readonly file: string;
}

/** Width of a picture on the sheet, and of the sheet, in px. */
const [PICTURE, SHEET] = [220, 1240];

/** Writes one picture (JPEG) with the head of every page and its name below. */
export async function writeSheet(
  browser: Browser,
  pictures: readonly PictureOfPage[],
  path: string,
): Promise<void> {
  const figures = await Promise.all(
    pictures.map(async ({ name, file }) => {
      const picture = (await readFile(file)).toString("base64");
      return `<figure><img src="data:image/png;base64,${picture}"><figcaption>${name}</figcaption></figure>`;
    }),
  );
  const page = await browser.newPage({ viewport: { width: SHEET, height: 800 } });
  await page.setContent(`<style>
    body { display: flex; flex-wrap: wrap; gap: 20px; margin: 20px; font: 12px sans-serif; background: #fff }
    figure { margin: 0; width: ${PICTURE}px; overflow-wrap: anywhere }
    img { width: ${PICTURE}px; border: 1px solid #ccc; display: block; margin-bottom: 4px }
  </style>${figures.join("")}`);
  await page.screenshot({ path, fullPage: true, type: "jpeg", quality: 62 });
  await page.close();
}
