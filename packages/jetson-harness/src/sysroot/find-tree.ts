import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { InputError } from "@perfatlas/modeling/space";
import { parseTree, type Tree } from "./tree.ts";

/** No tree of that name. */
export class UnknownTreeError extends InputError {
  readonly code = "UNKNOWN_TREE";
  constructor(name: string, known: readonly string[]) {
    super(`no board tree "${name}"; give a .tree file or one of ${known.join(", ")}`);
  }
}

/** Folders with the trees of known boards: beside the bundle, or in the repository. */
function treeFolders(): readonly string[] {
  return ["./trees/", "../../../../test/jetson-harness/trees/"].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
}

/** A board's tree by name ("tx2-r32") or file. @throws UnknownTreeError, TreeError. */
export function findTree(name: string): Tree {
  if (name.endsWith(".tree") && existsSync(name)) {
    return parseTree(readFileSync(name, "utf8"), name);
  }
  const folder = treeFolders().find((path) => existsSync(path));
  const names =
    folder === undefined ? [] : readdirSync(folder).filter((file) => file.endsWith(".tree"));
  if (folder === undefined || !names.includes(`${name}.tree`)) {
    throw new UnknownTreeError(
      name,
      names.map((file) => file.replace(/\.tree$/, "")),
    );
  }
  return parseTree(readFileSync(`${folder}${name}.tree`, "utf8"), `${name}.tree`);
}
