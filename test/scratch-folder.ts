import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Once for a whole run: everything temporary of all tests and of what they start lies in one folder, which goes with
 * the run. A worker that is ended, or a process that a test kills, tidies nothing up itself.
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "pa-"));
  // The server of PostgreSQL runs as another user.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
