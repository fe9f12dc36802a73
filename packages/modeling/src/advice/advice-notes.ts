import type { Sample } from "../space/index.ts";
import type { AdviceTask } from "./advice-task.ts";
import { isFeasible } from "./pool-estimates.ts";

/** Names that a note lists. */
const NAMED = 5;

/**
 * What a reader should know that no figure says: nothing has a value, nothing keeps the bounds, and noise that is
 * not known.
 * @param own what is measured of the first objective.
 */
export function adviceNotes(task: AdviceTask, own: Sample): readonly string[] {
  const { measured, objectives, unstated = [] } = task;
  const { name } = own.metric;
  const count = measured.length;
  const notes: string[] = [];
  if (unstated.length > 0) {
    const names = unstated.slice(0, NAMED).join(", ");
    const more = unstated.length > NAMED ? ` and ${unstated.length - NAMED} more` : "";
    notes.push(
      `no measured row states ${names}${more}: where an option is active its default is taken; give it a column if it was another`,
    );
  }
  const ended = measured.filter(({ values }) =>
    objectives.every((objective) => (values[objective] ?? []).length > 0),
  );
  const hasValue = (metric: string) =>
    measured.some(({ values }) => (values[metric] ?? []).length > 0);
  const unknown = task.bounds.map(({ metric }) => metric).find((metric) => !hasValue(metric));
  if (count > 0 && ended.length === 0) {
    notes.push(
      `all ${count} configurations measured so far failed: nothing is predicted, and the next ones are far from them`,
    );
  } else if (count > 0 && unknown !== undefined) {
    notes.push(
      `no value of ${unknown} is measured yet: none of the ${count} configurations is known to keep its bound`,
    );
  } else if (count > 0 && !measured.some((one) => isFeasible(task, one))) {
    notes.push(
      `none of the ${count} configurations measured so far keeps all bounds: the next ones are those likeliest to; loosen a bound if none of them does`,
    );
  }
  if (own.y.length > 2 && new Set(own.y).size === 1) {
    notes.push(
      `${name} is ${own.y[0]} in all ${own.y.length} configurations that have a value: nothing that was varied so far makes a difference to it`,
    );
  }
  const repeated = measured.flatMap(({ values }) =>
    (values[name] ?? []).length > 1 ? [values[name] ?? []] : [],
  );
  if (own.metric.isDeterministic === true || own.y.length === 0) return notes;
  if (repeated.length === 0) {
    notes.push(
      `no configuration was measured twice: how much ${name} varies from run to run is not known, and the best are to be measured again`,
    );
  } else if (repeated.every((values) => values.every((value) => value === values[0]))) {
    notes.push(
      `repeats of a configuration have the same ${name} to the last digit: it is taken to vary not at all; if rows were copied, leave the copies out`,
    );
  }
  return notes;
}
