import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseTree, type Tree } from "../../packages/jetson-harness/src/sysroot/tree.ts";

const folder = fileURLToPath(new URL("./trees/", import.meta.url));

/** Names of all committed board trees. */
export const treeNames: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith(".tree"))
  .map((file) => file.replace(/\.tree$/, ""));

/** A committed board tree. */
export function treeNamed(name: string): Tree {
  return parseTree(readFileSync(`${folder}${name}.tree`, "utf8"), `${name}.tree`);
}
