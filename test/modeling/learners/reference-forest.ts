import type { Rng } from "@perfatlas/modeling/random";
import type { Matrix } from "@perfatlas/modeling/space";

/** What the reference is told; the meaning of the names is that of `growForest`. */
export interface ReferenceSettings {
  readonly treeCount: number;
  readonly minLeaf: number;
  readonly columnsPerSplit: number;
  readonly bootstrap: boolean;
}

type Node =
  | { readonly value: number }
  | {
      readonly column: number;
      readonly threshold: number;
      readonly low: Node;
      readonly high: Node;
    };

interface Row {
  readonly x: readonly number[];
  readonly y: number;
  /** y as a whole number, so that sums are exact and ties are ties. */
  readonly whole: bigint;
  readonly weight: number;
}

interface Candidate {
  readonly column: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A regression forest in the plainest words: every split tried by filtering rows, nodes as objects.
 * Draws from the rng in the order that the definition asks for: n bootstrap rows; per node the columns
 * (when not all), then one of the splits that tie. Answers the mean over trees for each row of `asked`.
 */
export function referenceForest(
  x: Matrix,
  y: Float64Array,
  whole: Float64Array,
  settings: ReferenceSettings,
  rng: Rng,
  asked: Matrix,
): number[] {
  const n = y.length;
  const rowOf = (m: Matrix, i: number): number[] =>
    Array.from(m.data.subarray(i * m.columns, (i + 1) * m.columns));
  const trees = Array.from({ length: settings.treeCount }, (_, t) => {
    const treeRng = rng.fork(`tree ${t}`);
    const weights: number[] = new Array(n).fill(settings.bootstrap ? 0 : 1);
    if (settings.bootstrap) for (let i = 0; i < n; i++) weights[treeRng.integer(n)]! += 1;
    const rows = Array.from({ length: n }, (_, i): Row => {
      return { x: rowOf(x, i), y: y[i]!, whole: BigInt(whole[i]!), weight: weights[i]! };
    });
    const order = Array.from({ length: x.columns }, (_, j) => j);
    const inBag = rows.filter((row) => row.weight > 0);
    return grow(inBag, order, settings, treeRng);
  });
  return Array.from({ length: asked.rows }, (_, i) => {
    const row = rowOf(asked, i);
    return trees.reduce((sum, tree) => sum + answer(tree, row), 0) / trees.length;
  });
}

function answer(node: Node, x: readonly number[]): number {
  if ("value" in node) return node.value;
  return answer(x[node.column]! <= node.threshold ? node.low : node.high, x);
}

function grow(rows: readonly Row[], order: number[], settings: ReferenceSettings, rng: Rng): Node {
  const first = rows[0]!.y;
  const weight = rows.reduce((sum, row) => sum + row.weight, 0);
  const value = first + rows.reduce((sum, row) => sum + row.weight * (row.y - first), 0) / weight;
  if (rows.length < 2 * settings.minLeaf || rows.every((row) => row.y === first)) return { value };
  const split = bestSplit(rows, order, settings, rng);
  if (split === undefined) return { value };
  const { column, low, high } = split;
  const left = rows.filter((row) => row.x[column]! <= low);
  const right = rows.filter((row) => row.x[column]! > low);
  return {
    column,
    threshold: low + (high - low) / 2,
    low: grow(left, order, settings, rng),
    high: grow(right, order, settings, rng),
  };
}

function bestSplit(
  rows: readonly Row[],
  order: number[],
  settings: ReferenceSettings,
  rng: Rng,
): Candidate | undefined {
  let best: Candidate[] = [];
  let most = Number.NEGATIVE_INFINITY;
  const varying = order.filter((j) => new Set(rows.map((row) => row.x[j])).size > 1);
  if (varying.length === 0) return undefined;
  for (const column of drawColumns(rows, order, settings.columnsPerSplit, rng)) {
    const levels = [...new Set(rows.map((row) => row.x[column]!))].sort((a, b) => a - b);
    for (let k = 0; k + 1 < levels.length; k++) {
      const left = rows.filter((row) => row.x[column]! <= levels[k]!);
      const right = rows.filter((row) => row.x[column]! > levels[k]!);
      if (Math.min(left.length, right.length) < settings.minLeaf) continue;
      const gain = share(left) + share(right);
      if (gain < most) continue;
      if (gain > most) best = [];
      most = gain;
      best.push({ column, low: levels[k]!, high: levels[k + 1]! });
    }
  }
  return best.length > 1 ? best[rng.integer(best.length)] : best[0];
}

/** S²/w of one side. */
function share(rows: readonly Row[]): number {
  const sum = Number(rows.reduce((total, row) => total + BigInt(row.weight) * row.whole, 0n));
  return (sum * sum) / rows.reduce((total, row) => total + row.weight, 0);
}

function drawColumns(rows: readonly Row[], order: number[], wanted: number, rng: Rng): number[] {
  const varies = (j: number): boolean => new Set(rows.map((row) => row.x[j])).size > 1;
  if (wanted >= order.length) return order.filter(varies);
  const drawn: number[] = [];
  for (let visited = 0; visited < order.length; visited++) {
    if (visited >= wanted && drawn.length > 0) break;
    const at = visited + rng.integer(order.length - visited);
    [order[visited], order[at]] = [order[at]!, order[visited]!];
    if (varies(order[visited]!)) drawn.push(order[visited]!);
  }
  return drawn;
}
