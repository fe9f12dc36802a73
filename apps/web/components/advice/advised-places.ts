import type { AdvisedPlacesQuery } from "../../generated/graphql.ts";

/** Names and units of what advice speaks of. */
export interface AdvisedPlaces {
  /** Of an environment; its slug where the registry no longer has it. */
  readonly titleOf: (slug: string) => string;
  /** Of a metric; empty where it is not known. */
  readonly unitOf: (metric: string) => string;
}

/** What the registry says of the target and the sources of advice. */
export function advisedPlaces(
  environments: AdvisedPlacesQuery["environments"]["nodes"],
): AdvisedPlaces {
  const titles = new Map(environments.map(({ slug, shortTitle }) => [slug, shortTitle]));
  const metrics = environments[0]?.system.metrics ?? [];
  const units = new Map(metrics.map(({ name, unit }) => [name, unit]));
  return {
    titleOf: (slug) => titles.get(slug) ?? slug,
    unitOf: (metric) => units.get(metric) ?? "",
  };
}
