import { spawnSync } from "node:child_process";
import {
  accessSync,
  closeSync,
  constants,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
  writeSync,
} from "node:fs";
import { type Access, errnoOf, type Reading, type Sysroot, SysrootError } from "./sysroot-port.ts";

/**
 * The kernel's own files below `root` ("" on a live machine, a directory with an expanded tree in
 * tests). The only place that opens anything under /sys and /proc. Writes open with O_WRONLY and
 * O_TRUNC and never with O_CREAT: a misspelt attribute must fail instead of becoming a file.
 */
export function realSysroot(root = ""): Sysroot {
  const base = root.replace(/\/+$/, "");
  return {
    root: base,
    read: (path) => readAttribute(base + path),
    write: (path, text) => writeAttribute(base + path, path, text),
    list: (path) => listFolder(base + path),
    realpath: (path) => resolvePath(base, path),
    access: (path) => accessOf(base + path),
    run: (argv) => runTool(base, argv),
    openSensor: (path) => openSensor(base + path, path),
  };
}

function readAttribute(file: string): Reading {
  try {
    return { text: readFileSync(file, "latin1") };
  } catch (error) {
    return { missing: errnoOf(error) };
  }
}

function writeAttribute(file: string, path: string, text: string): void {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, constants.O_WRONLY | constants.O_TRUNC);
    const bytes = Buffer.from(text, "latin1");
    const written = writeSync(descriptor, bytes, 0, bytes.length);
    if (written !== bytes.length) throw new SysrootError("EIO", path, "write");
  } catch (error) {
    if (error instanceof SysrootError) throw error;
    throw new SysrootError(errnoOf(error), path, "write", { cause: error });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort(byNumberThenText);
  } catch {
    return [];
  }
}

/** cpu2 before cpu10: the order in which people read these names. */
function byNumberThenText(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}

function resolvePath(base: string, path: string): string | undefined {
  try {
    const whole = realpathSync(base + path);
    const rooted = base === "" ? "" : realpathSync(base);
    return whole.startsWith(rooted) ? whole.slice(rooted.length) : whole;
  } catch {
    return undefined;
  }
}

function accessOf(file: string): Access {
  let mode: number;
  try {
    mode = statSync(file).mode;
  } catch (error) {
    return errnoOf(error) === "EACCES" ? "denied" : "absent";
  }
  // Root passes access(2) on an attribute without a store method; the mode tells.
  if ((mode & 0o222) === 0) return "read-only";
  try {
    accessSync(file, constants.W_OK);
    return "writable";
  } catch {
    return "denied";
  }
}

function runTool(base: string, argv: readonly string[]): void {
  const [tool, ...rest] = argv;
  if (tool === undefined || base !== "") throw new SysrootError("ENOENT", tool ?? "", "run");
  const done = spawnSync(tool, rest, { stdio: "ignore", timeout: 30_000 });
  if (done.error !== undefined) throw new SysrootError(errnoOf(done.error), tool, "run");
  if (done.status !== 0) throw new SysrootError("EINVAL", argv.join(" "), "run");
}

/** One descriptor kept open and read from offset 0: half the reads of opening it every time. */
function openSensor(file: string, path: string): { read(): Reading; close(): void } {
  let descriptor: number;
  try {
    descriptor = openSync(file, constants.O_RDONLY);
  } catch (error) {
    throw new SysrootError(errnoOf(error), path, "read", { cause: error });
  }
  const buffer = Buffer.alloc(256);
  return {
    read() {
      try {
        const length = readSync(descriptor, buffer, 0, buffer.length, 0);
        return { text: buffer.toString("latin1", 0, length) };
      } catch (error) {
        return { missing: errnoOf(error) };
      }
    },
    close: () => closeSync(descriptor),
  };
}
