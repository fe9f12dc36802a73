// npm run release:check
// Packs what is published, installs the archives into an empty folder and uses them as somebody else
// would: examples, conformance suite and declarations, both commands, the first page. Ends with 1 at the
// first thing that is not as it should be.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkModeling } from "./check-modeling.ts";
import { checkPrograms } from "./check-programs.ts";
import { packPackages } from "./pack-packages.ts";
import { plainNodes } from "./plain-nodes.ts";
import { runIn } from "./run-in.ts";

const folder = mkdtempSync(join(tmpdir(), "perfatlas-installed-"));
try {
  const archives = await packPackages(join(folder, "archives"));
  const place = join(folder, "empty");
  mkdirSync(place);
  writeFileSync(join(place, "package.json"), '{ "name": "somebody-elses", "private": true }\n');
  runIn(place, "npm", "install", "--prefer-offline", "--no-audit", "--no-fund", ...archives);
  const nodes = plainNodes();
  console.log(`installed; plain Nodes: ${[...nodes.keys()].join(", ")}`);
  checkModeling(place, nodes);
  await checkPrograms(place, nodes);
  console.log("release check passed");
} finally {
  rmSync(folder, { recursive: true, force: true });
}
