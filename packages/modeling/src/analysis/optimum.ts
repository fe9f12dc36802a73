import {
  type Configuration,
  completedConfiguration,
  configurationKey,
  type EnvironmentValues,
  numberAt,
} from "../space/index.ts";
import { isCensored } from "../stats/index.ts";
import { EmptyResponsesError } from "./finite-values.ts";

/** A configuration with its value, and how many times worse that is than the best one. */
export interface Standing {
  readonly configuration: Configuration;
  readonly value: number;
  /**
   * Value over best where lower is better, best over value where higher is: at least 1. NaN unless both
   * are positive: a ratio of other numbers says nothing.
   */
  readonly factor: number;
}

/**
 * How the default configuration did. "undeclared": an option that is active has no default;
 * "unmeasured": it was never tried.
 */
export type DefaultState = "measured" | "failed" | "cut-off" | "unmeasured" | "undeclared";

/** The best, the default and the worst configuration of an environment. */
export interface Optimum {
  readonly best: Standing;
  /** Undefined unless it was measured. */
  readonly default: Standing | undefined;
  readonly defaultState: DefaultState;
  /** The options that have no default, where it is undeclared. */
  readonly withoutDefault: readonly string[];
  /** The worst of those that ended: what was cut off is worse, by an unknown factor. */
  readonly worst: Standing;
  readonly valueCount: number;
  readonly censoredCount: number;
}

/**
 * The best, default and worst configuration, of equal ones the first. Runs that were cut off are never
 * the best, and not the worst either, for their value is not known: they are counted.
 * @throws EmptyResponsesError when no run ended with a value.
 */
export function optimum({ space, metric, configurations, values }: EnvironmentValues): Optimum {
  const rows = [...configurations.keys()];
  const ended = rows.filter((i) => Number.isFinite(values[i]));
  const sign = metric.better === "lower" ? 1 : -1;
  const cost = (i: number) => sign * numberAt(values, i);
  const [first] = ended;
  if (first === undefined) {
    throw new EmptyResponsesError("no configuration has a value: there is no best one");
  }
  const best = ended.reduce((found, i) => (cost(i) < cost(found) ? i : found), first);
  const worst = ended.reduce((found, i) => (cost(i) > cost(found) ? i : found), first);
  const standing = (i: number): Standing => {
    const value = numberAt(values, i);
    const ratio = (value / numberAt(values, best)) ** sign;
    const isRatio = value > 0 && numberAt(values, best) > 0;
    return {
      configuration: configurations[i] ?? {},
      value,
      factor: isRatio ? ratio : Number.NaN,
    };
  };
  const usual = completedConfiguration(space, {});
  const withoutDefault = space.options
    .filter(({ name, default: level }) => level === undefined && Object.hasOwn(usual, name))
    .map(({ name }) => name);
  const key = configurationKey(space, usual);
  const row = rows.find((i) => configurationKey(space, configurations[i] ?? {}) === key);
  const defaultState = stateOf(withoutDefault, row === undefined ? undefined : values[row]);
  return {
    best: standing(best),
    default: defaultState === "measured" ? standing(row as number) : undefined,
    defaultState,
    withoutDefault,
    worst: standing(worst),
    valueCount: ended.length,
    censoredCount: rows.filter((i) => isCensored(numberAt(values, i))).length,
  };
}

function stateOf(withoutDefault: readonly string[], value: number | undefined): DefaultState {
  if (withoutDefault.length > 0) return "undeclared";
  if (value === undefined) return "unmeasured";
  if (Number.isNaN(value)) return "failed";
  return isCensored(value) ? "cut-off" : "measured";
}
