import { parentPort, workerData } from "node:worker_threads";
import { suggest } from "./suggest.ts";
import type { SuggestionTask } from "./suggestion-task.ts";

// Node runs this file as it stands, as it does evaluation-worker.ts: no import may need a loader.
parentPort?.postMessage(suggest(workerData as SuggestionTask));
