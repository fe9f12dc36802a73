import { environmentName } from "@perfatlas/db/datasets";
import { completeDescriptor, parseDescriptor, readDataset } from "@perfatlas/db/importers";
import { type Configuration, numberAt } from "@perfatlas/modeling/space";
import { withFiles } from "./small-dataset.ts";

/** One measurement as a reader of a test sees it. */
export interface ReadRow {
  readonly levels: Configuration;
  readonly environment: string;
  readonly metric: string;
  readonly repeat: number;
  /** The value, or why there is none. */
  readonly value: number | string;
}

/** What files hold. */
export interface ReadRows {
  readonly configurations: number;
  readonly rows: readonly ReadRow[];
  readonly notes: readonly string[];
  /** Values and reasons of one metric, in file order. */
  values(metric: string): readonly (number | string)[];
}

/** Parts of a descriptor that tests of formats do not care about. */
export const FRAME = `
id: tried
title: Tried
citation: { authors: A. User, title: Tried, venue: unpublished, year: 2026 }
system: { slug: tried, title: Tried }
`;

/** One environment. */
export const PLACE = `
hardware: [{ slug: box, title: Box }]
workloads: [{ slug: load, title: Load }]
versions: [{ slug: "1", title: "1" }]
environments: [{ hardware: box, workload: load, version: "1" }]
`;

/** Reads the files of a descriptor in YAML as an import would. */
export function readRows(
  descriptor: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<ReadRows> {
  return withFiles(files, async (source) => {
    const complete = await completeDescriptor(parseDescriptor(descriptor), source);
    const { blocks, failures } = await readDataset(complete, source);
    const known: Configuration[] = [];
    const rows: ReadRow[] = [];
    const reasons = [...failures];
    for await (const block of blocks) {
      reasons.push(...(block.failures ?? []));
      known.push(...block.configurations.map(({ levels }) => levels));
      for (let i = 0; i < block.value.length; i++) {
        const failure = numberAt(block.failure, i);
        rows.push({
          levels: known[numberAt(block.configuration, i)] as Configuration,
          environment: environmentName(
            complete.environments[
              numberAt(block.environment, i)
            ] as (typeof complete.environments)[0],
          ),
          metric: complete.metrics[numberAt(block.metric, i)]?.name ?? "",
          repeat: numberAt(block.repeat, i),
          value: failure < 0 ? numberAt(block.value, i) : (reasons[failure]?.reason ?? ""),
        });
      }
    }
    return {
      configurations: known.length,
      rows,
      notes: complete.notes ?? [],
      values: (metric) => rows.filter((row) => row.metric === metric).map(({ value }) => value),
    };
  });
}
