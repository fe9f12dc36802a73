import type { DatasetDescriptor, Described, DescribedEnvironment } from "../descriptor.ts";

/** What the data sets of one system have in common. */
export type DescribedSystem = Pick<
  DatasetDescriptor,
  "system" | "space" | "metrics" | "hardware" | "workloads" | "versions"
>;

/** The system with these environments, and of its hardware, workloads and versions those they use. */
export function systemIn(
  system: DescribedSystem,
  environments: readonly DescribedEnvironment[],
): DescribedSystem & Pick<DatasetDescriptor, "environments"> {
  const used = (described: readonly Described[], axis: "hardware" | "workload" | "version") =>
    described.filter(({ slug }) => environments.some((environment) => environment[axis] === slug));
  return {
    ...system,
    hardware: used(system.hardware, "hardware"),
    workloads: used(system.workloads, "workload"),
    versions: used(system.versions, "version"),
    environments,
  };
}
