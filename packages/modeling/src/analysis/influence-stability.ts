import { numberAt } from "../space/index.ts";
import { kendall } from "../stats/index.ts";

/** A ranking of terms: share of explained variance (or any strength ≥ 0) by term name. */
export type Ranking = ReadonlyMap<string, number>;

/** How much of one environment's ranking of influences holds in another. */
export interface InfluenceStability {
  /** Kendall's tau-b over all terms of either side, absent ones with strength 0; NaN when undefined. */
  readonly kendallTau: number;
  /** Share of the top k of one side that stand in the top k of the other, 0 … 1. */
  readonly topKOverlap: number;
  readonly k: number;
  /** Terms whose rank moved, largest move first; rank counts from 1, ties share the better rank. */
  readonly moves: readonly { readonly term: string; readonly from: number; readonly to: number }[];
}

/**
 * Compares two influence rankings of one system.
 * @param k size of the top list; 5 by default, cut to the number of terms.
 */
export function influenceStability(left: Ranking, right: Ranking, k = 5): InfluenceStability {
  const terms = [...new Set([...left.keys(), ...right.keys()])].sort();
  const a = terms.map((term) => left.get(term) ?? 0);
  const b = terms.map((term) => right.get(term) ?? 0);
  const size = Math.min(k, terms.length);
  const topA = top(terms, a, size);
  const topB = new Set(top(terms, b, size));
  const moves = terms
    .map((term, i) => ({ term, from: rankOf(a, i), to: rankOf(b, i) }))
    .filter((move) => move.from !== move.to)
    .sort((x, y) => Math.abs(y.to - y.from) - Math.abs(x.to - x.from));
  return {
    kendallTau: kendall(a, b),
    topKOverlap: size === 0 ? Number.NaN : topA.filter((term) => topB.has(term)).length / size,
    k: size,
    moves,
  };
}

function top(
  terms: readonly string[],
  strengths: readonly number[],
  size: number,
): readonly string[] {
  return terms
    .map((term, i) => ({ term, strength: numberAt(strengths, i) }))
    .sort((x, y) => y.strength - x.strength || (x.term < y.term ? -1 : 1))
    .slice(0, size)
    .map(({ term }) => term);
}

function rankOf(strengths: readonly number[], i: number): number {
  return 1 + strengths.filter((strength) => strength > numberAt(strengths, i)).length;
}
