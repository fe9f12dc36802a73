import { prepareTable, taskRows } from "@perfatlas/modeling/evaluation";
import { levelOf, numberAt } from "@perfatlas/modeling/space";
import type { TaskAnswers, TaskDescription, TaskRepeats, TaskTable } from "@perfatlas/wire";
import type { EvaluatedTask } from "./evaluated-task.ts";

/** What a task is, without its rows. */
export function describeTask({ row, table, repeats, at }: EvaluatedTask): TaskDescription {
  const { protocol, sources, target } = at(0);
  const { joined } = table;
  const { name, unit, better } = table.metric;
  const nameOf = (environment: number) => table.environments[environment] ?? "";
  return {
    task: row.slug,
    digest: table.digest,
    protocol,
    metric: { name, unit, better },
    target: nameOf(target),
    sources: sources.map(nameOf),
    ...(joined === undefined
      ? {}
      : { sourceMetric: { name: joined.metric.name, unit: joined.metric.unit } }),
    budgets: row.budgets,
    repeats,
    options: table.space.options,
    constraints: table.space.constraints,
    configurationCount: table.configurations.length,
  };
}

/** All configurations and what the sources say of them; their places are the row numbers. */
export function tableOfTask({ row, table, at }: EvaluatedTask): TaskTable {
  const task = at(0);
  const ready = prepareTable(table, task.protocol);
  const options = table.space.options.map(({ name }) => name);
  return {
    task: row.slug,
    digest: table.digest,
    options,
    configurations: table.configurations.map((configuration) =>
      options.map((name) => levelOf(configuration, name) ?? null),
    ),
    sources: task.sources.map((source) => {
      const values = new Array<number | null>(table.configurations.length).fill(null);
      for (const at of ready.measurableRows(source)) {
        values[at] = numberAt(table.values[source] ?? [], at);
      }
      return { environment: table.environments[source] ?? "", values };
    }),
  };
}

/** Training and test rows of repeats at a budget that the target has room for. */
export function repeatsOfTask(
  { row, table, at }: EvaluatedTask,
  budget: number,
  repeats: readonly number[],
): TaskRepeats {
  const task = at(budget);
  const values = table.values[task.target] ?? new Float64Array();
  return {
    task: row.slug,
    digest: table.digest,
    budget,
    repeats: repeats.map((repeat) => {
      const { seed, trainRows, testRows, censoredRows } = taskRows(table, task, repeat);
      return {
        repeat,
        seed,
        train: {
          rows: [...trainRows],
          values: Array.from(trainRows, (at) => numberAt(values, at)),
        },
        test: [...testRows, ...censoredRows].sort((a, b) => a - b),
      };
    }),
  };
}

/** What the target answers to a driver that replays it. */
export function answersOfTask({ row, table, at }: EvaluatedTask): TaskAnswers {
  const { protocol, target } = at(0);
  const ready = prepareTable(table, protocol);
  const measurable = ready.measurableRows(target);
  const values = table.values[target] ?? new Float64Array();
  return {
    task: row.slug,
    digest: table.digest,
    rows: [...measurable],
    values: Array.from(measurable, (at) => numberAt(values, at)),
    censored: [...ready.censoredRows(target)],
  };
}
