import { InputError } from "@perfatlas/modeling/space";

/** What a read gave: the text as the kernel wrote it, or the errno name why there is none. */
export type Reading = { readonly text: string } | { readonly missing: string };

/** Whether an attribute can be written. denied: exists, but this user may not. */
export type Access = "absent" | "read-only" | "denied" | "writable";

/**
 * The port to the kernel's files. Paths are absolute ("/sys/…", "/proc/…", "/etc/…") whatever the
 * root. A failed read is a reason, never a number; a failed write throws.
 */
export interface Sysroot {
  /** Prefix of every path; "" on a live machine. Identifies the tree in a journal. */
  readonly root: string;
  read(path: string): Reading;
  /** One write(2) to an attribute that exists. @throws SysrootError with the errno. */
  write(path: string, text: string): void;
  /** Names in a folder, natural order; empty when there is no such folder. */
  list(path: string): readonly string[];
  /** The path after all links; undefined when it leads nowhere. */
  realpath(path: string): string | undefined;
  access(path: string): Access;
  /** Runs a vendor's tool (nvpmodel). @throws SysrootError when it is absent or refuses. */
  run(argv: readonly string[]): void;
  /** An attribute held open for fast repeated reads. @throws SysrootError when it cannot be opened. */
  openSensor(path: string): { read(): Reading; close(): void };
}

/** What to do about an errno: try again, give up, or correct the value. */
export type ErrnoClass = "retry" | "fatal" | "invalid";

const CLASSES: Readonly<Record<string, ErrnoClass>> = {
  EAGAIN: "retry",
  EBUSY: "retry",
  EINTR: "retry",
  EINVAL: "invalid",
  ERANGE: "invalid",
};

/** Class of an errno name; unknown ones are fatal. */
export function errnoClass(errno: string): ErrnoClass {
  return CLASSES[errno] ?? "fatal";
}

/** The errno name of a Node error, "EIO" when it has none. */
export function errnoOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "EIO";
}

const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "mounted read-only",
  ENOENT: "no such attribute",
  ENODEV: "the device is gone",
  EBUSY: "busy",
  EAGAIN: "not ready",
  EINVAL: "value refused",
  EIO: "input/output error",
};

/** An operation that the kernel refused. `code` is stable; `errno` is the kernel's word. */
export class SysrootError extends InputError {
  readonly code = "SYSROOT_REFUSED";
  readonly errno: string;
  readonly path: string;
  constructor(
    errno: string,
    path: string,
    operation: "read" | "write" | "run",
    options?: ErrorOptions,
  ) {
    super(`cannot ${operation} ${path}: ${MEANINGS[errno] ?? errno} (${errno})`, {}, options);
    this.errno = errno;
    this.path = path;
  }
}
