import {
  BrokenConstraintError,
  brokenConstraint,
  type ConfigurationSpace,
  type Failure,
  InputError,
  type Level,
  type Place,
} from "@perfatlas/modeling/space";
import type { ImportBlock, NewConfiguration } from "../store/import-block.ts";
import { LevelTuples } from "./level-tuples.ts";
import { MetConfiguration } from "./met-configuration.ts";
import { ReasonedFailures } from "./reasoned-failures.ts";

/** Measurements of one block at most. */
export const BLOCK_MEASUREMENTS = 65_536;

/** Distinct configurations of one import at most: their levels are held in memory. */
export const MAX_CONFIGURATIONS = 4_000_000;

const MAX_REPEATS = 32_767;

/** A second value of a configuration in one environment where the descriptor allows one. */
export class DuplicateConfigurationError extends InputError {
  readonly code = "DUPLICATE_CONFIGURATION";
}

/** More configurations or repeats than an import holds. */
export class TooManyRowsError extends InputError {
  readonly code = "TOO_MANY_ROWS";
}

/** What a builder needs to know of the data set. */
export interface BuilderSettings {
  readonly space: ConfigurationSpace;
  readonly metricCount: number;
  readonly duplicates: "repeat" | "refuse";
  /** The failures that are described. */
  readonly failures: readonly Failure[];
}

/**
 * Collects rows into blocks: gives configurations their indices, numbers repeats, checks constraints.
 * Memory: levels of the distinct configurations, four bytes per configuration and series, one block.
 */
export class BlockBuilder {
  private readonly settings: BuilderSettings;
  private readonly tuples: LevelTuples;
  /** Per series: repeats so far, or the line of the only value when duplicates are refused. */
  private readonly seen: Int32Array[] = [];
  private readonly rowsStarted = new Growing();
  /** Per lane (see `startRow`): rows of each configuration in the current file. */
  private inFile: Growing[] = [];
  /** Per series: the repeats that are numbered by the file. */
  private readonly stated: StatedRepeats[] = [];
  /** Failures with reasons that stand in the file. */
  readonly reasons: ReasonedFailures;
  private configurations: NewConfiguration[] = [];
  private rows: number[] = [];
  private length = 0;
  private readonly environment = new Int32Array(BLOCK_MEASUREMENTS);
  private readonly metric = new Int32Array(BLOCK_MEASUREMENTS);
  private readonly configuration = new Int32Array(BLOCK_MEASUREMENTS);
  private readonly repeat = new Int16Array(BLOCK_MEASUREMENTS);
  private readonly value = new Float64Array(BLOCK_MEASUREMENTS);
  private readonly failure = new Int16Array(BLOCK_MEASUREMENTS);

  constructor(settings: BuilderSettings) {
    this.settings = settings;
    this.tuples = new LevelTuples(settings.space);
    this.reasons = new ReasonedFailures(settings.failures);
  }

  /** Rows of a new file: how often a configuration stands in it counts from 0 again. */
  startFile(): void {
    this.inFile = [];
  }

  /**
   * Index of the configuration with these levels, in option order, without those of inactive options.
   * @throws BrokenConstraintError, TooManyRowsError.
   */
  intern(levels: readonly (Level | undefined)[], place: () => Place): number {
    const found = this.tuples.find(levels);
    if (found >= 0) return found;
    const { space } = this.settings;
    const broken = brokenConstraint(space, levels);
    if (broken !== undefined) throw new BrokenConstraintError(broken, space, place());
    if (this.tuples.size >= MAX_CONFIGURATIONS)
      throw new TooManyRowsError(
        `more than ${MAX_CONFIGURATIONS} distinct configurations in one data set`,
        place(),
      );
    this.configurations.push(new MetConfiguration(space, levels));
    return this.tuples.add();
  }

  /**
   * Notes that a row of the current file has this configuration. A row of the data set starts for the
   * k-th occurrence in a file when no earlier file had k: files that list the same configurations, one
   * file per environment or metric, give the rows once, in the order of the first. Rows of one file that
   * name their environment or metric give them once in the same way.
   */
  startRow(configuration: number, environment = -1, metric = 0): void {
    const lane = (environment + 1) * this.settings.metricCount + metric;
    let inLane = this.inFile[lane];
    if (inLane === undefined) {
      inLane = new Growing();
      this.inFile[lane] = inLane;
    }
    const occurrences = inLane.add(configuration);
    if (occurrences <= this.rowsStarted.get(configuration)) return;
    this.rowsStarted.add(configuration);
    this.rows.push(configuration);
  }

