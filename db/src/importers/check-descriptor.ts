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
import { type DescriptorFault, known, unique } from "./descriptor-fault.ts";
import { importerOf } from "./importer-of.ts";

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
  const names = environments.map(environmentName);
  for (const [i, { environment }] of files.entries()) {
    if (environment !== undefined)
      yield* known(environment, names, ["files", i, "environment"], "environment");
  }
  yield* importerOf(descriptor).check(descriptor);
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
