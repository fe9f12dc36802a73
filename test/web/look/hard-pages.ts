import { pageAddress } from "../../../apps/web/addresses.ts";
import { figureAddress } from "../../../apps/web/components/figure/figure-address.ts";
import { ask } from "./ask.ts";

interface Systems {
  readonly systems: {
    readonly nodes: readonly {
      readonly slug: string;
      readonly environmentCount: number;
      readonly options: { readonly totalCount: number };
      readonly metrics: readonly { readonly name: string }[];
    }[];
  };
}

const SYSTEMS = `{ systems(first: 100) { nodes {
  slug environmentCount options(first: 1) { totalCount } metrics { name }
} } }`;

/** Pages that are hard to draw, by what makes them so: of the systems with most options and with most environments. */
export async function hardPages(
  origin: string,
): Promise<readonly (readonly [name: string, path: string])[]> {
  const { systems } = await ask<Systems>(origin, SYSTEMS);
  const mostOptions = systems.nodes.toSorted(
    (a, b) => b.options.totalCount - a.options.totalCount,
  )[0];
  const mostPlaces = systems.nodes.toSorted((a, b) => b.environmentCount - a.environmentCount)[0];
  if (mostOptions === undefined || mostPlaces === undefined) return [];
  const of = ({ slug, metrics }: typeof mostOptions) => ({
    system: slug,
    metric: metrics[0]?.name ?? "",
  });
  return [
    ["most options", pageAddress("systems", mostOptions.slug)],
    ["most options advise", `/advise?system=${encodeURIComponent(mostOptions.slug)}`],
    ["most options influence map", figureAddress("influence-map", of(mostOptions))],
    ["most environments", pageAddress("systems", mostPlaces.slug)],
    ["most environments pairs", `${pageAddress("systems", mostPlaces.slug)}/pairs`],
    ["most environments influence map", figureAddress("influence-map", of(mostPlaces))],
    ["most environments coverage", figureAddress("coverage", of(mostPlaces))],
    ["most environments spread", figureAddress("spread", { system: mostPlaces.slug })],
  ];
}
