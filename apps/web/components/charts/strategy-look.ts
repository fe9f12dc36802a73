import { symbol, symbolsFill } from "d3-shape";

/** How a strategy is drawn, on every figure and page: one of five colours and one of seven shapes. */
export interface StrategyLook {
  /** 1 to 5: the class series-N. */
  readonly series: number;
  /** 0 to 6. */
  readonly shape: number;
}

const COLOURS = 5;
const SHAPES = 7;

/** Those that this registry computes: each has a look of its own. New ones come at the end. */
const KNOWN = [
  ...["direct", "linear-shift", "target-only", "informed-gp", "log-shift", "pooled"],
  ...["guided-sampling", "fingerprint", "bellwether", "data-reuse", "nonlinear-shift"],
  ...["data-reuse-guided", "active-sampling", "informed-mixture", "sequential-meta"],
  ...["guided-sampling-opml19", "guided-sampling-learner", "divide-and-learn"],
  ...["advise", "Optuna TPE", "Optuna TPE, the source's best five first"],
  ...["the source's 25 best", "random search"],
];

/** Colour and shape of a strategy by its name alone, so that it has the same wherever it stands. */
export function strategyLook(name: string): StrategyLook {
  const known = KNOWN.indexOf(name);
  const place = known < 0 ? KNOWN.length + digest(name) : known;
  // 5 and 7 have no common divisor: 35 pairs before one comes again.
  return { series: (place % COLOURS) + 1, shape: place % SHAPES };
}

/** The outline of a shape around 0, 0, of an area in px². */
export function shapePath(shape: number, area = 52): string {
  return symbol(symbolsFill[shape % symbolsFill.length] ?? symbolsFill[0], area)() ?? "";
}

function digest(text: string): number {
  let value = 0;
  for (const sign of text) value = (value * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
  return value % (COLOURS * SHAPES - KNOWN.length);
}
