import {
  type ContributionFileRow,
  type Database,
  environmentSlug,
  neighbourReader,
} from "@perfatlas/db";
import type { DatasetDescriptor } from "@perfatlas/db/datasets";
import { comparability, type PlacedEnvironment } from "@perfatlas/modeling/analysis";
import { compareColumns, type NamedColumn } from "./compare-columns.ts";
import type { Finding } from "./findings.ts";
import type { MeasuredColumns } from "./measured-columns.ts";
import { publishedEnvironments } from "./published-environments.ts";
import { publishedNeighbours } from "./published-neighbours.ts";

/**
 * What a curator should know of data that an import would take: values that cannot be, repeats and configurations
 * unlike the rest, copies of what is published, and with what of it they can be compared.
 */
export async function* examineData(
  database: Database,
  descriptor: DatasetDescriptor,
  measured: MeasuredColumns,
  files: readonly ContributionFileRow[],
): AsyncGenerator<Finding> {
  const warning = (code: string, message: string): Finding => ({
    severity: "warning",
    code,
    message,
  });
  for (const { sha256, dataset, number, path } of await neighbourReader.equalFiles(
    database,
    files.map((file) => file.sha256),
  )) {
    const own = files.find((file) => file.sha256 === sha256)?.path ?? null;
    yield {
      ...warning("COPY_OF_FILE", `is the file ${path} of ${dataset}, version ${number}`),
      file: own,
    };
  }
  const columns = measured.columns(descriptor.environments);
  for (const { environment, metric, oddities } of columns) {
    for (const { code, count, example } of oddities)
      yield warning(code, `${metric.name} in ${environment}: ${count} of it, such as ${example}`);
  }
  const own = columns.map(({ environment, metric, values }): NamedColumn => {
    const isDeterministic = metric.isDeterministic === true;
    return { name: environment, metric: metric.name, isDeterministic, values };
  });
  for (const [i, column] of own.entries()) {
    for (const other of own.slice(i + 1))
      for (const { code, message } of compareColumns(column, other)) yield warning(code, message);
  }
  for await (const others of publishedNeighbours(database, descriptor)) {
    for (const other of others)
      for (const column of own)
        for (const { code, message } of compareColumns(column, other)) yield warning(code, message);
  }
  yield* comparisons(database, descriptor);
  if (measured.isCut) {
    const message = "of more values than are looked at for oddities, the first ones were";
    yield { severity: "note", code: "PARTLY_LOOKED_AT", message };
  }
}

/** With which published environments its own can be compared. */
async function* comparisons(
  database: Database,
  descriptor: DatasetDescriptor,
): AsyncGenerator<Finding> {
  const published = await publishedEnvironments(database, descriptor.system.slug);
  for (const environment of descriptor.environments) {
    const slug = environmentSlug(descriptor.system.slug, environment);
    const placed: PlacedEnvironment = { ...environment, system: descriptor.system.slug };
    const near = published
      .map((other) => ({ slug: other.slug, ...comparability(placed, other.placed) }))
      .filter(({ verdict }) => verdict === "SAME" || verdict === "ONE_AXIS");
    for (const { slug: other, verdict, differences } of near.slice(0, 5)) {
      const how =
        verdict === "SAME"
          ? `is the same as ${other}, which is published: its measurements are a replication`
          : `differs from ${other} in ${differences[0]?.field} alone`;
      yield { severity: "note", code: `COMPARABLE_${verdict}`, message: `${slug} ${how}` };
    }
    if (near.length === 0 && published.length > 0) {
      const message = `${slug} differs in several things from every published environment of its system`;
      yield { severity: "note", code: "COMPARABLE_WITH_NONE", message };
    }
  }
}
