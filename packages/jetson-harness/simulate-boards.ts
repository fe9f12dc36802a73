import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { exportedTables, sha256 } from "@perfatlas/wire";
import { runCli } from "./src/commands/run-cli.ts";
import { processTerminal } from "./src/terminal/terminal.ts";

/**
 * Measures the simulated boards of `experiments/simulated-opml19/` in whole, by the commands `run` and `export`, and writes their
 * packed tables below a folder: `simulate-boards.ts FOLDER [tx1|tx2]…`. A virtual clock makes that minutes of
 * processor time, and the tables the same each time. The logs are kept in FOLDER/../spool until all is done: ended
 * early, it goes on where it was.
 */
const TREES: Readonly<Record<string, string>> = { tx1: "tx1-r24", tx2: "tx2-r28" };
const [out = "", ...wanted] = process.argv.slice(2);
const experiments = fileURLToPath(new URL("experiments/simulated-opml19", import.meta.url));

for (const board of wanted.length === 0 ? Object.keys(TREES) : wanted) await simulate(board);

async function simulate(board: string): Promise<void> {
  const spool = resolve(out, "..", "spool", board);
  const files = readdirSync(experiments).filter((name) => name.startsWith(`${board}-`));
  for (const file of files.sort()) {
    const simulated = ["--simulate", String(TREES[board]), "--virtual-clock"];
    await command("run", join(experiments, file), "--spool", spool, ...simulated);
  }
  const tables = mkdtempSync(join(tmpdir(), "perfatlas-tables-"));
  const campaigns = readdirSync(spool).map((name) => join(spool, name));
  await command("export", ...campaigns, "--out", tables);
  pack(tables, join(out, `simulated-opml19-${board}`));
  for (const folder of [tables, spool]) rmSync(folder, { recursive: true });
}

async function command(...argv: readonly string[]): Promise<void> {
  const quiet = { ...processTerminal, out: () => undefined };
  const code = await runCli(argv, process.env, quiet);
  if (code !== 0) throw new Error(`${argv.join(" ")}: exit code ${code}`);
  console.log(argv.slice(0, 2).join(" "));
}

/** Packs the tables of one folder into another; what is said of them speaks of the packed files then. */
function pack(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const index = exportedTables.parse(
    JSON.parse(readFileSync(join(from, "campaigns.json"), "utf8")),
  );
  const tables = index.tables.map((table) => {
    const bytes = gzipSync(readFileSync(join(from, table.file)), { level: 9 });
    const file = `${table.file}.gz`;
    writeFileSync(join(to, file), bytes);
    return { ...table, file, sha256: sha256(bytes), bytes: bytes.length };
  });
  writeFileSync(join(to, "campaigns.json"), `${JSON.stringify({ ...index, tables }, null, 1)}\n`);
}
