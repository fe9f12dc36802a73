import type { CitedData } from "../components/figure/figure-content.ts";
import type { FigurePlaceFragment } from "../generated/graphql.ts";

/** The versions of data sets that an environment's values of a metric are of; all of them without one. */
export function dataOf(environment: FigurePlaceFragment, metric?: string): readonly CitedData[] {
  const found = new Map<string, CitedData>();
  for (const { metric: own, datasetVersion } of environment.series) {
    if (metric !== undefined && own.name !== metric) continue;
    const { number, dataset } = datasetVersion;
    found.set(`${dataset.slug} ${number}`, {
      dataset: dataset.title,
      version: number,
      work: dataset.citation,
    });
  }
  return [...found.values()];
}

/** The same of several environments, each version once. */
export function distinctData(
  environments: readonly FigurePlaceFragment[],
  metric?: string,
): readonly CitedData[] {
  const found = new Map<string, CitedData>();
  for (const environment of environments) {
    for (const data of dataOf(environment, metric)) {
      found.set(`${data.dataset} ${data.version}`, data);
    }
  }
  return [...found.values()];
}
