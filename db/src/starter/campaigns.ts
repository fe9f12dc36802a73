import { readFileSync } from "node:fs";
import type { Constraint, Environment, Metric, Option } from "@perfatlas/modeling/space";

/** One randomised block of a campaign and what else went on meanwhile; null where nothing tells. */
export interface BlockProvenance {
  readonly block: number;
  readonly startedAt: string;
  readonly runs: number;
  readonly load: number | null;
  readonly cpuPressure: number | null;
  readonly steal: number | null;
}

/** One environment's table: how it came about and what it holds. */
export interface TableProvenance {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
  readonly campaign: {
    readonly name: string;
    readonly options: readonly Option[];
    readonly constraints: readonly Constraint[];
    readonly metrics: readonly Metric[];
    readonly environment: Environment;
    readonly design: Readonly<Record<string, boolean | number | string>>;
  };
  /** SHA-256 of the input files. */
  readonly workload: Readonly<Record<string, string>>;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly configurations: number;
  readonly failedRuns: number;
  readonly failures: readonly {
    readonly status: "failed" | "timeout" | "missing" | "invalid";
    readonly reason: string;
    readonly count: number;
  }[];
  /** Runs that were set aside, by cause; they are not in the table. */
  readonly setAside: Readonly<Record<string, number>>;
  readonly blocks: readonly BlockProvenance[];
}

/** What the harness exports beside the tables of a data set: `data/<dataset>/campaigns.json`. */
export interface Campaigns {
  readonly harnessVersion: string;
  /** Commit of this repository that measured. */
  readonly revision: string;
  readonly tables: readonly TableProvenance[];
}

/** Reads `data/<dataset>/campaigns.json`. */
export function readCampaigns(dataset: string): Campaigns {
  const url = new URL(`data/${dataset}/campaigns.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as Campaigns;
}
