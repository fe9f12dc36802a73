import { lstatSync, readFileSync, rmSync, statSync } from "node:fs";
import type { Experiment } from "../experiment/experiment.ts";
import { outputFile, outputPaths } from "../experiment/output-file.ts";
import type { Placeholders } from "../experiment/placeholders.ts";
import { errnoOf } from "../sysroot/sysroot-port.ts";

/** An output as a run left it, or why there is none. `text` only where something reads it. */
export type Output =
  | { readonly bytes: number; readonly text?: string }
  | { readonly missing: string };

/** Outputs by the path that the experiment gives. */
export type Outputs = ReadonlyMap<string, Output>;

/** A larger file is not read for a number. */
const LARGEST_TEXT_BYTES = 64 * 2 ** 20;

/**
 * Removes what checks and extractors name, so that nothing an earlier run has written can pass for this one's. A symbolic link is
 * removed itself and what it leads to stays; a folder and anything else that is no regular file stays.
 * @returns why an output is still there, or undefined.
 */
export function removeOutputs(
  experiment: Experiment,
  placeholders: Placeholders,
): string | undefined {
  for (const path of outputPaths(experiment)) {
    const output = outputFile(path, placeholders);
    if ("fault" in output) return output.fault;
    if (output.isKernels) continue;
    const stats = lstatSync(output.file, { throwIfNoEntry: false });
    if (stats === undefined) continue;
    if (!stats.isFile() && !stats.isSymbolicLink()) {
      return `${path} was there before the run and is not a regular file`;
    }
    try {
      rmSync(output.file);
    } catch (error) {
      return `${path} was there before the run and cannot be removed (${errnoOf(error)})`;
    }
  }
  return undefined;
}

/** Reads what checks and extractors name. */
export function readOutputs(experiment: Experiment, placeholders: Placeholders): Outputs {
  const texts = new Set(
    experiment.metrics.flatMap(({ extract: { file } }) =>
      file === undefined || file.stat === "size" ? [] : [file.path],
    ),
  );
  return new Map(
    outputPaths(experiment).map((path) => [path, readOutput(path, placeholders, texts.has(path))]),
  );
}

function readOutput(path: string, placeholders: Placeholders, wantsText: boolean): Output {
  const output = outputFile(path, placeholders);
  if ("fault" in output) return { missing: output.fault };
  try {
    const stats = statSync(output.file, { throwIfNoEntry: false });
    if (stats === undefined) return { missing: `${path} was not written` };
    // A pipe would never end, and a folder's size means nothing.
    if (!stats.isFile()) return { missing: `${path} is not a regular file` };
    if (!wantsText) return { bytes: stats.size };
    if (stats.size > LARGEST_TEXT_BYTES) {
      const limit = `at most ${LARGEST_TEXT_BYTES} are read for a number`;
      return { missing: `${path} has ${stats.size} bytes; ${limit}` };
    }
    return { bytes: stats.size, text: readFileSync(output.file, "utf8") };
  } catch (error) {
    return { missing: `${path} cannot be read (${errnoOf(error)})` };
  }
}
