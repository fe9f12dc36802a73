// npm run release:pack [folder]   packs what is published into dist/, or the folder
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { packPackages } from "./pack-packages.ts";
import { ROOT } from "./staged-package.ts";

for (const path of await packPackages(resolve(process.argv[2] ?? join(ROOT, "dist")))) {
  console.log(`${path} ${Math.round(statSync(path).size / 1024)} KiB`);
}
