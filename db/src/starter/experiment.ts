import { readFileSync } from "node:fs";
import {
  BINARY_DOMAIN,
  type ConfigurationSpace,
  type Level,
  type Metric,
  type Option,
  type OptionKind,
} from "@perfatlas/modeling/space";
import { parse } from "yaml";

interface ExperimentOption {
  readonly name: string;
  readonly type: "bool" | "enum" | "ordinal" | "int" | "float";
  readonly values?: readonly Level[] | { readonly min: number; readonly max: number };
  readonly default: Level;
  readonly unit?: string;
  readonly description: string;
}

/** A workload of an experiment; the facts say how large it is. */
export interface ExperimentWorkload {
  readonly name: string;
  readonly title: string;
  readonly facts: Readonly<Record<string, boolean | number | string>>;
}

/** An experiment file of `experiments/`, as YAML states it. */
export interface Experiment {
  readonly name: string;
  readonly system: {
    readonly name: string;
    readonly title: string;
    readonly description: string;
    readonly url: string;
    /** Which of Node's `process.versions` is the version of the system. */
    readonly version: { readonly runtime: "sqlite" | "zlib" | "brotli" };
  };
  readonly options: readonly ExperimentOption[];
  readonly constraints: readonly { readonly if: string; readonly then: string; why: string }[];
  readonly workloads: readonly ExperimentWorkload[];
  readonly run: {
    readonly minDuration: string;
    readonly check: { readonly result: { readonly per: "workload" | "configuration" } };
  };
  readonly metrics: readonly {
    readonly name: string;
    readonly unit: string;
    readonly direction: "min" | "max";
    readonly deterministic?: boolean;
    readonly description: string;
  }[];
  readonly measurement: {
    readonly warmup: { readonly runs: number };
    readonly repeats: { readonly min: number; readonly max: number };
    readonly order: { readonly scheme: "randomized-blocks"; readonly seed: number };
  };
  readonly design: { readonly kind: "random"; readonly size: number; readonly seed: number };
}

const KINDS: Readonly<Record<ExperimentOption["type"], OptionKind>> = {
  bool: "binary",
  enum: "categorical",
  ordinal: "ordinal",
  int: "integer",
  float: "real",
};

/** Reads `experiments/<name>.yaml`. */
export function readExperiment(name: string): Experiment {
  return parse(readFileSync(new URL(`experiments/${name}.yaml`, import.meta.url), "utf8"));
}

/** The configuration space that the experiment's options and constraints describe. */
export function experimentSpace(experiment: Experiment): ConfigurationSpace {
  return {
    system: experiment.system.name,
    options: experiment.options.map(toOption),
    constraints: experiment.constraints.map((constraint) => ({
      rule: `${constraint.if} -> (${constraint.then})`,
      why: constraint.why,
    })),
  };
}

/** The metrics of the experiment, in its order. */
export function experimentMetrics(experiment: Experiment): readonly Metric[] {
  return experiment.metrics.map((metric) => ({
    name: metric.name,
    unit: metric.unit,
    better: metric.direction === "min" ? "lower" : "higher",
    isDeterministic: metric.deterministic ?? false,
    description: metric.description,
  }));
}

function toOption(option: ExperimentOption): Option {
  return {
    name: option.name,
    kind: KINDS[option.type],
    domain: option.values ?? BINARY_DOMAIN,
    default: option.default,
    layer: "application",
    description: option.description,
    ...(option.unit === undefined ? {} : { unit: option.unit }),
  };
}
