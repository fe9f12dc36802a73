import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Commit that the sources stand at; the version of the package where there is no repository. */
export function codeRevision(): string {
  const folder = fileURLToPath(new URL("../..", import.meta.url));
  try {
    const stdio: ["ignore", "pipe", "ignore"] = ["ignore", "pipe", "ignore"];
    return execFileSync("git", ["rev-parse", "HEAD"], {
      cwd: folder,
      encoding: "utf8",
      stdio,
    }).trim();
  } catch {
    // No git, or unpacked from an archive: the package's own version says enough.
    return (JSON.parse(readFileSync(`${folder}package.json`, "utf8")) as { version: string })
      .version;
  }
}
