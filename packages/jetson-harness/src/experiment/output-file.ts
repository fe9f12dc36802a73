import { realpathSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import type { Experiment } from "./experiment.ts";
import { fillText, type Placeholders } from "./placeholders.ts";

/** Where an output lies, or why it may not lie there. */
export type OutputFile =
  | { readonly file: string; readonly isKernels: boolean }
  | { readonly fault: string };

/**
 * The file behind a path that an extractor or a check names. Because it is removed before every run, it lies below the
 * experiment's folder or the run's scratch folder, after all links of the folders on the way; attributes below /proc and /sys are read
 * and never removed.
 */
export function outputFile(path: string, placeholders: Placeholders): OutputFile {
  const { dir, tmp } = placeholders;
  const file = resolve(dir, fillText(path, placeholders));
  if (/^\/(proc|sys)\//.test(file)) return { file, isKernels: true };
  const isInside = isBelow(file, dir) || isBelow(file, tmp);
  if (isInside && isReallyBelow(dirname(file), [dir, tmp])) return { file, isKernels: false };
  return {
    fault:
      `${path} lies outside the experiment's folder ${dir}, and an output is removed before every run; ` +
      "let it be written below that folder or below {tmp}",
  };
}

/** Paths that the checks and extractors of an experiment name, each once. */
export function outputPaths({ run, metrics }: Experiment): readonly string[] {
  const named = [run.check?.file, ...metrics.map(({ extract }) => extract.file?.path)];
  return [...new Set(named.filter((path) => path !== undefined))];
}

function isBelow(file: string, folder: string): boolean {
  return file.startsWith(resolve(folder) + sep);
}

/** A folder that is not there yet leads nowhere else. */
function isReallyBelow(folder: string, roots: readonly string[]): boolean {
  const real = realPath(folder);
  if (real === undefined) return true;
  return roots.some((root) => {
    const base = realPath(root);
    return base !== undefined && (real === base || isBelow(real, base));
  });
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
