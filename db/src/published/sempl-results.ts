import type { Source } from "../sources/source.ts";
import { publishedTable } from "./published-table.ts";

/** One cell of the raw results that were published with SeMPL (Gong and Chen, FSE 2024). */
export interface SemplResult {
  /** "x264": the data set is "sempl-x264". */
  readonly system: string;
  /** Number of the target: environment e is measured column (last − e). */
  readonly environment: number;
  /** Configurations measured in the target. */
  readonly budget: number;
  /** As the artefact names it: "DeepPerf+e". */
  readonly model: string;
  readonly meanMapePercent: number;
  readonly sdMapePercent: number;
  readonly medianMapePercent: number;
  readonly repeatCount: number;
}

const file = {
  path: "published/sempl-fse24-raw-means.csv",
  sha256: "b5dc03bc970b375ed01f00daf890fa4b880d2e82828f6ec1570a7ada3808d0aa",
};

/**
 * Published figures of the suite sempl-fse24: means over the published repeats, in file order.
 * @throws SourceMissingError when the mirror does not hold them.
 */
export async function semplResults(source: Source): Promise<readonly SemplResult[]> {
  return (await publishedTable(source, file)).map((row) => ({
    system: row.text("system"),
    environment: row.number("environment"),
    budget: row.number("sample_size"),
    model: row.text("model"),
    meanMapePercent: row.number("mean_mre"),
    sdMapePercent: row.number("std_mre"),
    medianMapePercent: row.number("median_mre"),
    repeatCount: row.number("n_runs"),
  }));
}
