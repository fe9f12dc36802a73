/** A typed fact about an environment: "cores" = 4, "cpuModel" = "…", "governor" = "schedutil". */
export type Fact = boolean | number | string;

/** Hardware × workload × version of one system; facts say what is known beyond the three names. */
export interface Environment {
  readonly hardware: string;
  readonly workload: string;
  readonly version: string;
  /** True for environments of a simulated board or generator: never mixed with measured ones. */
  readonly isSimulated?: boolean;
  readonly facts?: Readonly<Record<string, Fact>>;
}

/** Stable text key of an environment within its system. */
export function environmentKey(environment: Environment): string {
  const { hardware, workload, version } = environment;
  return [hardware, workload, version].map((part) => part.replaceAll("|", "¦")).join("|");
}
