import type { Handle } from "../open/database.ts";
import type { ImportBlock } from "./import-block.ts";
import { partitionName } from "./version-partition.ts";

/** Rows per COPY: 24 bytes each in columns and 48 as tuples, so 19 MB in all. */
const CAPACITY = 1 << 18;
const MAXIMUM_TUPLE_BYTES = 48;

/** Database ids of what an import's indices stand for. */
interface Columns {
  readonly environments: Int32Array;
  readonly metrics: Int32Array;
  /** Grows while blocks are added. */
  readonly failures: ArrayLike<number>;
}

/**
 * Copies the measurements of blocks into a version's table. Rows are gathered and written ordered
 * by environment and metric, so that an environment lies together and the primary key finds its
 * input almost sorted.
 */
export class MeasurementWriter {
  /** Values and failures that were added. */
  measurementCount = 0;
  failureCount = 0;
  readonly #handle: Handle;
  readonly #text: string;
  readonly #columns: Columns;
  readonly #group = new Int32Array(CAPACITY);
  readonly #configuration = new Int32Array(CAPACITY);
  readonly #repeat = new Int16Array(CAPACITY);
  readonly #value = new Float64Array(CAPACITY);
  readonly #failure = new Int16Array(CAPACITY);
  readonly #bytes = new Uint8Array(CAPACITY * MAXIMUM_TUPLE_BYTES);
  #count = 0;

  constructor(handle: Handle, versionId: number, columns: Columns) {
    this.#handle = handle;
    this.#columns = columns;
    this.#text = `copy ${partitionName("measurement", versionId)}
      (environment_id, metric_id, configuration_id, value, repeat, failure_id)
      from stdin with (format binary)`;
  }

  /** `configurationIds` maps the import's configuration indices to ids. */
  async add(block: ImportBlock, configurationIds: Int32Array): Promise<void> {
    const metricCount = this.#columns.metrics.length;
    for (let i = 0; i < block.value.length; i++) {
      if (this.#count === CAPACITY) await this.#flush();
      const at = this.#count++;
      this.#group[at] =
        (block.environment[i] as number) * metricCount + (block.metric[i] as number);
      this.#configuration[at] = configurationIds[block.configuration[i] as number] as number;
      this.#repeat[at] = block.repeat[i] as number;
      this.#value[at] = block.value[i] as number;
      const failure = block.failure[i] as number;
      this.#failure[at] = failure < 0 ? 0 : (this.#columns.failures[failure] as number);
      if (failure >= 0) this.failureCount++;
    }
    this.measurementCount += block.value.length;
  }

  async finish(): Promise<void> {
    if (this.#count > 0) await this.#flush();
  }

  async #flush(): Promise<void> {
    const tuples = this.#encode(this.#order());
    this.#count = 0;
    await this.#handle.copyBinary(this.#text, tuples);
  }

  /** Counting sort by (environment, metric), stable. */
  #order(): Int32Array {
    const starts = new Int32Array(
      this.#columns.environments.length * this.#columns.metrics.length + 1,
    );
    for (let i = 0; i < this.#count; i++) starts[(this.#group[i] as number) + 1]!++;
    for (let g = 1; g < starts.length; g++) starts[g]! += starts[g - 1] as number;
    const order = new Int32Array(this.#count);
    for (let i = 0; i < this.#count; i++) {
      order[starts[this.#group[i] as number]!++] = i;
    }
    return order;
  }

  /**
   * The rows as tuples of COPY's binary format: CopyEncoder's layout, unrolled because this loop
   * runs once per measurement.
   */
  #encode(order: Int32Array): Uint8Array {
    const view = new DataView(this.#bytes.buffer);
    const { environments, metrics } = this.#columns;
    let at = 0;
    for (let k = 0; k < order.length; k++) {
      const i = order[k] as number;
      const group = this.#group[i] as number;
      const metric = group % metrics.length;
      const failure = this.#failure[i] as number;
      view.setInt16(at, 6);
      view.setInt32(at + 2, 4);
      view.setInt32(at + 6, environments[(group - metric) / metrics.length] as number);
      view.setInt32(at + 10, 4);
      view.setInt32(at + 14, metrics[metric] as number);
      view.setInt32(at + 18, 4);
      view.setInt32(at + 22, this.#configuration[i] as number);
      at += 26;
      if (failure === 0) {
        view.setInt32(at, 8);
        view.setFloat64(at + 4, this.#value[i] as number);
        at += 12;
      } else {
        view.setInt32(at, -1);
        at += 4;
      }
      view.setInt32(at, 2);
      view.setInt16(at + 4, this.#repeat[i] as number);
      at += 6;
      if (failure === 0) {
        view.setInt32(at, -1);
        at += 4;
      } else {
        view.setInt32(at, 2);
        view.setInt16(at + 4, failure);
        at += 6;
      }
    }
    return this.#bytes.subarray(0, at);
  }
}
