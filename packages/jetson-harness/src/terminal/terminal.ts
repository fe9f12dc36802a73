/** Exit codes of the command. */
export const EXIT = {
  ok: 0,
  /** Something broke while measuring; what was measured is kept. */
  failed: 1,
  /** Bad input: a file, an option, the wrong machine. */
  usage: 2,
  /** A knob could not be restored; a script was printed. */
  notRestored: 3,
  /** Runs wait for an upload that a person must make possible. */
  notUploaded: 4,
  /** Ended by a signal; `resume` goes on. */
  interrupted: 130,
} as const;

/** The command's way to the person who called it. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /**
   * Calls `first` on the first SIGINT, SIGTERM or SIGHUP and `second` on the next one.
   * @returns a function that stops listening.
   */
  onSignal(first: () => void, second: () => void): () => void;
}

/** The terminal of this process. */
export const processTerminal: Terminal = {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(`${text}\n`),
  onSignal(first, second) {
    let count = 0;
    const listener = (): void => {
      count++;
      if (count === 1) first();
      else second();
    };
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
    for (const signal of signals) process.on(signal, listener);
    return () => {
      for (const signal of signals) process.off(signal, listener);
    };
  },
};
