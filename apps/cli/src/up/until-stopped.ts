/** Milliseconds in which a second signal counts as the first: wrappers pass Ctrl-C on once more. */
const SAME_MS = 1000;
/** Milliseconds that a process which went wrong has to give back its jobs. */
const LAST_MS = 15_000;

/**
 * Resolves with the name of the first SIGINT or SIGTERM, or with the error that nobody caught, so that
 * the process gives back its jobs before it ends. A later signal ends the process at once.
 */
export function untilStopped(): Promise<NodeJS.Signals | Error> {
  return new Promise((resolve) => {
    let stoppedAt: number | undefined;
    const stop = (signal: NodeJS.Signals): void => {
      if (stoppedAt !== undefined && performance.now() - stoppedAt > SAME_MS) process.exit(130);
      stoppedAt ??= performance.now();
      resolve(signal);
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
    const fail = (error: unknown): void => {
      // What goes wrong while the process ends is a consequence.
      if (stoppedAt !== undefined) return;
      stoppedAt = performance.now();
      setTimeout(() => process.exit(1), LAST_MS).unref();
      resolve(error instanceof Error ? error : new Error(String(error)));
    };
    process.on("uncaughtException", fail);
    process.on("unhandledRejection", fail);
  });
}
