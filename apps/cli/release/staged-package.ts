import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Root of the repository. */
export const ROOT: string = fileURLToPath(new URL("../../../", import.meta.url));

/** What is read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description?: string;
  readonly license: string;
  readonly exports?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The package.json of a folder of the repository. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8")) as Manifest;
}

/**
 * Makes a folder a package that can be packed: its package.json with what all of ours say, the licence
 * and the README of `from`.
 */
export function finishPackage(
  folder: string,
  from: string,
  { name, ...own }: { readonly name: string } & Readonly<Record<string, unknown>>,
): void {
  const { version, license } = readManifest(".");
  const all = { name, version, license, type: "module", engines: { node: ">=20" }, ...own };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(all, null, 2)}\n`);
  cpSync(join(ROOT, "LICENSE"), join(folder, "LICENSE"));
  cpSync(join(ROOT, from, "README.md"), join(folder, "README.md"));
}
