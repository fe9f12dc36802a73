import { type DraftDescriptor, environmentName } from "../../datasets/descriptor.ts";
import { type DescriptorFault, known, unique } from "../descriptor-fault.ts";
import type { CsvSettings, FailureRule } from "./settings.ts";

/** What is wrong with the settings of a delimited format that keep its schema, of files too. */
export function* checkCsv(descriptor: DraftDescriptor): Generator<DescriptorFault> {
  const settings = descriptor.reader as unknown as CsvSettings;
  yield* checkColumns(descriptor, settings, ["reader"]);
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
  path: DescriptorFault["path"],
): Generator<DescriptorFault> {
  const options = new Set(descriptor.space.options.map(({ name }) => name));
  const metrics = descriptor.metrics.map(({ name }) => name);
  const environments = descriptor.environments.map(environmentName);
  yield* unique(settings.options ?? [], ({ option }) => option, [...path, "options"], "option");
  for (const [i, { option }] of (settings.options ?? []).entries())
    if (!options.has(option))
      yield* known(option, [...options], [...path, "options", i, "option"], "option");
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
  path: DescriptorFault["path"],
): Generator<DescriptorFault> {
  const conditions = [rule.text, rule.equals, rule.atLeast, rule.atMost];
  if (conditions.filter((condition) => condition !== undefined).length !== 1)
    yield { path, message: "needs exactly one of text, equals, atLeast, atMost" };
  if (rule.limit !== undefined && rule.status !== "timeout") {
    const message = `belongs to a timeout, not to status ${rule.status}`;
    yield { path: [...path, "limit"], message };
  }
  const metrics = descriptor.metrics.map(({ name }) => name);
  for (const [i, metric] of (rule.metrics ?? []).entries())
    yield* known(metric, metrics, [...path, "metrics", i], "metric");
}
