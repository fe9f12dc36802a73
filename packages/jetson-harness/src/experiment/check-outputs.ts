import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Configuration, type Fact, isRange, type Level } from "@perfatlas/modeling/space";
import { outputFile, outputPaths } from "./output-file.ts";
import { ExperimentError, type ExperimentPath, type LoadedExperiment } from "./parse-experiment.ts";
import type { Placeholders } from "./placeholders.ts";
import type { ResolvedOption } from "./resolve-space.ts";
import { workloadFiles } from "./workload-files.ts";

/**
 * Refuses an output that may not be removed before a run: one outside the experiment's folder, one that the experiment reads as
 * well. A path is one file; a pattern would match nothing.
 * @throws ExperimentError where the path stands.
 */
export function checkOutputs(
  loaded: LoadedExperiment,
  options: readonly ResolvedOption[],
  facts: Readonly<Record<string, Fact>>,
): void {
  const { experiment, folder } = loaded;
  const examples = exampleRuns(loaded, options, facts);
  const { run, workload, system, design } = experiment;
  const versionCommand = typeof system.version === "string" ? [] : system.version.cmd;
  const inputs = new Set(
    [
      ...workloadFiles(workload),
      ...(workload.generate?.cmd ?? []).filter((word) => !word.startsWith("-")),
      ...(typeof versionCommand === "string" ? [] : versionCommand),
      ...(design.csv === undefined ? [] : [design.csv]),
      run.command[0] ?? "",
      run.start?.[0] ?? "",
    ].map((path) => resolve(folder, path)),
  );
  for (const file of loaded.files) inputs.add(file);
  for (const path of outputPaths(experiment)) {
    const refuse = (why: string): never => {
      throw new ExperimentError(why, loaded.place(pathOf(loaded, path)));
    };
    if (/[*?]/.test(path)) refuse(`${path} is a pattern; an output is one file, named by its path`);
    for (const placeholders of examples) {
      const output = outputFile(path, placeholders);
      if ("fault" in output) refuse(output.fault);
      else if (inputs.has(output.file)) {
        refuse(`${path} is read by the experiment; an output is removed before every run`);
      }
    }
  }
}

/** A run at the first level of every option, and at every other level of each. */
function exampleRuns(
  { experiment: { workload }, folder }: LoadedExperiment,
  options: readonly ResolvedOption[],
  facts: Readonly<Record<string, Fact>>,
): readonly Placeholders[] {
  const first: Configuration = Object.fromEntries(
    options.map(({ option: { name, domain } }) => [name, levelsOf(domain)[0] as Level]),
  );
  const runOf = (configuration: Configuration): Placeholders => ({
    configuration,
    facts,
    flags: [],
    pragmas: "",
    tmp: join(tmpdir(), "perfatlas-run-example"),
    dir: folder,
    input: workloadFiles(workload)[0] ?? "",
    repeat: 0,
    seed: 0,
  });
  const others = options.flatMap(({ option: { name, domain } }) =>
    levelsOf(domain)
      .slice(1)
      .map((level) => runOf({ ...first, [name]: level })),
  );
  return [runOf(first), ...others];
}

function levelsOf(domain: ResolvedOption["option"]["domain"]): readonly Level[] {
  return isRange(domain) ? [domain.min, domain.max] : domain;
}

function pathOf({ experiment }: LoadedExperiment, path: string): ExperimentPath {
  if (experiment.run.check?.file === path) return ["run", "check", "file"];
  const index = experiment.metrics.findIndex(({ extract }) => extract.file?.path === path);
  return ["metrics", index, "extract", "file", "path"];
}
