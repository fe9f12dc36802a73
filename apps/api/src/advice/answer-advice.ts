import { parentPort, workerData } from "node:worker_threads";
import { type Advice, type AdviceTask, advise } from "@perfatlas/modeling/advice";
import { InputError } from "@perfatlas/modeling/space";

/** What the thread says: advice, or why there is none. A fault of the program ends the thread. */
export type AdviceMessage =
  | { readonly advice: Advice; readonly refusal: null }
  | {
      readonly advice: null;
      readonly refusal: { readonly code: string; readonly message: string };
    };

function answer(): AdviceMessage {
  try {
    return { advice: advise(workerData as AdviceTask), refusal: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { advice: null, refusal: { code: error.code, message: error.message } };
  }
}

parentPort?.postMessage(answer());
