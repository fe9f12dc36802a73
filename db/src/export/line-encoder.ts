import type { Level } from "@perfatlas/modeling/space";
import { numberAt } from "@perfatlas/modeling/space";
import type {
  ExportBlock,
  ExportEncoder,
  ExportFailure,
  ExportSeries,
  ExportSink,
  ExportTable,
} from "./export-table.ts";

/** The parts of a line, one behind the other. */
export interface LineParts {
  readonly header: string;
  series(series: ExportSeries): string;
  levels(levels: readonly (Level | undefined)[]): string;
  repeat(repeat: number): string;
  /** In the place of a value. */
  readonly missing?: string;
  /** The end of a line with a value, and of one without. */
  readonly measured: string;
  failed(failure: ExportFailure): string;
}

/** Characters that are turned into bytes at once. */
const PIECE = 1 << 18;

/**
 * Writes a line per measurement. What lines share is put together once: a configuration stands in as many lines
 * as it was measured.
 */
export function lineEncoder(
  table: ExportTable,
  write: ExportSink,
  parts: LineParts,
): ExportEncoder {
  const series = kept(table.series.length, (i) => parts.series(table.series[i] as ExportSeries));
  const levels = kept(table.levels.length, (i) => parts.levels(table.levels[i] ?? []));
  const repeats = kept(1 << 15, (repeat) => parts.repeat(repeat));
  const ends = kept(1 << 15, (id) => {
    const failure = table.failures.get(id);
    if (failure === undefined) throw new Error(`there is no failure ${id}`);
    return parts.failed(failure);
  });
  const { measured, missing = "" } = parts;
  const lineOf = (block: ExportBlock, i: number): string => {
    const failure = numberAt(block.failures, i);
    const start =
      series(numberAt(block.series, i)) +
      levels(numberAt(block.configurations, i)) +
      repeats(numberAt(block.repeats, i));
    return failure === 0
      ? start + numberAt(block.values, i) + measured
      : start + missing + ends(failure);
  };
  return {
    async start() {
      if (parts.header !== "") await write(Buffer.from(parts.header));
    },
    async add(block) {
      let text = "";
      for (let i = 0; i < block.length; i++) {
        text += lineOf(block, i);
        if (text.length < PIECE) continue;
        await write(Buffer.from(text));
        text = "";
      }
      if (text !== "") await write(Buffer.from(text));
    },
    async finish() {},
  };
}

/** The function with a memory. */
function kept(size: number, make: (i: number) => string): (i: number) => string {
  const known: (string | undefined)[] = new Array(Math.min(size, 1 << 20));
  return (i) => {
    let found = known[i];
    if (found === undefined) {
      found = make(i);
      known[i] = found;
    }
    return found;
  };
}
