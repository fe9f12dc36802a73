import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { BUILDS, builtSites, isSiteStale, PART } from "./built-sites.ts";
import { whileOnlyBuilder } from "./while-only-builder.ts";

/** The site could not be built; the message ends with what the build printed last. */
export class SiteBuildError extends Error {
  override readonly name = "SiteBuildError";
}

/** Builds that are kept: servers that were started before the newest one read theirs. */
const KEPT = 3;

/**
 * Builds the site in `folder` in a process of its own, or waits for another process that builds it;
 * `onLine` gets what the build prints, `signal` ends it. A build is made in a new folder and gets its name
 * when it is whole, so that no server reads half of one, or one that another start replaces.
 * @throws SiteBuildError when it fails, the signal's reason.
 */
export async function buildSite(
  folder: string,
  onLine: (line: string) => void,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  requireWritable(folder);
  mkdirSync(join(folder, BUILDS), { recursive: true });
  await whileOnlyBuilder(join(folder, BUILDS), signal, async () => {
    // The other process that it waited for has built the same sources.
    if (!isSiteStale(folder)) return;
    const name = randomBytes(6).toString("hex");
    const part = join(BUILDS, `${PART}${name}`);
    try {
      const { code, printed } = await build({ folder, part, onLine, signal });
      signal.throwIfAborted();
      if (code !== 0) {
        const last = printed.slice(-30).join("\n");
        throw new SiteBuildError(`the site cannot be built:\n${last}`);
      }
      renameSync(join(folder, part), join(folder, BUILDS, name));
    } finally {
      rmSync(join(folder, part), { recursive: true, force: true });
    }
    removeOld(folder);
  });
}

async function build(given: {
  readonly folder: string;
  readonly part: string;
  readonly onLine: (line: string) => void;
  readonly signal: AbortSignal;
}) {
  const { folder, part, onLine, signal } = given;
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const child = spawn(process.execPath, [next, "build"], {
    cwd: folder,
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_ENV: "production",
      PERFATLAS_SITE_BUILD: part,
    },
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

/** Removes all but the newest builds, and what builds that were killed have left. */
function removeOld(folder: string): void {
  const left = readdirSync(join(folder, BUILDS)).filter((name) => name.startsWith(PART));
  const old = builtSites(folder)
    .filter((path) => path.startsWith(BUILDS))
    .slice(KEPT);
  for (const path of [...left.map((name) => join(BUILDS, name)), ...old]) {
    const whole = join(folder, path);
    if (existsSync(whole) && statSync(whole).isDirectory())
      rmSync(whole, { recursive: true, force: true });
  }
}
