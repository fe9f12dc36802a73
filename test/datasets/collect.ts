import { type DatasetDescriptor, environmentName } from "@perfatlas/db/datasets";
import { readDataset, type Source } from "@perfatlas/db/importers";
import { type Configuration, numberAt } from "@perfatlas/modeling/space";

/** One measurement of a series. */
export interface Cell {
  readonly configuration: number;
  readonly repeat: number;
  readonly value: number;
  readonly failure: number;
}

/** All that an import gives, in memory. */
export interface Collected {
  readonly keys: readonly string[];
  readonly levels: readonly Configuration[];
  readonly rows: readonly number[];
  readonly largestBlock: number;
  /** Why measurements failed, by `Cell.failure`. */
  readonly reasons: readonly string[];
  readonly files: readonly { readonly path: string; readonly rowCount: number }[];
  /** Cells in file order of one environment (by name) and metric. */
  series(environment: string, metric?: string): readonly Cell[];
}

/** Reads a data set whole. */
export async function collect(descriptor: DatasetDescriptor, source: Source): Promise<Collected> {
  const content = await readDataset(descriptor, source);
  const cells = new Map<string, Cell[]>();
  const keys: string[] = [];
  const levels: Configuration[] = [];
  const rows: number[] = [];
  let largestBlock = 0;
  const reasons = content.failures.map(({ reason }) => reason);
  for await (const block of content.blocks) {
    reasons.push(...(block.failures ?? []).map(({ reason }) => reason));
    for (const { key, levels: configuration } of block.configurations) {
      keys.push(key);
      levels.push(configuration);
    }
    rows.push(...block.rows);
    largestBlock = Math.max(largestBlock, block.value.length);
    for (let i = 0; i < block.value.length; i++) {
      const id = `${block.environment[i]} ${block.metric[i]}`;
      let series = cells.get(id);
      if (series === undefined) {
        series = [];
        cells.set(id, series);
      }
      series.push({
        configuration: numberAt(block.configuration, i),
        repeat: numberAt(block.repeat, i),
        value: numberAt(block.value, i),
        failure: numberAt(block.failure, i),
      });
    }
  }
  const environments = descriptor.environments.map(environmentName);
  return {
    keys,
    levels,
    rows,
    largestBlock,
    reasons,
    files: content.files.map(({ file: { path }, rowCount }) => ({ path, rowCount })),
    series(environment, metric = descriptor.metrics[0]?.name ?? "") {
      const e = environments.indexOf(environment);
      const m = descriptor.metrics.findIndex(({ name }) => name === metric);
      if (e < 0 || m < 0) throw new Error(`no series ${environment} ${metric}`);
      return cells.get(`${e} ${m}`) ?? [];
    },
  };
}

/** Values by configuration key and repeat; failures are NaN. */
export function byKey(collected: Collected, cells: readonly Cell[]): Map<string, number> {
  return new Map(
    cells.map(({ configuration, repeat, value }) => [
      `${collected.keys[configuration]} #${repeat}`,
      value,
    ]),
  );
}
