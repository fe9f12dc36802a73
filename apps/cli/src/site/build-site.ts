import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** The site could not be built; the message ends with what the build printed last. */
export class SiteBuildError extends Error {
  override readonly name = "SiteBuildError";
}

/** What a build prints while another one holds the folder. */
const IN_USE = /Another .*process is already running/;
/** Milliseconds between looks at the build of another process. */
const OTHER_BUILD_MS = 1000;
/** Folders of a site that its sources do not lie in. */
const NOT_SOURCES = new Set([".next", "node_modules"]);
/** Files that a build writes beside its sources. */
const WRITTEN = /^(next-env\.d\.ts|.*\.tsbuildinfo)$/;

/**
 * Whether the site in `folder` has no build, or one older than the newest of its sources. A published
 * package has the build and no sources.
 */
export function isSiteStale(folder: string): boolean {
  const built = statSync(join(folder, ".next", "BUILD_ID"), { throwIfNoEntry: false });
  if (built !== undefined && !existsSync(join(folder, "app"))) return false;
  return built === undefined || newest(folder) > built.mtimeMs;
}

/**
 * Builds the site in `folder` in a process of its own, or waits for another process that builds it;
 * `onLine` gets what the build prints, `signal` ends it.
 * @throws SiteBuildError when it fails, the signal's reason.
 */
export async function buildSite(
  folder: string,
  onLine: (line: string) => void,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  requireWritable(folder);
  for (;;) {
    signal.throwIfAborted();
    const { code, printed } = await build(folder, onLine, signal);
    signal.throwIfAborted();
    if (code === 0) return;
    if (!printed.some((line) => IN_USE.test(line))) {
      const last = printed.slice(-30).join("\n");
      throw new SiteBuildError(`the site cannot be built:\n${last}`);
    }
    await wait(OTHER_BUILD_MS, undefined, { signal });
    if (!isSiteStale(folder)) return;
  }
}

async function build(folder: string, onLine: (line: string) => void, signal: AbortSignal) {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    cwd: folder,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      for (const line of text.split("\n").filter((each) => each.trim() !== "")) {
        printed.push(line);
        onLine(line.trim());
      }
    });
  }
  const end = () => child.kill();
  signal.addEventListener("abort", end);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  }).finally(() => signal.removeEventListener("abort", end));
  return { code, printed };
}

function requireWritable(folder: string): void {
  try {
    accessSync(folder, constants.W_OK);
  } catch {
    throw new SiteBuildError(
      `the site cannot be built: ${folder} is not writable; ` +
        "build it as a user who may write there, or start with --no-web",
    );
  }
}

function newest(folder: string): number {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (NOT_SOURCES.has(entry.name) || WRITTEN.test(entry.name)) continue;
    const path = join(folder, entry.name);
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
}
