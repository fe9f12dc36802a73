import { axisReader, type Database, type LoadedTable, loadTable } from "@perfatlas/db";
import { censoredCount } from "@perfatlas/modeling/stats";
import { ArgumentError } from "../errors/errors.ts";
import type { DataColumn, EnvironmentData } from "./figure-task.ts";
import type { SubjectColumn } from "./subject-column.ts";

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
  async read(column: SubjectColumn): Promise<EnvironmentData> {
    const { version } = column.input;
    const { table, values: all, tried } = await this.#columnOf(column);
    const wasTried = (_: unknown, row: number) => tried[row] === 1;
    const values = all.filter(wasTried);
    const cut = censoredCount(values);
    const valueCount = values.filter((value) => Number.isFinite(value)).length;
    return {
      space: table.space,
      metric: table.metric,
      configurations: table.configurations.filter(wasTried),
      configurationIds: table.configurationIds.filter(wasTried),
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

  /** Values by id of the configuration alone. @throws ArgumentError TOO_LARGE. */
  async readValues(column: SubjectColumn): Promise<DataColumn> {
    const { table, values, tried } = await this.#columnOf(column);
    const wasTried = (_: unknown, row: number) => tried[row] === 1;
    return {
      dataset: column.input.version.dataset,
      environment: column.environment.slug,
      metric: table.metric,
      configurationIds: table.configurationIds.filter(wasTried),
      values: values.filter(wasTried),
    };
  }

  /** Slug of a machine. */
  async hardwareOf(id: number): Promise<string> {
    const [row] = await axisReader.byIds(this.#database, "hardware", [id]);
    return row?.slug ?? String(id);
  }

  async #columnOf(column: SubjectColumn) {
    const { configurationCount } = column.input.series;
    if (configurationCount > CONFIGURATIONS_MAX) {
      throw new ArgumentError(
        "TOO_LARGE",
        `${configurationCount} configurations; figures are computed of ${CONFIGURATIONS_MAX} at most`,
      );
    }
    const table = await this.#tableOf(column);
    const place = table.environments.indexOf(column.environment.slug);
    return {
      table,
      values: table.values[place] as Float64Array,
      tried: table.tried[place] as Uint8Array,
    };
  }

  async #tableOf({ input, metric, environment }: SubjectColumn): Promise<LoadedTable> {
    const { dataset, number } = input.version;
    const isOpen = input.version.state === "open";
    const isForAll = this.#isForMany && !isOpen;
    const name = [dataset, number, metric.name, isForAll ? "" : environment.slug].join(" ");
    if (this.#last?.name === name) return this.#last.table;
    const table = await loadTable(this.#database, {
      dataset,
      version: number,
      metric: metric.name,
      ...(isForAll ? {} : { environments: [environment.slug] }),
    });
    // An open version takes in more while it is read: the next figure reads it again.
    if (!isOpen) this.#last = { name, table };
    return table;
  }
}
