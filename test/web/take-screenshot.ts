// Writes a picture of the leaderboard: tsx test/web/take-screenshot.ts http://localhost:3000 [file] [path]
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser } from "./open-browser.ts";

const DEFAULT_FILE = fileURLToPath(new URL("../../docs/leaderboard.png", import.meta.url));
const DEFAULT_PATH = "/leaderboard?suite=sempl-fse24&subject=x264&budget=24";

const [, , address, file = DEFAULT_FILE, path = DEFAULT_PATH] = process.argv;
if (address === undefined) {
  process.stderr.write("usage: take-screenshot.ts ADDRESS [FILE] [PATH]\n");
  process.exit(2);
}
const browser = await openBrowser();
try {
  const page = await browser.newPage({
    baseURL: address,
    colorScheme: "light",
    viewport: { width: 1200, height: 1000 },
  });
  const response = await page.goto(path, { waitUntil: "load" });
  if (response?.status() !== 200) throw new Error(`${path} answered ${response?.status()}`);
  await page.screenshot({ path: resolve(file) });
  process.stdout.write(`${resolve(file)}\n`);
} finally {
  await browser.close();
}
