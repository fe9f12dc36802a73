import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildHarness } from "./build-harness.ts";
import { buildModeling } from "./build-modeling.ts";
import { buildPerfatlas } from "./build-perfatlas.ts";

/** Builds every package that is published and packs it into `folder`; paths of the archives. */
export async function packPackages(folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const staging = mkdtempSync(join(tmpdir(), "perfatlas-release-"));
  try {
    const packed: string[] = [];
    for (const build of [buildModeling, buildHarness, buildPerfatlas]) {
      const place = join(staging, build.name);
      mkdirSync(place);
      await build(place);
      const args = ["pack", "--json", "--pack-destination", folder];
      const options = { cwd: place, encoding: "utf8", maxBuffer: 2 ** 26 } as const;
      const printed = execFileSync("npm", args, {
        ...options,
        stdio: ["ignore", "pipe", "ignore"],
      });
      packed.push(join(folder, archiveOf(printed)));
    }
    return packed;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** npm answers a list, newer ones an object by name of the package. */
function archiveOf(printed: string): string {
  const [first] = Object.values(JSON.parse(printed) as Record<string, { filename: string }>);
  if (first === undefined) throw new Error("npm packed nothing");
  return first.filename;
}
