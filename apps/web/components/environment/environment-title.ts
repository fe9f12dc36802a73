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
