import type { EnvironmentRow } from "@perfatlas/db";

/** What tells two environments of a system apart. */
export type EnvironmentAxis = "hardware" | "workload" | "version" | "variant";

/** The one axis in which two environments differ; null when they differ in none, in several, or one is simulated. */
export function differingAxis(a: EnvironmentRow, b: EnvironmentRow): EnvironmentAxis | null {
  if (a.isSimulated !== b.isSimulated) return null;
  const differing: EnvironmentAxis[] = [];
  if (a.hardwareId !== b.hardwareId) differing.push("hardware");
  if (a.workloadId !== b.workloadId) differing.push("workload");
  if (a.versionId !== b.versionId) differing.push("version");
  if (a.variant !== b.variant) differing.push("variant");
  return differing.length === 1 ? (differing[0] ?? null) : null;
}
