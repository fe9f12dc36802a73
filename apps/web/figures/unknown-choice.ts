import { notFound } from "next/navigation";
import type { FigureGap } from "../components/figure/figure-content.ts";
import { metricText } from "../format/metric-text.ts";
import type { FigurePlaceFragment } from "../generated/graphql.ts";
import { listed } from "./listed.ts";

/** There is no page, and no figure, of what the registry does not hold. */
export function unknownEnvironment(): never {
  return notFound();
}

/** A metric that an environment has no values of: says which it has, or that all of its runs failed. */
export function unknownMetric(environment: FigurePlaceFragment, metric: string): FigureGap {
  const names = [...new Set(environment.series.map((series) => series.metric.name))];
  if (names.includes(metric))
    return {
      title: metricText(metric),
      gap: "No run of it has a value in this environment: all that were made failed, and are counted as failures.",
    };
  const has =
    names.length === 0 ? "nothing was measured in it yet" : `what was measured is ${listed(names)}`;
  return {
    title: `${environment.system.title}, ${environment.slug}`,
    gap: `Nothing is stored of “${metric.slice(0, 80)}” in this environment; ${has}.`,
  };
}
