import type { EnvironmentName } from "./environment-title.ts";

type Part = (environment: EnvironmentName) => string;

const hardware: Part = (environment) => environment.hardware.title;
const workload: Part = (environment) => environment.workload.title;
const version: Part = (environment) => environment.version.slug;
const variant: Part = (environment) => environment.variant;

/** Axes that may suffice as a name, fewest first. */
const CHOICES: readonly (readonly Part[])[] = [
  [workload],
  [hardware],
  [hardware, workload],
  [workload, version],
  [hardware, version],
  [hardware, workload, version],
];

/** A title for each of several environments: the fewest axes that tell all of them apart. */
export function distinguishingTitles(
  environments: readonly EnvironmentName[],
): (environment: EnvironmentName) => string {
  const title = (parts: readonly Part[], environment: EnvironmentName) =>
    parts
      .map((part) => part(environment))
      .filter((text) => text !== "")
      .join(" · ");
  const suffices = (parts: readonly Part[]) =>
    new Set(environments.map((one) => title(parts, one))).size === environments.length;
  const chosen = CHOICES.find(suffices) ?? [hardware, workload, version, variant];
  return (environment) => title(chosen, environment);
}
