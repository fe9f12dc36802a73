/** A unit as people write it, and what values in the registry's unit are multiplied by. */
export interface UnitScale {
  /** "MiB"; empty for plain numbers. */
  readonly unit: string;
  readonly factor: number;
}

/** Larger units of one kind, smallest first: so many of the registry's unit are one of them. */
type Ladder = readonly (readonly [unit: string, size: number])[];

const BYTES: Ladder = [
  ["B", 1],
  ["KiB", 2 ** 10],
  ["MiB", 2 ** 20],
  ["GiB", 2 ** 30],
  ["TiB", 2 ** 40],
];
const SECONDS: Ladder = [
  ["ns", 1e-9],
  ["µs", 1e-6],
  ["ms", 1e-3],
  ["s", 1],
];

const LADDERS: ReadonlyMap<string, Ladder> = new Map(
  Object.entries({
    B: BYTES,
    KiB: rungs(BYTES, 2 ** 10),
    MiB: rungs(BYTES, 2 ** 20),
    s: SECONDS,
    ms: rungs(SECONDS, 1e-3),
    us: rungs(SECONDS, 1e-6),
    ns: rungs(SECONDS, 1e-9),
  }),
);

/** Units that are written otherwise than they are stored. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "1": "",
    mCel: "m°C",
    Cel: "°C",
    "us/op": "µs per operation",
    "msg/s": "messages/s",
    "{tx}/s": "transactions/s",
    us: "µs",
  }),
);

/** The unit in which a value of about that size reads best: 3.6e7 B is 34.3 MiB. */
export function unitScale(unit: string, size: number | null | undefined): UnitScale {
  const ladder = LADDERS.get(unit);
  const plain = { unit: WORDS.get(unit) ?? unit.replaceAll(/[{}]/g, ""), factor: 1 };
  if (ladder === undefined || size === null || size === undefined || !Number.isFinite(size))
    return plain;
  const [first] = ladder;
  const rung = ladder.findLast(([, of]) => Math.abs(size) >= of) ?? first;
  if (rung === undefined || size === 0) return plain;
  return { unit: rung[0], factor: 1 / rung[1] };
}

function rungs(ladder: Ladder, base: number): Ladder {
  return ladder.map(([unit, size]) => [unit, size / base] as const);
}
