import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { RunLevels, RunOutcome } from "./run-record.ts";
import { sqliteWorkload } from "./sqlite-workload.ts";

// Read back as SQLite answers: names for two pragmas, numbers for the others.
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  synchronous: ["off", "normal", "full", "extra"],
  temp_store: ["default", "file", "memory"],
  auto_vacuum: ["none", "full", "incremental"],
};
// Page size and vacuuming must stand before the first page is written, the journal after the lock.
const ORDER = [
  "page_size",
  "auto_vacuum",
  "locking_mode",
  "journal_mode",
  "synchronous",
  "cache_size",
  "temp_store",
  "mmap_size",
] as const;

/**
 * Runs `workload` on a new database file in `folder` with the pragmas of `levels`. Every pragma is
 * read back: one that did not take is a failure, as is an error of SQLite or a damaged file.
 */
export function sqliteRun(
  workload: string,
  levels: RunLevels,
  folder: string,
  seed: number,
): RunOutcome {
  const path = join(folder, "run.db");
  for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(path + end, { force: true });
  const database = new DatabaseSync(path);
  try {
    const refused = applyPragmas(database, levels);
    if (refused !== undefined) return { failure: refused };
    return measure(database, workload, seed);
  } catch (error) {
    return { failure: `SQLite: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    database.close();
  }
}

function applyPragmas(database: DatabaseSync, levels: RunLevels): string | undefined {
  for (const name of ORDER) {
    const level = String(levels[name]);
    const value = name === "cache_size" ? `-${level}` : level;
    database.exec(`pragma ${name} = ${value}`);
    const answer = database.prepare(`pragma ${name}`).get() as Record<string, unknown>;
    const found = String(Object.values(answer)[0]);
    const expected = NUMBERS[name] === undefined ? value : String(NUMBERS[name].indexOf(level));
    if (found !== expected) return `pragma ${name} reads back ${found}`;
  }
  return undefined;
}

function measure(database: DatabaseSync, workload: string, seed: number): RunOutcome {
  const { prepare, run, result } = sqliteWorkload(workload);
  prepare(database, seed);
  const digest = createHash("sha256");
  const writtenBefore = writtenBytes();
  const cpuBefore = process.cpuUsage();
  const before = performance.now();
  const answers = run(database, seed);
  const wallMs = performance.now() - before;
  const cpu = process.cpuUsage(cpuBefore);
  const written = writtenBytes() - writtenBefore;
  digest.update(JSON.stringify(answers));
  digest.update(JSON.stringify(database.prepare(result).all()));
  const check = database.prepare("pragma quick_check").get() as { quick_check: string };
  if (check.quick_check !== "ok") return { failure: "SQLite: quick_check finds a damaged file" };
  const pages = database.prepare("pragma page_count").get() as { page_count: number };
  const page = database.prepare("pragma page_size").get() as { page_size: number };
  return {
    metrics: {
      wall_time: wallMs,
      cpu_time: (cpu.user + cpu.system) / 1000,
      written_bytes: written,
      database_bytes: pages.page_count * page.page_size,
    },
    resultHash: digest.digest("hex"),
  };
}

// Linux counts what the process handed to write calls; reading it costs about 20 µs.
function writtenBytes(): number {
  return Number(/^wchar: (\d+)$/m.exec(readFileSync("/proc/self/io", "latin1"))?.[1]);
}
