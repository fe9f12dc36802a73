import { withoutSecrets } from "@perfatlas/api/without-secrets";
import { SingleBar } from "cli-progress";

/** Shows how far something is. */
export interface Progress {
  /** `total` 0: not known. Cheap; drawing is throttled. */
  update(done: number, total: number, message: string): void;
  /** Takes a bar away. */
  stop(): void;
}

/** Where results and notes go. */
export interface Terminal {
  /** One line of a result, to standard output. */
  print(line: string): void;
  /** One line about what is being done, to standard error: never mixed with results. */
  note(line: string): void;
  /**
   * Calls `heed` at Ctrl-C and SIGTERM instead of ending the process; again within two seconds ends it.
   * Answers the function that forgets about it.
   */
  onInterrupt(heed: () => void): () => void;
  /** What somebody answers to a question; undefined where nobody can, or with a second Ctrl-C. */
  ask(question: string): Promise<string | undefined>;
  /** A bar on a terminal, plain lines elsewhere; nothing shows before a second has passed. */
  progress(title: string): Progress;
}

/** Milliseconds within which a second Ctrl-C is the first one, passed on. */
const SAME_MS = 300;
/** Milliseconds within which another Ctrl-C means: at once. */
const AGAIN_MS = 2000;
/** Milliseconds of work that need no progress shown. */
const QUIET_MS = 1000;
/** Milliseconds between plain lines. */
const LINE_MS = 3000;

/** The terminal of this process. */
export const terminal: Terminal = {
  print: (line) => process.stdout.write(`${line}\n`),
  note: (line) => process.stderr.write(`${withoutSecrets(line)}\n`),
  onInterrupt(heed) {
    let heeded = Number.NEGATIVE_INFINITY;
    const interrupt = () => {
      // Wrappers pass Ctrl-C on once more, at once.
      const since = performance.now() - heeded;
      if (since > SAME_MS && since < AGAIN_MS) process.exit(130);
      heeded = performance.now();
      heed();
    };
    process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
    return () => process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  },
  async ask(question) {
    if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
    const { createInterface } = await import("node:readline/promises");
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    const ended = new AbortController();
    lines.once("SIGINT", () => ended.abort());
    try {
      return await lines.question(question, { signal: ended.signal });
    } catch {
      return undefined;
    } finally {
      lines.close();
    }
  },
  progress: (title) => (process.stderr.isTTY ? bar(title) : lines(title)),
};

function bar(title: string): Progress {
  const started = Date.now();
  let shown: SingleBar | undefined;
  return {
    update(done, total, message) {
      if (Date.now() - started < QUIET_MS) return;
      if (shown === undefined) {
        const format = `${title} {bar} {percentage} % {message}`;
        shown = new SingleBar({ format, stream: process.stderr, hideCursor: true, fps: 5 });
        shown.start(1, 0, { message });
      }
      shown.setTotal(Math.max(total, 1));
      shown.update(total > 0 ? done : 0, { message });
    },
    stop: () => shown?.stop(),
  };
}

function lines(title: string): Progress {
  const started = Date.now();
  let last = "";
  let lastAt = started - LINE_MS + QUIET_MS;
  return {
    update(done, total, message) {
      const share = total > 0 ? ` ${Math.floor((done / total) * 100)} %` : "";
      const line = `${title}:${share} ${message}`.trimEnd();
      if ((share === "" && message === "") || line === last) return;
      if (Date.now() - lastAt < LINE_MS) return;
      last = line;
      lastAt = Date.now();
      process.stderr.write(`${line}\n`);
    },
    stop: () => {},
  };
}
