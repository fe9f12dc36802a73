// Prints the cycles of folders below the root of its first argument (this repository by default) and
// ends with 1 when there are any: `npm run folders`, part of `npm run lint`.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import { type FolderCycle, folderCycles, type Import } from "./folder-cycles.ts";

/** Types and resolvers of a graph refer to each other as the nouns do. */
const FREE = ["apps/api/src/graph"];
const ROOMS = ["apps", "packages", "db", "test", "bench"];

const here = fileURLToPath(new URL("../../", import.meta.url));
const root = process.argv[2] || here;
const options = await extractOptions(`${here}.dependency-cruiser.cjs`);
const { output } = await cruise(
  ROOMS.filter((room) => existsSync(`${root}/${room}`)),
  { ...options, baseDir: root, validate: false },
);
const { modules } = output as ICruiseResult;
const files = new Set(modules.map(({ source }) => source).filter(isOurs));
const imports = modules.flatMap(({ source, dependencies }) =>
  dependencies
    .filter(({ resolved }) => files.has(source) && files.has(resolved))
    .map(({ resolved }): Import => [source, resolved]),
);
const cycles = folderCycles(imports, FREE);
for (const cycle of cycles) process.stdout.write(`${describe(cycle)}\n`);
process.stdout.write(
  `${cycles.length} cycles of folders in ${files.size} files (not counted below ${FREE.join(", ")})\n`,
);
process.exitCode = cycles.length > 0 ? 1 : 0;

/** Below the root and in a room: no module of node, no package, nothing that a link leads to. */
function isOurs(path: string): boolean {
  return ROOMS.some((room) => path.startsWith(`${room}/`));
}

function describe({ inside, members, imports }: FolderCycle): string {
  const shown = imports.map(([from, to]) => `    ${from} -> ${to}`);
  return `cycle in ${inside}: ${members.join(", ")}\n${shown.join("\n")}`;
}
