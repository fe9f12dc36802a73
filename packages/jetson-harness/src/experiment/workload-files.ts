import type { WorkloadEntry } from "./experiment.ts";

/** Paths of a workload's input files, those that are given first. The first one of all is `{input}`. */
export function workloadFiles({ files, generate }: WorkloadEntry): readonly string[] {
  return [...(files ?? []).map(({ path }) => path), ...Object.keys(generate?.sha256 ?? {})];
}
