// node build-sqlite.mjs VERSION FOLDER: builds SQLite's shell from the sources that VERSION of the npm package
// sqlite3 carries, with the C compiler of the machine, as FOLDER/sqlite3-<version of SQLite>. Two versions
// built alike differ in the version alone.
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const [version, folder] = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), "sqlite-"));
const run = (command, ...words) => execFileSync(command, words, { cwd: work, encoding: "utf8" });
try {
  run("npm", "pack", "--silent", `sqlite3@${version}`);
  run("tar", "-xzf", `sqlite3-${version}.tgz`);
  const deps = join(work, "package", "deps");
  const archive = readdirSync(deps).find((name) => /^sqlite-autoconf-\d+\.tar\.gz$/.test(name));
  if (archive === undefined) throw new Error(`sqlite3@${version} carries no sources of SQLite`);
  run("tar", "-xzf", join(deps, archive));
  const sources = join(work, archive.replace(".tar.gz", ""));
  const inputs = ["shell.c", "sqlite3.c"].map((name) => join(sources, name));
  const flags = ["-O2", "-DSQLITE_THREADSAFE=0", "-DSQLITE_OMIT_LOAD_EXTENSION"];
  run("gcc", ...flags, ...inputs, "-o", "shell", "-lm");
  const name = `sqlite3-${run(join(work, "shell"), "--version").split(" ")[0]}`;
  copyFileSync(join(work, "shell"), join(resolve(folder), name));
  console.log(name);
} finally {
  rmSync(work, { recursive: true, force: true });
}
