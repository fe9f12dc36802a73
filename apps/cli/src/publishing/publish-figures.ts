import {
  ListMeasuredDocument,
  ListPairsDocument,
  ListSystemsDocument,
  ReadCopiesDocument,
  ReadCoverageDocument,
  ReadDiagnosisDocument,
  ReadInfluenceDocument,
  ReadInformationDocument,
  ReadOptimumDocument,
  ReadPairDocument,
  ReadParetoDocument,
} from "../../generated/graphql.ts";
import { csvTable } from "./csv-table.ts";
import { figureTables } from "./figure-tables.ts";
import { fileName } from "./file-name.ts";
import type { FolderWriter } from "./folder-writer.ts";
import { pages } from "./pages.ts";
import type { RegistryFiles } from "./with-files.ts";

/** Environments of a system, at most, of which all pairs are asked for. */
const PAIRED_ENVIRONMENTS = 60;

type Read = (variables: {
  environment: string;
  metric: string;
}) => Promise<object | null | undefined>;

/**
 * Adds the tables of the figures that are stored: influence, information, optimum and the diagnosis of the worst
 * configuration of each environment and metric, Pareto sets of its first metric with each other one, relatedness of each pair
 * (of systems with up to 60 environments), coverage and copies of each system. None is computed for it.
 */
export async function publishFigures(files: RegistryFiles, writer: FolderWriter): Promise<void> {
  const { systems } = await files.transport.request(ListSystemsDocument, { first: 100 });
  for (const { slug } of systems.nodes) {
    const { system } = await files.transport.request(ReadCoverageDocument, { system: slug });
    await addTables(writer, `figures/${fileName(slug)}/coverage`, system?.coverage);
    const { system: copied } = await files.transport.request(ReadCopiesDocument, { system: slug });
    await addTables(writer, `figures/${fileName(slug)}/copies`, copied?.copies?.result);
    const metrics = await ofEnvironments(files, writer, slug);
    if (metrics.size <= PAIRED_ENVIRONMENTS) await ofPairs(files, writer, slug, metrics);
  }
}

/** Names of the metrics by environment. */
async function ofEnvironments(files: RegistryFiles, writer: FolderWriter, system: string) {
  const { transport } = files;
  const kinds: Readonly<Record<string, Read>> = {
    influence: async (of) =>
      (await transport.request(ReadInfluenceDocument, of)).environment?.figure?.result,
    information: async (of) =>
      (await transport.request(ReadInformationDocument, of)).environment?.figure?.result,
    optimum: (of) => optimumOf(files, of),
    diagnosis: async (of) => {
      const configuration = (await optimumOf(files, of))?.worst.configuration;
      if (configuration === undefined) return null;
      const worst = { ...of, configuration };
      return (await transport.request(ReadDiagnosisDocument, worst)).environment?.figure?.result;
    },
  };
  const metrics = new Map<string, readonly string[]>();
  const environments = pages(
    async (after) =>
      (await transport.request(ListMeasuredDocument, { system, first: 50, after })).system
        ?.environments,
  );
  for await (const { slug: environment, series } of environments) {
    const names = [...new Set(series.map(({ metric }) => metric.name))];
    metrics.set(environment, names);
    const [first = "", ...others] = names;
    for (const metric of names) {
      const place = `figures/${fileName(system)}/${fileName(environment)}/${fileName(metric)}`;
      for (const [kind, read] of Object.entries(kinds)) {
        await addTables(writer, `${place}-${kind}`, await read({ environment, metric }));
      }
    }
    for (const other of others) {
      const of = { environment, metrics: [first, other], bounds: [] };
      const { environment: found } = await transport.request(ReadParetoDocument, of);
      const place = `figures/${fileName(system)}/${fileName(environment)}/${fileName(first)}-pareto`;
      await addTables(writer, `${place}-${fileName(other)}`, found?.figure?.result);
    }
  }
  return metrics;
}

async function optimumOf({ transport }: RegistryFiles, of: Parameters<Read>[0]) {
  return (await transport.request(ReadOptimumDocument, of)).environment?.figure?.result;
}

async function ofPairs(
  files: RegistryFiles,
  writer: FolderWriter,
  system: string,
  metrics: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const { transport } = files;
  const pairs = pages(
    async (after) =>
      (await transport.request(ListPairsDocument, { system, first: 100, after })).system
        ?.environmentPairs,
  );
  for await (const pair of pairs) {
    const [source, target] = [pair.source.slug, pair.target.slug];
    const common = metrics.get(source)?.filter((name) => metrics.get(target)?.includes(name)) ?? [];
    for (const metric of common) {
      const variables = { source, target, metric };
      const { environmentPair } = await transport.request(ReadPairDocument, variables);
      const place = `figures/${fileName(system)}/${fileName(source)}/${fileName(metric)}-relatedness`;
      await addTables(writer, `${place}-${fileName(target)}`, environmentPair.figure?.result);
    }
  }
}

async function addTables(
  writer: FolderWriter,
  path: string,
  result: object | null | undefined,
): Promise<void> {
  if (result === null || result === undefined) return;
  for (const [name, rows] of figureTables(result)) {
    if (rows.length > 0) await writer.add(`${path}-${name}.csv`, csvTable(rows));
  }
}