  /**
   * Adds one cell.
   * @param inRow how many cells of its row before it are repeats of the same measurement.
   * @param stated number of the repeat where the file says it, else −1.
   * @throws DuplicateConfigurationError when duplicates are refused and this is one.
   */
  add(
    environment: number,
    metric: number,
    configuration: number,
    value: number,
    failure: number,
    place: () => Place,
    inRow = 0,
    stated = -1,
  ): void {
    const i = this.length++;
    this.environment[i] = environment;
    this.metric[i] = metric;
    this.configuration[i] = configuration;
    this.repeat[i] =
      stated >= 0
        ? this.statedNumber(environment, metric, configuration, stated, place)
        : this.number(environment, metric, configuration, inRow, place);
    this.value[i] = value;
    this.failure[i] = failure;
  }

  /** Whether fewer than `count` measurements still fit. */
  lacksRoomFor(count: number): boolean {
    return this.length + count > BLOCK_MEASUREMENTS;
  }

  get isEmpty(): boolean {
    return this.length === 0 && this.rows.length === 0 && this.configurations.length === 0;
  }

  /** The block so far; the builder starts the next one. */
  take(): ImportBlock {
    const n = this.length;
    const block: ImportBlock = {
      configurations: this.configurations,
      failures: this.reasons.take(),
      rows: Int32Array.from(this.rows),
      environment: this.environment.slice(0, n),
      metric: this.metric.slice(0, n),
      configuration: this.configuration.slice(0, n),
      repeat: this.repeat.slice(0, n),
      value: this.value.slice(0, n),
      failure: this.failure.slice(0, n),
    };
    this.configurations = [];
    this.rows = [];
    this.length = 0;
    return block;
  }

  private statedNumber(
    environment: number,
    metric: number,
    configuration: number,
    repeat: number,
    place: () => Place,
  ): number {
    const series = environment * this.settings.metricCount + metric;
    let repeats = this.stated[series];
    if (repeats === undefined) {
      repeats = new StatedRepeats();
      this.stated[series] = repeats;
    }
    if (repeats.add(configuration, repeat)) return repeat;
    throw new DuplicateConfigurationError(
      `repeat ${repeat} of this configuration already has a value in this environment; legal is each ` +
        "number once per configuration, environment and metric",
      place(),
    );
  }

  private number(
    environment: number,
    metric: number,
    configuration: number,
    inRow: number,
    place: () => Place,
  ): number {
    const series = environment * this.settings.metricCount + metric;
    let seen = this.seen[series];
    if (seen === undefined || configuration >= seen.length) {
      seen = grown(seen ?? new Int32Array(64), configuration);
      this.seen[series] = seen;
    }
    const before = seen[configuration] as number;
    if (this.settings.duplicates === "repeat") {
      if (before > MAX_REPEATS)
        throw new TooManyRowsError(
          `more than ${MAX_REPEATS} repeats of one configuration`,
          place(),
        );
      seen[configuration] = before + 1;
      return before;
    }
    const here = place();
    if (inRow > 0 && before === (here.line ?? 1)) return inRow;
    if (before !== 0) {
      throw new DuplicateConfigurationError(
        `this configuration already has a value in this environment (line ${before}); ` +
          'legal is one row per configuration, or "duplicates: repeat" in the reader settings',
        here,
      );
    }
    seen[configuration] = here.line ?? 1;
    return 0;
  }
}

/** Numbers of repeats by configuration: the first 31 as bits, the others one by one. */
class StatedRepeats {
  private bits = new Int32Array(64);
  private readonly others = new Set<number>();

  /** Whether this one is new. */
  add(configuration: number, repeat: number): boolean {
    if (repeat > 30) {
      const size = this.others.size;
      return this.others.add(configuration * (MAX_REPEATS + 1) + repeat).size > size;
    }
    if (configuration >= this.bits.length) this.bits = grown(this.bits, configuration);
    const before = this.bits[configuration] as number;
    this.bits[configuration] = before | (1 << repeat);
    return (before & (1 << repeat)) === 0;
  }
}

/** Counters by index that grow on demand. */
class Growing {
  private counts = new Int32Array(1024);

  get(index: number): number {
    return this.counts[index] ?? 0;
  }

  add(index: number): number {
    if (index >= this.counts.length) this.counts = grown(this.counts, index);
    const count = (this.counts[index] as number) + 1;
    this.counts[index] = count;
    return count;
  }
}

function grown(counts: Int32Array, index: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(counts.length * 2, index + 1));
  larger.set(counts);
  return larger;
}
