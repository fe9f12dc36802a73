/** The parts of an environment's name. */
export interface EnvironmentName {
  readonly hardware: { readonly slug: string; readonly title: string };
  readonly workload: { readonly slug: string; readonly title: string };
  readonly version: { readonly slug: string };
  readonly variant: string;
}

/** An environment in words: "feature8, SAT instance 10286, version 2.7". */
export function environmentTitle(environment: EnvironmentName): string {
  const { hardware, workload, version, variant } = environment;
  const parts = [hardware.title, workload.title, version.slug];
  return (variant === "" ? parts : [...parts, variant]).join(" · ");
}

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
