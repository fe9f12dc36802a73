import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a release left behind: see the README of its folder. */
export interface Release {
  /** "v0.1.0". */
  readonly name: string;
  /** Folder with its files. */
  readonly folder: string;
  /** Migration file → SHA-256. */
  readonly migrations: ReadonlyMap<string, string>;
  /** SQL that makes its registry in an empty database. */
  readonly registry: string;
}

const UPGRADES = join(import.meta.dirname, "../upgrades");

/** All releases that have a folder in `test/upgrades`, oldest first. */
export const releases: readonly Release[] = readdirSync(UPGRADES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readRelease(name))
  .sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));

function readRelease(name: string): Release {
  const folder = join(UPGRADES, name);
  const digests = readFileSync(join(folder, "migrations.sha256"), "utf8").trimEnd().split("\n");
  return {
    name,
    folder,
    migrations: new Map(
      digests.map((line) => {
        const [digest, file] = line.split("  ") as [string, string];
        return [file, digest];
      }),
    ),
    registry: readFileSync(join(folder, "registry.generated.sql"), "utf8"),
  };
}
