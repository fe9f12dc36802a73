/** Milliseconds in which a second signal counts as the first: wrappers pass Ctrl-C on once more. */
const SAME_MS = 1000;

/** Resolves with the name of the first SIGINT or SIGTERM; a later one ends the process at once. */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let stoppedAt: number | undefined;
    const stop = (signal: NodeJS.Signals): void => {
      if (stoppedAt !== undefined && Date.now() - stoppedAt > SAME_MS) process.exit(130);
      stoppedAt ??= Date.now();
      resolve(signal);
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
  });
}
