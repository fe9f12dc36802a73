import type { TableColumn } from "@perfatlas/db";
import type { Level, Option } from "@perfatlas/modeling/space";
import type { TaskAnswers, TaskRepeats, TaskTable } from "@perfatlas/wire";

type Cells = TableColumn["cells"];

/** Files of a task as tables, for CSV and Parquet. */
export const taskColumns = {
  /** A row per configuration: its number, its levels, and a column per source. */
  table({ options, configurations, sources }: TaskTable, of: readonly Option[]): TableColumn[] {
    return [
      { name: "row", type: "integer", cells: configurations.map((_, row) => row) },
      ...options.map((name, k): TableColumn => {
        const cells = configurations.map((levels) => levels[k] ?? null);
        const type = typeOf(of[k]);
        const shown = type === "text" ? cells.map((cell) => cell && String(cell)) : cells;
        // Whoever joins tables by their row numbers must not find an option under that name.
        return { name: name === "row" ? "option_row" : name, type, cells: shown };
      }),
      ...sources.map(
        ({ environment, values }): TableColumn => ({
          name: `source ${environment}`,
          type: "number",
          cells: values,
        }),
      ),
    ];
  },

  /** A row per training and test configuration of each repeat; values of training only. */
  rows({ budget, repeats }: TaskRepeats): TableColumn[] {
    const of = (cells: (one: TaskRepeats["repeats"][number]) => Cells): Cells =>
      repeats.flatMap((one) => [...cells(one)]);
    const both = <Cell extends Level | null>(train: Cell, test: Cell) =>
      of((one) => [...one.train.rows.map(() => train), ...one.test.map(() => test)]);
    return [
      { name: "budget", type: "integer", cells: both(budget, budget) },
      {
        name: "repeat",
        type: "integer",
        cells: of(({ repeat, train, test }) =>
          new Array<number>(train.rows.length + test.length).fill(repeat),
        ),
      },
      { name: "part", type: "text", cells: both("train", "test") },
      { name: "row", type: "integer", cells: of(({ train, test }) => [...train.rows, ...test]) },
      {
        name: "value",
        type: "number",
        cells: of(({ train, test }) => [...train.values, ...test.map(() => null)]),
      },
    ];
  },

  /** A row per configuration that the target has a value of. */
  answers({ rows, values }: TaskAnswers): TableColumn[] {
    return [
      { name: "row", type: "integer", cells: rows },
      { name: "value", type: "number", cells: values },
    ];
  },
} as const;

function typeOf(option: Option | undefined): TableColumn["type"] {
  if (option?.kind === "binary") return "boolean";
  return option === undefined || option.kind === "categorical" ? "text" : "number";
}
