import {
  type Configuration,
  type ConfigurationSpace,
  InputError,
  type Metric,
} from "../space/index.ts";

/**
 * One metric of one system in several environments: what an evaluation reads. Plain data, so that
 * it can be posted to a worker thread.
 */
export interface ResponseTable {
  readonly space: ConfigurationSpace;
  readonly metric: Metric;
  /** Rows in the order of the data set: protocols that draw row numbers depend on it. */
  readonly configurations: readonly Configuration[];
  /** Names of the environments (slug, title or key), in the order of the data set. */
  readonly environments: readonly string[];
  /** One array per environment, one value per configuration; NaN where there is no valid value, infinite where the run was cut off. */
  readonly values: readonly Float64Array[];
  /** Set when sources were joined to it: they are the environments from `start` on, in a metric of their own. */
  readonly joined?: { readonly start: number; readonly metric: Metric };
}

/** A table whose parts do not fit together, or that lacks what a task asks for. */
export class ResponseTableError extends InputError {
  readonly code = "RESPONSE_TABLE";
}

/** @throws ResponseTableError when lengths differ, there is no environment or no configuration. */
export function checkResponseTable(table: ResponseTable): void {
  const rowCount = table.configurations.length;
  if (rowCount === 0) throw new ResponseTableError("a table needs at least one configuration");
  if (table.values.length === 0) throw new ResponseTableError("a table needs an environment");
  if (table.environments.length !== table.values.length) {
    throw new ResponseTableError(
      `${table.environments.length} environment names for ${table.values.length} columns of values`,
    );
  }
  table.values.forEach((values, index) => {
    if (values.length !== rowCount) {
      const name = table.environments[index];
      throw new ResponseTableError(
        `environment "${name}" has ${values.length} values; the table has ${rowCount} rows`,
      );
    }
  });
}
