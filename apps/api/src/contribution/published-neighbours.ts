import { type Database, loadTable, neighbourReader } from "@perfatlas/db";
import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import { configurationKey, InputError } from "@perfatlas/modeling/space";
import type { NamedColumn } from "./compare-columns.ts";

/** Configurations of a version beyond which a contribution is not compared with it. */
const MOST_CONFIGURATIONS = 100_000;

/** Columns that are published of the contribution's system and metrics, data set by data set. */
export async function* publishedNeighbours(
  database: Database,
  { system, metrics }: DatasetDescriptor,
): AsyncGenerator<readonly (NamedColumn & { readonly environment: string })[]> {
  const datasets = await neighbourReader.datasets(database, system.slug, MOST_CONFIGURATIONS);
  for (const { slug, number } of datasets) {
    for (const { name } of metrics) {
      const table = await loadTable(database, {
        dataset: slug,
        version: number,
        metric: name,
      }).catch((error: unknown) => {
        // The other data set does not have the metric.
        if (error instanceof InputError) return null;
        throw error;
      });
      if (table === null) continue;
      const keys = table.configurations.map((each) => configurationKey(table.space, each));
      yield table.environments.map((environment, i) => ({
        name: `${environment} of ${slug}`,
        environment,
        metric: name,
        isDeterministic: table.metric.isDeterministic === true,
        values: new Map(
          Array.from(table.values[i] ?? [], (value, row): [string, number] => [
            keys[row] ?? "",
            value,
          ]).filter(([, value]) => !Number.isNaN(value)),
        ),
      }));
    }
  }
}
