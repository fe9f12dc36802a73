import {
  influenceRanking,
  layerShares,
  lmgRanking,
  type RankedTerm,
} from "@perfatlas/modeling/analysis";
import { createRng } from "@perfatlas/modeling/random";
import { encodedColumns, type Metric, uncensoredSample } from "@perfatlas/modeling/space";
import type { InfluenceFigure } from "@perfatlas/wire";
import type { EnvironmentData } from "../figure-task.ts";
import { defined, definedInterval } from "./defined.ts";
import { orderOf } from "./order-of.ts";

const DRAWS = 200;

/** Which options and interactions matter. @throws DegenerateSampleError. */
export function influence({ sample: about, ...values }: EnvironmentData): InfluenceFigure {
  const sample = uncensoredSample(values);
  const columns = encodedColumns(sample.space);
  const layerOf = new Map(sample.space.options.map(({ name, layer }) => [name, layer ?? null]));
  const order = orderOf(sample.space, 2000);
  const { rSquared, terms } = influenceRanking(sample, createRng("influence"), {
    order,
    draws: DRAWS,
  });
  const lmg = lmgRanking(sample, createRng("lmg"));
  return {
    sample: about,
    rSquared: defined(rSquared),
    order,
    draws: DRAWS,
    terms: terms.map((term) => ({
      name: term.name,
      options: term.columns.map((j) => columns[j]?.option.name ?? `column ${j}`),
      share: defined(term.share),
      interval: definedInterval(term.interval),
      coefficient: defined(term.coefficient),
      standardError: defined(term.standardError),
      pValue: defined(term.pValue),
      unit: term.unit,
      effect: effectOf(term, sample.metric),
    })),
    layers: layerShares(sample.space, terms).map((each) => ({
      ...each,
      share: defined(each.share),
    })),
    options: lmg.shares.map(({ option, share, standardError }) => ({
      option,
      layer: layerOf.get(option) ?? null,
      share: defined(share),
      standardError: defined(standardError),
    })),
    linearRSquared: defined(lmg.rSquared),
  };
}

/** Less is an improvement where lower is better. */
function effectOf({ coefficient }: RankedTerm, { better }: Metric): "improves" | "worsens" {
  return coefficient < 0 === (better === "lower") ? "improves" : "worsens";
}
