import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Commit that the sources stand at; the version of the package where there is no repository. */
export function codeRevision(): string {
  const folder = fileURLToPath(new URL("../..", import.meta.url));
  const { version } = JSON.parse(readFileSync(`${folder}package.json`, "utf8")) as Versioned;
  // A package has no sources, and may lie in the repository of whoever installed it.
  if (!existsSync(`${folder}src`)) return version;
  try {
    const stdio: ["ignore", "pipe", "ignore"] = ["ignore", "pipe", "ignore"];
    return execFileSync("git", ["rev-parse", "HEAD"], {
      cwd: folder,
      encoding: "utf8",
      stdio,
    }).trim();
  } catch {
    // No git, or unpacked from an archive: the package's own version says enough.
    return version;
  }
}

interface Versioned {
  readonly version: string;
}
