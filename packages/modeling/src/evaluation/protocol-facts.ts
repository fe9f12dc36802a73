import type { Protocol } from "./suite.ts";

/** What a protocol does, in words that stand beside every result of it. */
export interface ProtocolFacts {
  readonly name: Protocol;
  /** Counts up with every change that can change a figure. */
  readonly version: number;
  /** How training and test rows are told apart. */
  readonly split: string;
  /** Which random numbers. */
  readonly seeds: string;
  /** What is counted. */
  readonly budgets: string;
  /** Which error a leaderboard ranks by. */
  readonly error: string;
}

const BUDGETS = "configurations measured in the target, each once";
const ERROR = "MAPE of all test rows with a value above 0, mean over repeats, then over targets";

/** Every protocol. */
export const protocolFacts: Readonly<Record<Protocol, ProtocolFacts>> = {
  sempl: {
    name: "sempl",
    version: 1,
    split:
      "rows with a zero in any environment are dropped; the test is drawn, then training rows from the rest; who " +
      "chooses its sample may choose any row, and the test is what it did not measure",
    seeds:
      "random.seed(2 × repeat) of CPython draws the rows; xoshiro256** of the same seed all else",
    budgets: BUDGETS,
    error: ERROR,
  },
  unmeasured: {
    name: "unmeasured",
    version: 1,
    split: "every row with a value in the target is a candidate; the test is what was not measured",
    seeds: "xoshiro256** of the repeat, forked by suite, subject and target",
    budgets: BUDGETS,
    error: ERROR,
  },
};
