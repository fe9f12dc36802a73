import { environmentSlug } from "@perfatlas/db";
import type { DatasetDescriptor, DraftDescriptor } from "@perfatlas/db/datasets";
import type { ImportBlock } from "@perfatlas/db/importers";
import { median } from "@perfatlas/modeling/stats";
import { implausible } from "@perfatlas/modeling/units";

/** What is odd about some values of one environment and metric. */
export interface Oddity {
  readonly code: string;
  readonly count: number;
  /** The worst of them, in words. */
  readonly example: string;
}

/** Values of one environment and metric. */
export interface MeasuredColumn {
  readonly environment: string;
  readonly metric: DatasetDescriptor["metrics"][number];
  /** Median of the repeats by key of the configuration. */
  readonly values: ReadonlyMap<string, number>;
  readonly oddities: readonly Oddity[];
}

/** Values that are looked at: of more, the first ones. */
const MOST_VALUES = 2_000_000;
/** A repeat that is so many deviations from the median of its configuration, and so much of it, is odd. */
const REPEAT = { deviations: 10, share: 0.5 };

/** Collects the values of a data set block by block, in bounded memory. */
export class MeasuredColumns {
  readonly #descriptor: DraftDescriptor;
  readonly #keys: string[] = [];
  /** Per environment and metric: values by index of the configuration. */
  readonly #cells = new Map<number, Map<number, number[]>>();
  readonly #implausible = new Map<number, Oddity>();
  #count = 0;

  constructor(descriptor: DraftDescriptor) {
    this.#descriptor = descriptor;
  }

  /** Whether there were more values than are looked at. */
  get isCut(): boolean {
    return this.#count > MOST_VALUES;
  }

  add(block: ImportBlock): void {
    for (const { key } of block.configurations) this.#keys.push(key);
    const { metrics } = this.#descriptor;
    for (const [i, value] of block.value.entries()) {
      if (Number.isNaN(value) || ++this.#count > MOST_VALUES) continue;
      const series = (block.environment[i] ?? 0) * metrics.length + (block.metric[i] ?? 0);
      const configuration = block.configuration[i] ?? 0;
      const why = implausible(value, metrics[block.metric[i] ?? 0]?.unit ?? "1");
      if (why !== null) this.#note(series, `${why} (${this.#keys[configuration]})`);
      const cells = this.#cells.get(series) ?? new Map<number, number[]>();
      this.#cells.set(series, cells);
      const cell = cells.get(configuration);
      if (cell === undefined) cells.set(configuration, [value]);
      else cell.push(value);
    }
  }

  columns(environments: DraftDescriptor["environments"]): readonly MeasuredColumn[] {
    const { metrics, system } = this.#descriptor;
    return Array.from(this.#cells, ([series, cells]): MeasuredColumn => {
      const environment = environments[Math.floor(series / metrics.length)];
      const metric = metrics[series % metrics.length] as DatasetDescriptor["metrics"][number];
      const odd = this.#implausible.get(series);
      return {
        environment: environment === undefined ? "" : environmentSlug(system.slug, environment),
        metric,
        values: new Map(
          Array.from(cells, ([index, values]) => [this.#keys[index] ?? "", median(values)]),
        ),
        oddities: [...(odd === undefined ? [] : [odd]), ...this.#oddRepeats(cells, metric)],
      };
    });
  }

  #note(series: number, example: string): void {
    const before = this.#implausible.get(series);
    this.#implausible.set(series, {
      code: "IMPLAUSIBLE",
      count: (before?.count ?? 0) + 1,
      example: before?.example ?? example,
    });
  }

  /** Repeats far from the others of their configuration, and repeats that never differ. */
  #oddRepeats(
    cells: ReadonlyMap<number, readonly number[]>,
    metric: MeasuredColumn["metric"],
  ): readonly Oddity[] {
    let far = 0;
    let worst = { ratio: 0, example: "" };
    let repeated = 0;
    let equal = 0;
    for (const [index, values] of cells) {
      if (values.length < 2) continue;
      repeated++;
      if (values.every((value) => value === values[0])) equal++;
      if (values.length < 3) continue;
      const middle = median(values);
      const spread = median(values.map((value) => Math.abs(value - middle)));
      for (const value of values) {
        const distance = Math.abs(value - middle);
        if (distance <= REPEAT.share * Math.abs(middle) || distance <= REPEAT.deviations * spread) {
          continue;
        }
        far++;
        const ratio = distance / Math.max(Math.abs(middle), Number.MIN_VALUE);
        if (ratio <= worst.ratio) continue;
        worst = { ratio, example: `${value} beside a median of ${middle} (${this.#keys[index]})` };
      }
    }
    const found: Oddity[] = [];
    if (far > 0) found.push({ code: "OUTLIER_OF_REPEATS", count: far, example: worst.example });
    if (repeated >= 10 && equal * 2 > repeated && metric.isDeterministic !== true) {
      const example = `${equal} of ${repeated} configurations have equal repeats, as copied rows have`;
      found.push({ code: "EQUAL_REPEATS", count: equal, example });
    }
    return found;
  }
}
