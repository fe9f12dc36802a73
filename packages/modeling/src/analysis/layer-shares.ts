import { type ConfigurationSpace, encodedColumns, LAYERS, type Layer } from "../space/index.ts";
import type { RankedTerm } from "./influence-ranking.ts";

/** What the terms of one layer of the stack, or of several together, explain. */
export interface LayerShare {
  /** Layers of the options of these terms, top of the stack first; "unstated" where an option has none. */
  readonly layers: readonly (Layer | "unstated")[];
  /** Sum of the shares of the terms: drops in R², which need not add up to it. */
  readonly share: number;
  readonly termCount: number;
}

/**
 * Sums the terms of an influence ranking by layer, largest first. An interaction of options of two
 * layers belongs to neither of them but to the pair.
 */
export function layerShares(
  space: ConfigurationSpace,
  terms: readonly Pick<RankedTerm, "columns" | "share">[],
): readonly LayerShare[] {
  const columns = encodedColumns(space);
  const order: readonly (Layer | "unstated")[] = [...LAYERS, "unstated"];
  const sums = new Map<string, { layers: LayerShare["layers"]; share: number; count: number }>();
  for (const term of terms) {
    const own = new Set(term.columns.map((j) => columns[j]?.option.layer ?? "unstated"));
    const layers = order.filter((layer) => own.has(layer));
    const key = layers.join(" ");
    const sum = sums.get(key) ?? { layers, share: 0, count: 0 };
    sums.set(key, { layers, share: sum.share + term.share, count: sum.count + 1 });
  }
  return [...sums.values()]
    .map(({ layers, share, count }) => ({ layers, share, termCount: count }))
    .sort((a, b) => b.share - a.share);
}
