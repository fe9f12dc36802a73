import { parentPort } from "node:worker_threads";
import { computeFigure } from "./compute-figure.ts";
import type { FigureAnswer, FigureTask } from "./figure-task.ts";

/** What a thread says of a task: its answer, or the fault of the program that it met. */
export type ThreadMessage = { readonly answer: FigureAnswer } | { readonly error: unknown };

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
