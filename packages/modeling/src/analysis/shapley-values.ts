import { permutation, type Rng } from "../random/index.ts";
import { InputError, numberAt } from "../space/index.ts";

/**
 * Worth of coalitions. members: m×players, row-major, 1 for a member → m values. Asked in batches, so
 * that a predictor sees many rows at once.
 */
export type CoalitionValue = (members: Uint8Array, count: number) => Float64Array;

/** Settings of `shapleyValues`. */
export interface ShapleySettings {
  /** Up to this many players all 2^players coalitions are asked. Default 10, at most 16. */
  readonly exactCountMax: number;
  /** Random orders of the players above that; half of them are the other half reversed. Default 200. */
  readonly orderCount: number;
}

/** One value per player; together they make the difference of the full and the empty coalition. */
export interface ShapleyValues {
  readonly values: Float64Array;
  /** Of the sampled mean, per player; zeros when exact. */
  readonly standardErrors: Float64Array;
  readonly isExact: boolean;
}

/** More players than can be enumerated, or no orders to sample. */
export class ShapleySettingsError extends InputError {
  readonly code = "SHAPLEY_SETTINGS";
}

const EXACT_LIMIT = 16;
const DEFAULTS: ShapleySettings = { exactCountMax: 10, orderCount: 200 };

/**
 * Shapley values (Shapley 1953): the worth a player adds, averaged over all orders of joining. Exact
 * by enumeration for few players, else over random orders drawn in pairs, each with its reverse
 * (Mitchell et al., JMLR 2022, §3: antithetic orders have a smaller variance).
 * @throws ShapleySettingsError when exactCountMax is above 16 or orderCount is below 4.
 */
export function shapleyValues(
  players: number,
  value: CoalitionValue,
  rng: Rng,
  settings: Partial<ShapleySettings> = {},
): ShapleyValues {
  const { exactCountMax, orderCount } = { ...DEFAULTS, ...settings };
  if (exactCountMax > EXACT_LIMIT || orderCount < 4) {
    throw new ShapleySettingsError(
      `exactCountMax is ${exactCountMax} (at most ${EXACT_LIMIT}), orderCount ${orderCount} (at least 4)`,
    );
  }
  return players <= exactCountMax
    ? enumerated(players, value)
    : sampled(players, value, orderCount, rng);
}

function enumerated(players: number, value: CoalitionValue): ShapleyValues {
  const count = 2 ** players;
  const members = new Uint8Array(count * players);
  for (let mask = 0; mask < count; mask++) {
    for (let j = 0; j < players; j++) members[mask * players + j] = (mask >> j) & 1;
  }
  const worth = value(members, count);
  // Weight of a coalition of s others: s! (players − 1 − s)! / players!.
  const weights = new Float64Array(players);
  let binomial = 1;
  for (let s = 0; s < players; s++) {
    weights[s] = 1 / (players * binomial);
    binomial = (binomial * (players - 1 - s)) / (s + 1);
  }
  const values = new Float64Array(players);
  for (let mask = 0; mask < count; mask++) {
    let size = 0;
    for (let rest = mask; rest > 0; rest &= rest - 1) size += 1;
    for (let j = 0; j < players; j++) {
      if (((mask >> j) & 1) === 1) continue;
      const gain = numberAt(worth, mask | (1 << j)) - numberAt(worth, mask);
      values[j] = numberAt(values, j) + numberAt(weights, size) * gain;
    }
  }
  return { values, standardErrors: new Float64Array(players), isExact: true };
}

function sampled(
  players: number,
  value: CoalitionValue,
  orderCount: number,
  rng: Rng,
): ShapleyValues {
  const pairs = Math.floor(orderCount / 2);
  const sums = new Float64Array(players);
  const squares = new Float64Array(players);
  for (let pair = 0; pair < pairs; pair++) {
    const order = permutation(players, rng);
    const forward = gains(order, value);
    const backward = gains(order.slice().reverse(), value);
    for (let j = 0; j < players; j++) {
      const gain = (numberAt(forward, j) + numberAt(backward, j)) / 2;
      sums[j] = numberAt(sums, j) + gain;
      squares[j] = numberAt(squares, j) + gain * gain;
    }
  }
  const values = sums.map((sum) => sum / pairs);
  const standardErrors = squares.map((square, j) => {
    const spread = square / pairs - numberAt(values, j) ** 2;
    return Math.sqrt(Math.max(0, spread) / (pairs - 1));
  });
  return { values, standardErrors, isExact: false };
}

/** What each player adds when they join in this order. */
function gains(order: ArrayLike<number>, value: CoalitionValue): Float64Array {
  const players = order.length;
  const members = new Uint8Array((players + 1) * players);
  for (let step = 0; step < players; step++) {
    for (let later = step + 1; later <= players; later++) {
      members[later * players + numberAt(order, step)] = 1;
    }
  }
  const worth = value(members, players + 1);
  const added = new Float64Array(players);
  for (let step = 0; step < players; step++) {
    added[numberAt(order, step)] = numberAt(worth, step + 1) - numberAt(worth, step);
  }
  return added;
}
