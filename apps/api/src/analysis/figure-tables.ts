import { type Database, type LoadedTable, loadTable } from "@perfatlas/db";
import { censoredCount } from "@perfatlas/modeling/stats";
import { ArgumentError } from "../errors/errors.ts";
import type { EnvironmentData } from "./figure-task.ts";
import type { FigureInput } from "./input-digest.ts";

/** Which metric of which environment of a data set's version. */
export interface TableKey {
  readonly input: FigureInput;
  /** Name. */
  readonly metric: string;
  /** Slug. */
  readonly environment: string;
}

/** Configurations of a data set beyond which no figures are computed: they would not fit into memory. */
const CONFIGURATIONS_MAX = 200_000;

/** Reads what figures are computed from; configurations of a version once for all its environments. */
export class FigureTables {
  readonly #database: Database;
  readonly #isForMany: boolean;
  #last: { readonly name: string; readonly table: LoadedTable } | undefined;

  /** @param isForMany whether many environments of a version will be asked for, one after another. */
  constructor(database: Database, { isForMany }: { readonly isForMany: boolean }) {
    this.#database = database;
    this.#isForMany = isForMany;
  }

  /** The configurations that were tried. @throws ArgumentError TOO_LARGE. */
  async read(key: TableKey): Promise<EnvironmentData> {
    const { version, series } = key.input;
    if (series.configurationCount > CONFIGURATIONS_MAX) {
      throw new ArgumentError(
        "TOO_LARGE",
        `${series.configurationCount} configurations; figures are computed of ${CONFIGURATIONS_MAX} at most`,
      );
    }
    const table = await this.#tableOf(key);
    const column = table.environments.indexOf(key.environment);
    const all = table.values[column] as Float64Array;
    const tried = table.tried[column] as Uint8Array;
    const wasTried = (_: unknown, row: number) => tried[row] === 1;
    const values = all.filter(wasTried);
    const cut = censoredCount(values);
    const valueCount = values.filter((value) => Number.isFinite(value)).length;
    return {
      space: table.space,
      metric: table.metric,
      configurations: table.configurations.filter(wasTried),
      values,
      sample: {
        dataset: version.dataset,
        version: version.number,
        valueCount,
        censoredCount: cut,
        failedCount: values.length - valueCount - cut,
      },
    };
  }

  async #tableOf({ input, metric, environment }: TableKey): Promise<LoadedTable> {
    const { dataset, number } = input.version;
    const name = [dataset, number, metric, this.#isForMany ? "" : environment].join(" ");
    if (this.#last?.name === name) return this.#last.table;
    const table = await loadTable(this.#database, {
      dataset,
      version: number,
      metric,
      ...(this.#isForMany ? {} : { environments: [environment] }),
    });
    // An open version takes in more while it is read: the next figure reads it again.
    if (input.version.state !== "open") this.#last = { name, table };
    return table;
  }
}
