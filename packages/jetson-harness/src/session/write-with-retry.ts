import { errnoClass, type Sysroot, SysrootError } from "../sysroot/sysroot-port.ts";

/**
 * Writes, and tries again while the kernel answers EBUSY, EAGAIN or EINTR: hot-plugging a core holds
 * locks for 10 to 100 ms. @throws SysrootError of the last attempt, or at once for other errors.
 */
export function writeWithRetry(sys: Sysroot, path: string, text: string, attempts = 6): void {
  for (let attempt = 1; ; attempt++) {
    try {
      sys.write(path, text);
      return;
    } catch (error) {
      const isPassing = error instanceof SysrootError && errnoClass(error.errno) === "retry";
      if (!isPassing || attempt >= attempts) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5 * 2 ** attempt);
    }
  }
}
