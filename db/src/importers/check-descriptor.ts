import { spaceFaults } from "@perfatlas/modeling/space";
import { readUnit } from "@perfatlas/modeling/units";
import { type DraftDescriptor, environmentName } from "../datasets/descriptor.ts";
import { type DescriptorFault, known, unique } from "./descriptor-fault.ts";
import { filePattern } from "./file-pattern.ts";
import { importerOf } from "./importer-of.ts";
import { licenseFault } from "./license-fault.ts";

/**
 * What is wrong with a descriptor that keeps the schema, in reading order: names that refer to
 * nothing, names given twice, and what is wrong with its space.
 */
export function* checkDescriptor(descriptor: DraftDescriptor): Generator<DescriptorFault> {
  const { space, metrics, hardware, workloads, versions, environments, files } = descriptor;
  const unlicensed = licenseFault(descriptor.license);
  if (unlicensed !== undefined) yield fault(["license"], unlicensed);
  if (space.system !== descriptor.system.slug)
    yield fault(["space", "system"], `must be the system's slug, "${descriptor.system.slug}"`);
  for (const { path, message } of spaceFaults(space)) yield fault(["space", ...path], message);
  for (const [i, { unit }] of space.options.entries())
    if (unit !== undefined) yield* checkUnit(unit, ["space", "options", i, "unit"]);
  if (files.every(({ path }) => filePattern(path) === undefined)) yield* checkDescribed(descriptor);
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
  // A campaign is uploaded run by run: it has neither files nor a format.
  if (files.length > 0) yield* importerOf(descriptor).check(descriptor);
}

/** Axes and environments may be left out where paths name them. */
function* checkDescribed(descriptor: DraftDescriptor): Generator<DescriptorFault> {
  for (const key of ["hardware", "workloads", "versions", "environments"] as const) {
    if (descriptor[key].length > 0) continue;
    const axis = { hardware: "hardware", workloads: "workload", versions: "version" };
    const remedy =
      key === "environments"
        ? "one, or paths that name them"
        : `one, or paths that name it: {${axis[key]}}`;
    yield fault([key], `needs at least ${remedy}`);
  }
}

function fault(path: readonly (string | number)[], message: string): DescriptorFault {
  return { path, message };
}

function* checkUnit(unit: string, path: readonly (string | number)[]): Generator<DescriptorFault> {
  const { problem } = readUnit(unit);
  if (problem !== null) yield fault(path, problem);
}
