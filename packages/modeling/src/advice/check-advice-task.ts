import type { Metric } from "../space/index.ts";
import type { AdviceSource, AdviceTask } from "./advice-task.ts";
import { IllegalAdviceError } from "./illegal-advice-error.ts";

/**
 * Refuses a question before anything is computed.
 * @param candidateCount configurations that can be measured.
 * @throws IllegalAdviceError for a budget, objectives, bounds, a measured value or a named source that cannot be.
 */
export function checkAdviceTask(task: AdviceTask, candidateCount: number): void {
  checkObjectives(task);
  checkBounds(task);
  if (candidateCount === 0) {
    throw new IllegalAdviceError(
      "NO_CANDIDATES",
      `no configuration of ${task.space.system} keeps all its constraints; correct the space`,
    );
  }
  checkBudget(task, candidateCount);
  checkMeasured(task);
  checkDistinctSources(task);
  if (!task.areSourcesNamed) return;
  for (const source of task.sources) {
    const fault = sourceFault(task, source);
    if (fault !== null) throw fault;
  }
}

/** Why a source cannot be learned from: another system, or a metric in another unit or direction. */
export function sourceFault(
  { space, metrics, objectives }: Pick<AdviceTask, "space" | "metrics" | "objectives">,
  source: AdviceSource,
): IllegalAdviceError | null {
  if (source.system !== space.system) {
    return new IllegalAdviceError(
      "FOREIGN_SOURCE",
      `source ${source.name} is of ${source.system}; a source for ${space.system} is an environment of that system`,
    );
  }
  const names = source.metrics.map(({ name }) => name).join(", ") || "none";
  for (const wanted of metrics) {
    const own = source.metrics.find(({ name }) => name === wanted.name);
    if (own === undefined) {
      if (!objectives.includes(wanted.name)) continue;
      return new IllegalAdviceError(
        "UNIT_MISMATCH",
        `source ${source.name} has no metric ${wanted.name}; it has ${names}`,
      );
    }
    if (own.unit !== wanted.unit || own.better !== wanted.better) {
      return new IllegalAdviceError(
        "UNIT_MISMATCH",
        `source ${source.name} has ${described(own)}, the target ${described(wanted)}; convert one of them`,
      );
    }
  }
  return null;
}

function described({ name, unit, better }: Metric): string {
  return `${name} in ${unit} (${better} is better)`;
}

function checkObjectives({ goal, objectives, metrics }: AdviceTask): void {
  const [least, most] = goal === "pareto" ? [2, 4] : [1, 1];
  const distinct = new Set(objectives);
  if (distinct.size !== objectives.length || distinct.size < least || distinct.size > most) {
    const wanted = goal === "pareto" ? "2 to 4 different metrics" : "one metric";
    throw new IllegalAdviceError(
      "ADVICE_OBJECTIVES",
      `goal ${goal} wants ${wanted}, not ${objectives.join(", ") || "none"}`,
    );
  }
  const unknown = objectives.find((name) => !metrics.some((metric) => metric.name === name));
  if (unknown === undefined) return;
  const names = metrics.map(({ name }) => name).join(", ");
  throw new IllegalAdviceError("ADVICE_OBJECTIVES", `no metric "${unknown}"; there are ${names}`);
}

function checkBounds({ bounds, metrics }: AdviceTask): void {
  for (const { metric, atMost, atLeast } of bounds) {
    if (!metrics.some(({ name }) => name === metric)) {
      const names = metrics.map(({ name }) => name).join(", ");
      throw new IllegalAdviceError(
        "ADVICE_OBJECTIVES",
        `no metric "${metric}"; there are ${names}`,
      );
    }
    const ends = [atMost, atLeast].filter((end) => end !== undefined);
    if (ends.length > 0 && ends.every(Number.isFinite)) continue;
    throw new IllegalAdviceError(
      "ADVICE_BOUND",
      `the bound on ${metric} is a number at most, at least, or both; it has ${ends.join(", ") || "none"}`,
    );
  }
  for (const { metric } of bounds) {
    const own = bounds.filter((bound) => bound.metric === metric);
    const least = Math.max(...own.map(({ atLeast }) => atLeast ?? Number.NEGATIVE_INFINITY));
    const most = Math.min(...own.map(({ atMost }) => atMost ?? Number.POSITIVE_INFINITY));
    if (least <= most) continue;
    throw new IllegalAdviceError(
      "CONTRADICTORY_BOUNDS",
      `${metric} cannot be at least ${least} and at most ${most}; loosen one of them`,
    );
  }
}

function checkMeasured({ measured }: AdviceTask): void {
  for (const [i, { values }] of measured.entries()) {
    for (const [metric, own] of Object.entries(values)) {
      const bad = own.find((value) => !Number.isFinite(value));
      if (bad === undefined) continue;
      throw new IllegalAdviceError(
        "ADVICE_MEASURED",
        `${metric} of measured configuration ${i + 1} cannot be ${bad}; leave out the value of what failed or was cut off`,
      );
    }
  }
}

function checkDistinctSources({ sources }: AdviceTask): void {
  const names = sources.map(({ name }) => name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice === undefined) return;
  throw new IllegalAdviceError("ADVICE_SOURCES", `source ${twice} is named twice; name each once`);
}

function checkBudget({ budget, count, measured }: AdviceTask, candidateCount: number): void {
  if (!Number.isInteger(budget) || budget < 1 || budget > candidateCount) {
    throw new IllegalAdviceError(
      "ADVICE_BUDGET",
      `a budget is 1 to ${candidateCount} configurations, as many as can be measured; not ${budget}`,
    );
  }
  const left = Math.max(0, budget - measured.length);
  if (!Number.isInteger(count) || count < 0 || count > left) {
    throw new IllegalAdviceError(
      "ADVICE_BUDGET",
      `${left} of a budget of ${budget} are left after ${measured.length}; ${count} were asked for`,
    );
  }
}
