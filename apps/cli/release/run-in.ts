import { spawnSync } from "node:child_process";

/** Milliseconds that any step may take, the installation of all packages among them. */
const PATIENCE = 600_000;

/**
 * Runs a program in a folder and answers what it printed.
 * @throws Error with what it said when it fails.
 */
export function runIn(folder: string, file: string, ...args: readonly string[]): string {
  const options = { cwd: folder, encoding: "utf8", timeout: PATIENCE, maxBuffer: 2 ** 26 } as const;
  const { status, stdout, stderr, error } = spawnSync(file, args, options);
  if (status === 0) return stdout;
  const why = error?.message ?? `exit code ${status}`;
  throw new Error(`${file} ${args.join(" ")}: ${why}\n${stdout}\n${stderr}`);
}
