/** What an operator can do, by what PostgreSQL or the system says. */
const ADVICE: readonly (readonly [RegExp, string])[] = [
  [
    /No space left|Disk quota|ENOSPC|EDQUOT/i,
    "free space or inodes there (df -h, df -i) and start again; what was confirmed is stored",
  ],
  [
    /Read-only file system|Permission denied|EROFS|EACCES|EPERM/i,
    "make the folder writable for this user and start again; what was confirmed is stored",
  ],
  [
    /Too many open files|EMFILE|ENFILE/i,
    "raise the limit of open files (ulimit -n) and start again; what was confirmed is stored",
  ],
  [/out of memory|Cannot enlarge memory/i, "end this process and start again with more memory"],
  [
    /Input\/output error|EIO/i,
    "the disk does not read or write: look at the system's log before anything else",
  ],
];

const DAMAGED =
  "files there are damaged or missing: `perfatlas verify` says what can be read; move the folder away " +
  "and restore a backup";

/** Says what went wrong with an embedded database, where, and what to do; `otherwise` when unknown. */
export function storageText(where: string, what: string, otherwise = DAMAGED): string {
  const found = ADVICE.find(([pattern]) => pattern.test(what));
  return `${where}: ${what}; ${found?.[1] ?? otherwise}`;
}

/** The disk under an embedded database refuses to read or write, or holds what cannot be right. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  readonly code = "STORAGE";

  /** For `storageText`. */
  constructor(cause: unknown, ...said: Parameters<typeof storageText>) {
    super(storageText(...said), { cause });
  }
}
