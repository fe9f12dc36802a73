import type { Database } from "@perfatlas/db";

/** Columns that say when and how fast, and numbers that the database gives. */
const APART = [
  "id",
  "task_id",
  "strategy_id",
  "created_at",
  "fit_seconds",
  "code_revision",
  "machine",
];
/** What names a repeat, beside task and strategy. */
const KEY = ["learner", "settings", "budget", "repeat", "dataset_digest"];

/**
 * Every stored figure of a registry, one line per repeat and in an order of its own: floating-point numbers as
 * their bits, tasks and strategies by name; but for times. What names the repeat stands before " = ".
 */
export async function storedBits(database: Database): Promise<readonly string[]> {
  const { rows: columns } = await database.rawQuery(
    `select column_name as name, data_type = 'double precision' as "isNumber"
     from information_schema.columns where table_name = 'evaluation' order by column_name`,
  );
  const looked = columns
    .filter(({ name }) => ![...APART, ...KEY].includes(String(name)))
    .map(({ name, isNumber }) =>
      isNumber ? `encode(float8send(evaluation.${name}), 'hex')` : `evaluation.${name}::text`,
    );
  const { rows } = await database.rawQuery(
    `select concat_ws('|', task.slug, strategy.name, ${KEY.join(", ")}) || ' = '
       || concat_ws('|', ${looked.map((each) => `coalesce(${each}, '-')`).join(", ")}) as line
     from evaluation join task on task.id = task_id join strategy on strategy.id = strategy_id
     order by 1`,
  );
  return rows.map(({ line }) => String(line));
}
