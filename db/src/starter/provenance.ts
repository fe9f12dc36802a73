import { readFileSync } from "node:fs";

/** One block: every configuration once, in one process, and what else went on meanwhile. */
export interface BlockProvenance {
  readonly startedAt: string;
  readonly seconds: number;
  /** Load average over a minute, before the block. */
  readonly loadAverage: number;
  /** Share of the block's time in which some task waited for a processor; null where unknown. */
  readonly cpuPressure: number | null;
}

/** One environment's file: how it came about and what it holds. */
export interface FileProvenance {
  readonly workload: string;
  readonly version: string;
  readonly node: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
  readonly failedRuns: number;
  readonly blocks: readonly BlockProvenance[];
}

/** What the runner writes beside the data of an experiment: `data/<experiment>/provenance.json`. */
export interface Provenance {
  readonly experiment: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** Commit of this repository that the runner ran from. */
  readonly codeRevision: string;
  readonly hardware: {
    readonly slug: string;
    readonly title: string;
    readonly facts: Readonly<Record<string, boolean | number | string>>;
  };
  readonly versions: readonly {
    readonly slug: string;
    readonly title: string;
    readonly facts: Readonly<Record<string, boolean | number | string>>;
  }[];
  /** Distinct configurations per environment. */
  readonly configurations: number;
  /** Distinct reasons of failed runs. */
  readonly failureReasons: readonly string[];
  readonly files: readonly FileProvenance[];
}

/** Reads `data/<experiment>/provenance.json`. */
export function readProvenance(experiment: string): Provenance {
  const url = new URL(`data/${experiment}/provenance.json`, import.meta.url);
  return JSON.parse(readFileSync(url, "utf8")) as Provenance;
}
