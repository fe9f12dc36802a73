// Writes docs/boards.md: the boards, and for every path of every tree where it was seen.
import { readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { boards } from "./src/boards/index.ts";
import { detectBoard } from "./src/machine/detect-board.ts";
import { identityFacts } from "./src/machine/identity.ts";
import { unverifiedReason } from "./src/machine/unverified-reason.ts";
import { findTree } from "./src/sysroot/find-tree.ts";
import { memorySysroot } from "./src/sysroot/memory-sysroot.ts";
import type { Tree } from "./src/sysroot/tree.ts";

const TREES = new URL("../../test/jetson-harness/trees/", import.meta.url);
const DOCUMENT = new URL("../../docs/boards.md", import.meta.url);

const INTRODUCTION = `# Boards: what is read and set on them, and where each path was seen

<!-- Written by packages/jetson-harness/write-boards-docs.ts from test/jetson-harness/trees; edit those. -->

A board is one file in \`packages/jetson-harness/src/boards/\`: what detects it, which rails add up to the whole of it, and the releases whose
paths are verified. Its knobs and rails are whatever the machine's sysfs shows, found by label (\`of_node\`, hwmon names, rail labels, devfreq and
cpufreq folders), never by number. A Jetson that is in no file is detected as \`jetson\`: everything that is there is listed and read.

**Verified** means that every path of the board's tree on that release names its source below. On any other board or release nothing is
written: \`knobs\` and \`doctor\` say so, \`plan\` refuses an experiment that sets knobs, and a knob refuses before the first byte. Sensors are read.
None of it was run on a board by this project: a source is a driver's documentation, another project's code or somebody's dump.

## To add a board
1. \`src/boards/NAME.ts\`: a call of \`jetsonBoard\` (see \`jetson-thor.ts\`), and a line in \`src/boards/index.ts\`.
2. \`test/jetson-harness/trees/NAME-rNN.tree\`: its files, with \`# source: URL\` above the paths that were seen there and \`# source: none\` above the others.
3. \`npm test -- test/jetson-harness/boards --update\` writes its listing, \`npm run generate\` this page. When every path has a source, add
   the release to \`verifiedReleases\`; a test compares.
`;

/** The document as the boards and trees are now. */
export function freshBoardsDocs(): string {
  const names = readdirSync(TREES)
    .filter((file) => file.endsWith(".tree"))
    .map((file) => file.replace(/\.tree$/, ""))
    .sort();
  const trees = new Map(names.map((name) => [name, findTree(name)]));
  return [
    INTRODUCTION,
    "## Boards",
    "| board | detected by | verified on |",
    "|---|---|---|",
    ...boards.map(({ name, detectedBy, verifiedReleases }) => {
      const known = verifiedReleases?.map((release) => `L4T ${release}`).join(", ");
      return `| \`${name}\` | ${detectedBy} | ${known === undefined ? "what the kernel documents" : known || "nothing yet"} |`;
    }),
    "",
    "## Trees",
    "| tree | board | L4T | JetPack | paths | with a source | written to |",
    "|---|---|---|---|---|---|---|",
    ...[...trees].map(([name, tree]) => treeRow(name, tree)),
    "",
    "## Paths",
    "Numbers in names are `N`. `–`: no public source, so that the boards of those trees are not written to.",
    "",
    "| path | trees | source |",
    "|---|---|---|",
    ...pathRows(trees),
    "",
  ].join("\n");
}

function pathsOf({ files, links }: Tree): readonly string[] {
  return [...files.keys(), ...links.keys()];
}

function treeRow(name: string, tree: Tree): string {
  const sys = memorySysroot(tree);
  const board = detectBoard(sys);
  const { l4t = "–", jetpack = "–" } = identityFacts(sys, board);
  const paths = pathsOf(tree);
  const sourced = paths.filter((path) => tree.sources?.has(path) === true);
  const isWritten = unverifiedReason(sys, board) === undefined;
  return `| \`${name}\` | \`${board.name}\` | ${l4t} | ${jetpack} | ${paths.length} | ${sourced.length} | ${isWritten ? "yes" : "no"} |`;
}

function pathRows(trees: ReadonlyMap<string, Tree>): readonly string[] {
  const rows = new Map<string, { path: string; source: string; trees: Set<string> }>();
  for (const [name, tree] of trees) {
    for (const path of pathsOf(tree)) {
      const source = tree.sources?.get(path) ?? "–";
      const pattern = path.replaceAll(/(?<=[a-z_:-])\d+(?=[/_:]|$)/g, "N");
      const key = `${pattern} ${source}`;
      const row = rows.get(key) ?? { path: pattern, source, trees: new Set<string>() };
      row.trees.add(name);
      rows.set(key, row);
    }
  }
  return [...rows.values()]
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.source < b.source ? -1 : 1))
    .map((row) => `| \`${row.path}\` | ${[...row.trees].join(", ")} | ${linked(row.source)} |`);
}

function linked(source: string): string {
  if (!source.startsWith("https://")) return source;
  const short = source
    .replace(/^https:\/\/(github\.com\/)?/, "")
    .replace(/\/blob\/[0-9a-z]+\//, ": ");
  return `[${short}](${source})`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(DOCUMENT, freshBoardsDocs());
}
