import { randomForest } from "../learners/index.ts";
import { createRng } from "../random/index.ts";
import {
  type Configuration,
  type ConfigurationSpace,
  encode,
  type Matrix,
  numberAt,
} from "../space/index.ts";

/** Configurations of one environment, and whether each had a value. */
export interface Outcomes {
  readonly configurations: readonly Configuration[];
  readonly isValid: readonly boolean[];
}

/** x: n×p → n probabilities that a configuration can be measured at all. */
export type ValidityModel = (x: Matrix) => Float64Array;

/** How many rows of the target an opinion from elsewhere is worth: of sources, or of the mean. */
const SOURCE_ROWS = 5;
const MEAN_ROWS = 2;

const METRIC = { name: "validity", unit: "1", better: "higher" } as const;

/**
 * Probability that a configuration does not fail, learned from those of the target that did and did not, and
 * from sources: the mean of forests over the target's rows, drawn towards what the sources say (worth 5 rows; of
 * a source in which all rows ended alike its share that succeeded, (s + 1) / (n + 2)), or, without sources, towards
 * that share of the target (2 rows).
 */
export function fitValidity(
  space: ConfigurationSpace,
  target: Outcomes,
  sources: readonly Outcomes[],
  seed: string,
): ValidityModel {
  const n = target.isValid.length;
  const base = validShare(target);
  const own = forestOf(space, target, `${seed} target`);
  const others = sources
    .filter(({ isValid }) => isValid.length > 0)
    .map((source, k) => forestOf(space, source, `${seed} ${k}`) ?? constantOf(validShare(source)));
  const priorRows = others.length > 0 ? SOURCE_ROWS : MEAN_ROWS;
  return (x) => {
    const opinions = others.map((model) => model(x));
    const mine = own?.(x);
    return Float64Array.from({ length: x.rows }, (_, i) => {
      const prior =
        opinions.length === 0
          ? base
          : opinions.reduce((sum, one) => sum + numberAt(one, i), 0) / opinions.length;
      const seen = mine === undefined ? (n === 0 ? prior : base) : numberAt(mine, i);
      return (n * seen + priorRows * prior) / (n + priorRows);
    });
  };
}

function validShare({ isValid }: Outcomes): number {
  return (isValid.filter(Boolean).length + 1) / (isValid.length + 2);
}

function constantOf(share: number): ValidityModel {
  return ({ rows }) => new Float64Array(rows).fill(share);
}

/** Undefined where nothing failed or everything did: there is nothing to tell apart. */
function forestOf(
  space: ConfigurationSpace,
  { configurations, isValid }: Outcomes,
  seed: string,
): ValidityModel | undefined {
  const count = isValid.filter(Boolean).length;
  if (count === 0 || count === isValid.length) return undefined;
  const sample = {
    space,
    metric: METRIC,
    configurations,
    x: encode(space, configurations),
    y: Float64Array.from(isValid, Number),
  };
  const predictor = randomForest({}).fit(sample, createRng(`validity ${seed}`));
  return (x) => predictor.predict(x).map((p) => Math.min(1, Math.max(0, p)));
}
