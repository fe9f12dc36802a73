import { ChunkSource } from "./chunk-source.ts";
import { ChunkTables } from "./chunk-tables.ts";
import type { EvaluationTools } from "./evaluation-tools.ts";
import { WorkerPool } from "./worker-pool.ts";

/**
 * Computes chunks of an evaluation that another process runs, until every one has ended; how many this process
 * has ended.
 */
export async function helpEvaluation(
  tools: Omit<EvaluationTools, "progress" | "source">,
): Promise<number> {
  const pool = new WorkerPool(tools.threadCount, tools.signal);
  const source = new ChunkSource(tools, new ChunkTables(tools.database));
  try {
    await pool.compute(source);
    return source.endedCount;
  } finally {
    await source.close();
    await pool.close();
  }
}
