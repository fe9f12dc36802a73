import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runIn } from "./run-in.ts";

/** The Node of this process, and an older one that the machine happens to have, by version. */
export function plainNodes(): ReadonlyMap<string, string> {
  const paths = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "node"));
  const found = new Map([[process.versions.node, process.execPath]]);
  for (const path of paths) {
    if (existsSync(path)) found.set(runIn("/", path, "-p", "process.versions.node").trim(), path);
  }
  return new Map([...found].filter(([version]) => Number.parseInt(version, 10) >= 20));
}
