import { readUnit, unitConversion } from "@perfatlas/modeling/units";
import { type DraftDescriptor, environmentName } from "../../datasets/descriptor.ts";
import { type DescriptorFault, known, unique } from "../descriptor-fault.ts";
import { CELL_CONDITIONS } from "./cell-condition.ts";
import type {
  CellCondition,
  CsvSettings,
  FailureRule,
  JoinedCsvSettings,
  ValueColumn,
} from "./settings.ts";

type Path = DescriptorFault["path"];

/** What is wrong with the settings of a delimited format that keep its schema, of files too. */
export function* checkCsv(descriptor: DraftDescriptor): Generator<DescriptorFault> {
  const settings = descriptor.reader as unknown as JoinedCsvSettings;
  yield* checkColumns(descriptor, settings, ["reader"]);
  if (settings.configurations !== undefined)
    yield* checkColumns(descriptor, settings.configurations, ["reader", "configurations"]);
  for (const [i, rule] of (settings.failures ?? []).entries())
    yield* checkRule(descriptor, rule, ["reader", "failures", i]);
  for (const [i, { reader }] of descriptor.files.entries()) {
    if (reader !== undefined)
      yield* checkColumns(descriptor, reader as CsvSettings, ["files", i, "reader"]);
  }
}

function* checkColumns(
  descriptor: DraftDescriptor,
  settings: CsvSettings,
  path: Path,
): Generator<DescriptorFault> {
  const options = new Map(descriptor.space.options.map((option) => [option.name, option]));
  yield* unique(settings.options ?? [], ({ option }) => option, [...path, "options"], "option");
  for (const [i, column] of (settings.options ?? []).entries()) {
    const at = [...path, "options", i];
    const option = options.get(column.option);
    if (option === undefined)
      yield* known(column.option, [...options.keys()], [...at, "option"], "option");
    else if (column.unit !== undefined)
      yield* checkUnit(column.unit, option.unit ?? "1", [...at, "unit"]);
  }
  for (const [i, value] of (settings.values ?? []).entries())
    yield* checkValue(descriptor, value, [...path, "values", i]);
  const { decimal = ".", grouping } = settings;
  if (decimal === grouping)
    yield {
      path: [...path, "grouping"],
      message: `cannot be ${JSON.stringify(grouping)}, which is the decimal sign`,
    };
  for (const key of ["skipRows", "keepRows"] as const)
    for (const [i, condition] of (settings[key] ?? []).entries())
      yield* checkCondition(condition, [...path, key, i]);
  yield* checkEnvironmentColumns(descriptor, settings, [...path, "environmentColumns"]);
}

function* checkValue(
  descriptor: DraftDescriptor,
  value: ValueColumn,
  path: Path,
): Generator<DescriptorFault> {
  const names = descriptor.metrics.map(({ name }) => name);
  const { column, columns, metric, metricColumn, environment, scale, unit } = value;
  if ((column === undefined) === (columns === undefined))
    yield { path, message: "needs either column or, for repeats in several, columns" };
  if (metric !== undefined) yield* known(metric, names, [...path, "metric"], "metric");
  if (metric !== undefined && metricColumn !== undefined)
    yield { path: [...path, "metric"], message: "cannot stand beside metricColumn" };
  if (value.metrics !== undefined && metricColumn === undefined)
    yield {
      path: [...path, "metrics"],
      message: "maps the texts of a metricColumn; there is none",
    };
  for (const [text, name] of Object.entries(value.metrics ?? {}))
    yield* known(name, names, [...path, "metrics", text], "metric");
  if (environment !== undefined) {
    const environments = descriptor.environments.map(environmentName);
    yield* known(environment, environments, [...path, "environment"], "environment");
  }
  const others = ["unit", "unitColumn", "unitInCell", "clock"] as const;
  for (const key of scale === undefined ? [] : others)
    if (value[key] !== undefined)
      yield {
        path: [...path, "scale"],
        message: `cannot stand beside ${key}, which says the unit`,
      };
  if (unit === undefined || metricColumn !== undefined) return;
  const measured = descriptor.metrics.find(({ name }) => name === (metric ?? names[0]));
  if (measured !== undefined) yield* checkUnit(unit, measured.unit, [...path, "unit"]);
}

function* checkUnit(unit: string, wanted: string, path: Path): Generator<DescriptorFault> {
  const { problem } = readUnit(unit);
  if (problem !== null) yield { path, message: problem };
  else if (unitConversion(unit, wanted) === undefined)
    yield { path, message: `${unit} cannot be turned into ${wanted}, the unit that is described` };
}

function* checkEnvironmentColumns(
  { hardware, workloads, versions }: DraftDescriptor,
  { environmentColumns = {} }: CsvSettings,
  path: Path,
): Generator<DescriptorFault> {
  const described = { hardware, workload: workloads, version: versions };
  for (const axis of ["hardware", "workload", "version"] as const) {
    const setting = environmentColumns[axis];
    if (typeof setting !== "object") continue;
    const legal = described[axis].map(({ slug }) => slug);
    for (const [text, slug] of Object.entries(setting.slugs ?? {}))
      yield* known(slug, legal, [...path, axis, "slugs", text], axis);
  }
}

function* checkCondition(condition: CellCondition, path: Path): Generator<DescriptorFault> {
  if (CELL_CONDITIONS.filter((key) => condition[key] !== undefined).length !== 1)
    yield { path, message: `needs exactly one of ${CELL_CONDITIONS.join(", ")}` };
}

function* checkRule(
  descriptor: DraftDescriptor,
  rule: FailureRule,
  path: Path,
): Generator<DescriptorFault> {
  yield* checkCondition(rule, path);
  if (rule.not !== undefined && rule.column === undefined)
    yield { path: [...path, "not"], message: "belongs to a rule on another column" };
  if (rule.limit !== undefined && rule.status !== "timeout") {
    const message = `belongs to a timeout, not to status ${rule.status}`;
    yield { path: [...path, "limit"], message };
  }
  const metrics = descriptor.metrics.map(({ name }) => name);
  for (const [i, metric] of (rule.metrics ?? []).entries())
    yield* known(metric, metrics, [...path, "metrics", i], "metric");
}
