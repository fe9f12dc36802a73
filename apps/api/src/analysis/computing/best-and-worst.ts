import { type Optimum, optimum, type Standing } from "@perfatlas/modeling/analysis";
import type { Metric } from "@perfatlas/modeling/space";
import type { OptimumFigure } from "@perfatlas/wire";
import type { EnvironmentData } from "../figure-task.ts";
import { defined } from "./defined.ts";

/** The best, default and worst configuration. @throws EmptyResponsesError. */
export function bestAndWorst({ sample, ...data }: EnvironmentData): OptimumFigure {
  const found = optimum(data);
  return {
    sample,
    best: standing(found.best),
    default: found.default === undefined ? null : standing(found.default),
    defaultState: found.defaultState,
    withoutDefault: found.withoutDefault,
    worst: standing(found.worst),
    sentence: sentenceOf(found, data.metric),
  };
}

function standing({ configuration, value, factor }: Standing): OptimumFigure["best"] {
  return { configuration, value, factor: defined(factor) };
}

const WHY = {
  failed: "the default configuration failed",
  "cut-off": "the default configuration was cut off: it is worse than all that ended",
  unmeasured: "the default configuration was not measured",
};

function sentenceOf(found: Optimum, metric: Metric): string {
  return `${defaultText(found, metric)}; the worst ${comparison(found.worst, metric)}`;
}

function defaultText({ default: usual, defaultState, withoutDefault }: Optimum, metric: Metric) {
  if (usual !== undefined) return `the default ${comparison(usual, metric)}`;
  if (defaultState !== "undeclared") return WHY[defaultState as keyof typeof WHY];
  return `there is no default configuration: no default of ${withoutDefault.join(", ")}`;
}

/** "is 3.1 x slower than the best", in words that fit what is measured. */
function comparison({ factor, value }: Standing, { unit, better, name }: Metric): string {
  if (factor === 1) return "is as good as the best";
  if (Number.isNaN(factor)) return `has a ${name} of ${Number(value.toPrecision(3))} ${unit}`;
  const times = factor < 10 ? factor.toFixed(factor < 1.095 ? 3 : 1) : factor.toFixed(0);
  const isTime = better === "lower" && /^(n|u|m)?s$|^min$|^h$/.test(unit);
  const word = isTime ? "slower than" : better === "lower" ? "the value of" : "below";
  return `is ${times} x ${word} the best`;
}
