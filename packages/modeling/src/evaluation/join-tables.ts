import {
  type Configuration,
  configurationKey,
  evaluate,
  isLegalLevel,
  isRange,
  type Level,
  levelOf,
  numberAt,
  type Option,
  parseExpression,
  restingLevel,
} from "../space/index.ts";
import { median } from "../stats/median.ts";
import { checkResponseTable, type ResponseTable, ResponseTableError } from "./response-table.ts";
import type { SourceTable } from "./suite.ts";

/** What an option of the target is in a configuration of the source. */
type Said = (configuration: Configuration) => Level | undefined;

/**
 * A table of targets with the environments of another one behind its own, as sources: in the target's options, of which
 * numbers may have levels that the target lacks. An option of which a configuration of the source says nothing rests. Where several configurations of the source become one, theirs is the median.
 * @throws ResponseTableError when an option cannot be told from the source, or is no level of the target's that could be added.
 */
export function joinTables(
  target: ResponseTable,
  source: ResponseTable,
  options: SourceTable["options"],
): ResponseTable {
  for (const table of [target, source]) checkResponseTable(table);
  const strange = Object.keys(options).find(
    (name) => !target.space.options.some((option) => option.name === name),
  );
  if (strange !== undefined) throw new ResponseTableError(`the target has no option "${strange}"`);
  const said = target.space.options.map((option) => saidOf(option, source, options[option.name]));
  const translated = source.configurations.map((configuration) =>
    Object.fromEntries(
      target.space.options.map((option, k) => {
        const level = said[k]?.(configuration) ?? restingLevel(option);
        return [option.name, fitting(option, level)];
      }),
    ),
  );
  const space = {
    ...target.space,
    options: target.space.options.map((option) => widened(option, translated)),
  };
  const rowOf = new Map<string, number>();
  const configurations: Configuration[] = [];
  const rowsOf = (all: readonly Configuration[]): readonly number[] =>
    all.map((configuration) => {
      const key = configurationKey(space, configuration);
      const row = rowOf.get(key) ?? configurations.push(configuration) - 1;
      rowOf.set(key, row);
      return row;
    });
  const own = rowsOf(target.configurations);
  const others = rowsOf(translated);
  const spread = (values: Float64Array, rows: readonly number[]) =>
    spreadOver(values, rows, configurations.length);
  return {
    space,
    metric: target.metric,
    configurations,
    environments: [...target.environments, ...source.environments],
    values: [
      ...target.values.map((values) => spread(values, own)),
      ...source.values.map((values) => spread(values, others)),
    ],
    joined: { start: target.environments.length, metric: source.metric },
  };
}

function saidOf(option: Option, source: ResponseTable, rule: string | undefined): Said {
  const names = source.space.options.map(({ name }) => name);
  if (rule !== undefined) {
    const expression = parseExpression(rule);
    return (configuration) => evaluate(expression, configuration);
  }
  if (names.includes(option.name)) return (configuration) => levelOf(configuration, option.name);
  throw new ResponseTableError(
    `nothing says what "${option.name}" is in the source, which has ${names.join(", ")}`,
  );
}

/** A level as the option's kind has it: truth of numbers, numbers of truth. */
function fitting(option: Option, level: Level): Level {
  const fits =
    option.kind === "binary" && typeof level === "number" && (level === 0 || level === 1)
      ? level === 1
      : level;
  const isNumber = typeof fits === "number" && Number.isFinite(fits);
  const isAddable =
    option.kind === "ordinal" || option.kind === "real"
      ? isNumber
      : option.kind === "integer" && Number.isSafeInteger(fits);
  if (isLegalLevel(option, fits) || isAddable) return fits;
  throw new ResponseTableError(`"${option.name}" cannot be ${String(level)}, as the source has it`);
}

/** The option with the levels of the configurations among its own. */
function widened(option: Option, configurations: readonly Configuration[]): Option {
  const levels = configurations.flatMap((each) => levelOf(each, option.name) ?? []);
  const strange = [...new Set(levels.filter((level) => !isLegalLevel(option, level)))].map(Number);
  if (strange.length === 0) return option;
  const { domain } = option;
  if (!isRange(domain)) {
    return { ...option, domain: [...domain.map(Number), ...strange].sort((a, b) => a - b) };
  }
  // Levels between the steps of a range leave it without steps.
  const { min, max } = domain;
  return { ...option, domain: { min: Math.min(min, ...strange), max: Math.max(max, ...strange) } };
}

function spreadOver(values: Float64Array, rows: readonly number[], count: number): Float64Array {
  const spread = new Float64Array(count).fill(Number.NaN);
  const more = new Map<number, number[]>();
  rows.forEach((row, i) => {
    const value = numberAt(values, i);
    if (Number.isNaN(value)) return;
    const first = numberAt(spread, row);
    if (Number.isNaN(first)) spread[row] = value;
    else more.set(row, [...(more.get(row) ?? [first]), value]);
  });
  for (const [row, list] of more) spread[row] = median(list);
  return spread;
}
