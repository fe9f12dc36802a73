import { systemIn } from "../building/described-system.ts";
import { type FilePin, pinnedFile } from "../building/pinned-file.ts";
import type { Repository } from "../building/repositories.ts";
import type { DatasetDescriptor } from "../descriptor.ts";
import { stormSystem } from "./storm.ts";

/** One environment, "hardware:workload:version", in two files: throughput and latency. */
export interface StormPair {
  readonly environment: string;
  readonly throughput: FilePin;
  readonly latency: FilePin;
}

/** System, environments, files and reader of Storm measurements that stand in pairs of files. */
export function stormPairs(
  repository: Repository,
  pairs: readonly StormPair[],
): Omit<
  DatasetDescriptor,
  "id" | "title" | "description" | "citation" | "license" | "licenseNote" | "origin" | "expected"
> {
  return {
    ...systemIn(
      stormSystem,
      pairs.map(({ environment }) => {
        const [hardware, workload, version] = environment.split(":");
        return { hardware: hardware ?? "", workload: workload ?? "", version: version ?? "" };
      }),
    ),
    files: pairs.flatMap(({ environment, throughput, latency }) => [
      pinnedFile(repository, throughput, {
        environment,
        reader: { values: [{ column: "<$throughput", metric: "throughput" }] },
      }),
      pinnedFile(repository, latency, {
        environment,
        reader: { values: [{ column: "<$latency", metric: "latency" }] },
      }),
    ]),
    reader: {
      format: "wide-csv",
      failures: [
        { text: "nan", status: "missing", reason: "the run died early and recorded nothing" },
        {
          atMost: 0,
          metrics: ["throughput"],
          status: "invalid",
          reason: "throughput of 0 or below: no message passed, or a counter was reset",
        },
        {
          atMost: 0,
          metrics: ["latency"],
          status: "invalid",
          reason: "latency of 0: no message was completed",
        },
      ],
      duplicates: "repeat",
    },
  };
}
