import { spawn } from "node:child_process";
import { once } from "node:events";
import { readShape, type TuningAnswer, type TuningQuestion, tuningQuestion } from "@perfatlas/wire";
import { harnessEntry } from "../harness/harness-entry.ts";
import { terminal } from "../output/terminal.ts";

/** How the harness ended. */
export interface TuningEnd {
  readonly code: number;
  /** The last state that it told; null when it ended before it had one. */
  readonly state: TuningQuestion | null;
}

/**
 * Runs the harness, which measures what `answer` says, round by round. Signals are the harness's: it restores the
 * machine first. A question that `answer` refuses ends it.
 * @param output where its lines go: 1 or 2.
 * @throws what `answer` throws, once the harness has ended.
 */
export async function tuneInHarness(
  args: readonly string[],
  output: 1 | 2,
  answer: (question: TuningQuestion) => Promise<TuningAnswer>,
): Promise<TuningEnd> {
  const child = spawn(process.execPath, [harnessEntry(), "tune", ...args], {
    stdio: ["inherit", output, 2, "ipc"],
  });
  let state: TuningQuestion | null = null;
  let refusal: unknown;
  child.on("message", (message) => {
    const { shape, fault } = readShape(tuningQuestion, message);
    if (fault !== null) throw new TypeError(`a question of another form, ${fault.path}`);
    state = shape;
    if (shape.kind === "end") return;
    const refused = (error: unknown): TuningAnswer => {
      refusal = error;
      return { configurations: [], isRefused: true };
    };
    void answer(shape)
      .catch(refused)
      .then((said) => {
        // It may have been killed meanwhile: its end says so, not the answer that nobody reads.
        if (child.connected) child.send(said, () => undefined);
      });
  });
  // A terminal signals both of us; anyone else this one alone.
  const stay = (): void => undefined;
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
  process.on("SIGINT", stay).on("SIGTERM", pass).on("SIGHUP", pass);
  try {
    // What it said last may come after its end.
    const [[code]] = await Promise.all([once(child, "exit"), once(child, "disconnect")]);
    if (refusal !== undefined) throw refusal;
    if (typeof code === "number") return { code, state };
    terminal.note("the harness was killed: the same command goes on where it was");
    return { code: 1, state };
  } finally {
    process.off("SIGINT", stay).off("SIGTERM", pass).off("SIGHUP", pass);
  }
}
