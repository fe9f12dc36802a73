import { notFound } from "next/navigation";
import type { FigureGap } from "../components/figure/figure-content.ts";
import type { FigurePlaceFragment } from "../generated/graphql.ts";
import { listed } from "./listed.ts";

/** There is no page, and no figure, of what the registry does not hold. */
export function unknownEnvironment(): never {
  return notFound();
}

/** A metric that an environment has no values of: says which it has. */
export function unknownMetric(environment: FigurePlaceFragment, metric: string): FigureGap {
  const names = [...new Set(environment.series.map((series) => series.metric.name))];
  const has =
    names.length === 0 ? "nothing was measured in it yet" : `what was measured is ${listed(names)}`;
  return {
    title: `${environment.system.title}, ${environment.slug}`,
    gap: `Nothing is stored of “${metric.slice(0, 80)}” in this environment; ${has}.`,
  };
}
