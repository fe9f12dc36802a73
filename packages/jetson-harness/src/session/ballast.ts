import { existsSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "@perfatlas/modeling/space";

const BALLAST_BYTES = 8 * 2 ** 20;
/** A block does not begin with less than this free. */
export const NEEDED_BYTES = 50 * 2 ** 20;

/** Too little room to go on measuring. */
export class DiskFullError extends InputError {
  readonly code = "DISK_FULL";
  constructor(folder: string, freeBytes: number) {
    super(
      `${folder} has ${Math.floor(freeBytes / 2 ** 20)} MiB free; ` +
        `a block needs ${NEEDED_BYTES / 2 ** 20} MiB`,
    );
  }
}

/**
 * 8 MiB kept beside the journal, so that the records which must not be lost still fit when the disk
 * is full. Random bytes: a file system that compresses would keep nothing for zeros.
 */
export function ballast(folder: string): { keep(): void; drop(): void } {
  const file = join(folder, "ballast");
  return {
    keep() {
      if (existsSync(file) || freeBytes(folder) < 2 * BALLAST_BYTES) return;
      const bytes = new Uint32Array(BALLAST_BYTES / 4);
      let x = 2463534242;
      for (let i = 0; i < bytes.length; i++) {
        x ^= x << 13;
        x ^= x >>> 17;
        x ^= x << 5;
        bytes[i] = x;
      }
      try {
        writeFileSync(file, bytes);
      } catch {
        // Half of it would pass for the whole next time.
        rmSync(file, { force: true });
      }
    },
    drop: () => rmSync(file, { force: true }),
  };
}

function freeBytes(folder: string): number {
  const stats = statfsSync(folder);
  return stats.bavail * stats.bsize;
}

/** @throws DiskFullError when a block should not begin. */
export function checkRoom(folder: string, needed = NEEDED_BYTES): void {
  const free = freeBytes(folder);
  if (free < needed) throw new DiskFullError(folder, free);
}
