import type { EnvironmentName } from "./environment-title.ts";

type Part = (environment: EnvironmentName) => string;

const PARTS: readonly Part[] = [
  (environment) => environment.hardware.title,
  (environment) => environment.workload.title,
  (environment) => environment.version.slug,
  (environment) => environment.variant,
];

/**
 * A title for each of several environments that names only the axes in which any two of them differ;
 * all axes when none differs.
 */
export function distinguishingTitles(
  environments: readonly EnvironmentName[],
): (environment: EnvironmentName) => string {
  const varying = PARTS.filter((part) => new Set(environments.map(part)).size > 1);
  const parts = varying.length === 0 ? PARTS : varying;
  return (environment) =>
    parts
      .map((part) => part(environment))
      .filter((text) => text !== "")
      .join(" · ");
}
