import { cpus } from "node:os";

/**
 * What a time of this process was measured on: processor, cores, system and Node, which is what says whether two
 * times can be compared. Nothing by which a machine could be found.
 */
export function machineText(): string {
  const cores = cpus();
  const model = cores[0]?.model.replace(/\s+/g, " ").trim() || "unknown processor";
  return `${model}, ${cores.length} cores, ${process.platform} ${process.arch}, Node ${process.versions.node.split(".")[0]}`;
}
