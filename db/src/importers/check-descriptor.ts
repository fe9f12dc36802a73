import {
  ExpressionError,
  isLegalLevel,
  isRange,
  mentionedOptions,
  type Option,
  parseExpression,
} from "@perfatlas/modeling/space";
import { readUnit } from "@perfatlas/modeling/units";
import { type DraftDescriptor, environmentName } from "../datasets/descriptor.ts";
import type { CsvSettings, FailureRule } from "./csv/settings.ts";

/** Something wrong in a descriptor, and where: keys and indices from its root. */
export interface DescriptorFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * What is wrong with a descriptor that keeps the schema, in reading order: names that refer to
 * nothing, names given twice, domains that do not fit their kind, rules that cannot be parsed.
 */
export function* checkDescriptor(descriptor: DraftDescriptor): Generator<DescriptorFault> {
  const { space, metrics, hardware, workloads, versions, environments, files } = descriptor;
  if (space.system !== descriptor.system.slug)
    yield fault(["space", "system"], `must be the system's slug, "${descriptor.system.slug}"`);
  yield* unique(space.options, ({ name }) => name, ["space", "options"], "option");
  for (const [i, option] of space.options.entries())
    yield* checkOption(option, ["space", "options", i]);
  yield* checkConstraints(descriptor);
  yield* unique(metrics, ({ name }) => name, ["metrics"], "metric");
  for (const [i, { unit }] of metrics.entries()) yield* checkUnit(unit, ["metrics", i, "unit"]);
  yield* unique(hardware, ({ slug }) => slug, ["hardware"], "hardware");
  yield* unique(workloads, ({ slug }) => slug, ["workloads"], "workload");
  yield* unique(versions, ({ slug }) => slug, ["versions"], "version");
  const axes = { hardware, workload: workloads, version: versions };
  for (const [i, environment] of environments.entries()) {
    for (const axis of ["hardware", "workload", "version"] as const) {
      const slugs = axes[axis].map(({ slug }) => slug);
      yield* known(environment[axis], slugs, ["environments", i, axis], axis);
    }
  }
  yield* unique(environments, environmentName, ["environments"], "environment");
  yield* unique(files, ({ path }) => path, ["files"], "file");
  yield* checkReader(descriptor);
}

function fault(path: readonly (string | number)[], message: string): DescriptorFault {
  return { path, message };
}

function* checkOption(
  option: Option,
  path: readonly (string | number)[],
): Generator<DescriptorFault> {
  const { kind, domain, unit } = option;
  if (unit !== undefined) yield* checkUnit(unit, [...path, "unit"]);
  const at = [...path, "domain"];
  if (domain === undefined) {
    yield fault(path, `${kind} option "${option.name}" needs a domain`);
    return;
  }
  if (isRange(domain)) {
    if (kind !== "integer" && kind !== "real")
      yield fault(at, `a range is legal for integer and real options, not for ${kind} ones`);
    if (domain.min > domain.max) yield fault(at, "min must not be above max");
  } else if (kind === "integer" || kind === "real") {
    yield fault(at, `${kind} options need a range; listed numbers make an ordinal option`);
  } else if (kind === "binary") {
    if (domain.length !== 2 || domain[0] !== false || domain[1] !== true)
      yield fault(at, "binary options have the levels false and true");
  } else if (kind === "ordinal" && domain.some((level) => typeof level !== "number")) {
    yield fault(at, "ordinal options have numbers as levels");
  }
  if (option.default !== undefined && !isLegalLevel(option, option.default))
    yield fault([...path, "default"], `${JSON.stringify(option.default)} is not in the domain`);
}

function* checkUnit(unit: string, path: readonly (string | number)[]): Generator<DescriptorFault> {
  const { problem } = readUnit(unit);
  if (problem !== null) yield fault(path, problem);
}

function* checkConstraints({ space }: DraftDescriptor): Generator<DescriptorFault> {
  const names = space.options.map(({ name }) => name);
  for (const [i, { rule }] of space.constraints.entries()) {
    const path = ["space", "constraints", i, "rule"];
    try {
      for (const name of mentionedOptions(parseExpression(rule)))
        yield* known(name, names, path, "option");
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      yield fault(path, error.message);
    }
  }
}

function* checkReader(descriptor: DraftDescriptor): Generator<DescriptorFault> {
  const settings = descriptor.reader as unknown as CsvSettings;
  yield* checkColumns(descriptor, settings, ["reader"]);
  for (const [i, rule] of (settings.failures ?? []).entries())
    yield* checkRule(descriptor, rule, ["reader", "failures", i]);
  const environments = descriptor.environments.map(environmentName);
  const paths = descriptor.files.map(({ path }) => path);
  for (const [i, file] of descriptor.files.entries()) {
    const path = ["files", i];
    if (file.environment !== undefined)
      yield* known(file.environment, environments, [...path, "environment"], "environment");
    if (file.reader === undefined) continue;
    yield* checkColumns(descriptor, file.reader as CsvSettings, [...path, "reader"]);
    const { configurationFile } = file.reader as { configurationFile?: string };
    if (configurationFile !== undefined)
      yield* known(configurationFile, paths, [...path, "reader", "configurationFile"], "file");
  }
}

function* checkColumns(
  descriptor: DraftDescriptor,
  settings: CsvSettings,
  path: readonly (string | number)[],
): Generator<DescriptorFault> {
  const options = descriptor.space.options.map(({ name }) => name);
  const metrics = descriptor.metrics.map(({ name }) => name);
  const environments = descriptor.environments.map(environmentName);
  yield* unique(settings.options ?? [], ({ option }) => option, [...path, "options"], "option");
  for (const [i, { option }] of (settings.options ?? []).entries())
    yield* known(option, options, [...path, "options", i, "option"], "option");
  for (const [i, { metric, environment }] of (settings.values ?? []).entries()) {
    const at = [...path, "values", i];
    if (metric !== undefined) yield* known(metric, metrics, [...at, "metric"], "metric");
    if (environment !== undefined)
      yield* known(environment, environments, [...at, "environment"], "environment");
  }
}

function* checkRule(
  descriptor: DraftDescriptor,
  rule: FailureRule,
  path: readonly (string | number)[],
): Generator<DescriptorFault> {
  const conditions = [rule.text, rule.equals, rule.atLeast, rule.atMost];
  if (conditions.filter((condition) => condition !== undefined).length !== 1)
    yield fault(path, "needs exactly one of text, equals, atLeast, atMost");
  if (rule.limit !== undefined && rule.status !== "timeout")
    yield fault([...path, "limit"], `belongs to a timeout, not to status ${rule.status}`);
  const metrics = descriptor.metrics.map(({ name }) => name);
  for (const [i, metric] of (rule.metrics ?? []).entries())
    yield* known(metric, metrics, [...path, "metrics", i], "metric");
}

function* known(
  name: string,
  names: readonly string[],
  path: readonly (string | number)[],
  what: string,
): Generator<DescriptorFault> {
  if (names.includes(name)) return;
  const shown = names.slice(0, 12).join(", ");
  const legal = names.length > 12 ? `${shown}, … (${names.length})` : shown;
  yield fault(path, `there is no ${what} "${name}"; described are ${legal}`);
}

function* unique<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  path: readonly (string | number)[],
  what: string,
): Generator<DescriptorFault> {
  const seen = new Set<string>();
  for (const [i, item] of items.entries()) {
    const name = nameOf(item);
    if (seen.has(name)) yield fault([...path, i], `${what} "${name}" is described twice`);
    seen.add(name);
  }
}
