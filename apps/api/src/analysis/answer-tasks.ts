import { parentPort, workerData } from "node:worker_threads";
import { computeFigure } from "./compute-figure.ts";
import type { FigureAnswer, FigureTask } from "./figure-task.ts";
import { yieldProcessor } from "./yield-processor.ts";

/** What a thread says of a task: its answer, or the fault of the program that it met. */
export type ThreadMessage = { readonly answer: FigureAnswer } | { readonly error: unknown };

if ((workerData as { isInBackground?: boolean } | null)?.isInBackground) yieldProcessor();

parentPort?.on("message", (task: FigureTask) => {
  parentPort?.postMessage(messageOf(task));
});

function messageOf(task: FigureTask): ThreadMessage {
  try {
    return { answer: computeFigure(task) };
  } catch (error) {
    return { error };
  }
}
