import { parentPort, workerData } from "node:worker_threads";
import { decodeParquet } from "./decode-parquet.ts";
import { ParquetLimit } from "./parquet-limit.ts";
import type { ParquetAnswer, ParquetCells, ParquetQuestion } from "./parquet-messages.ts";

// Node runs this file as it stands: no import may need a loader.
const opened = decodeParquet(workerData as ArrayBuffer);
let rows: AsyncGenerator<ParquetCells> | undefined;

function answer(message: ParquetAnswer): void {
  parentPort?.postMessage(message);
}

function refuse(error: unknown): void {
  const { message } = error as Error;
  answer(error instanceof ParquetLimit ? { tooLarge: message } : { malformed: message });
}

async function nextRows(question: ParquetQuestion): Promise<void> {
  const file = await opened;
  rows = question === "next" ? rows : file.rows(question.columns);
  const next = await rows?.next();
  answer({ cells: next?.done === false ? next.value : { text: "", ends: new Uint32Array() } });
}

parentPort?.on("message", (question: ParquetQuestion) => {
  nextRows(question).catch(refuse);
});
opened.then(({ columns, cellCount }) => answer({ columns, cellCount })).catch(refuse);
