import type { DraftDescriptor, DraftFile } from "../datasets/descriptor.ts";
import type { Source } from "../sources/source.ts";

/** Whether the files of a data set are at hand, without network access. */
export interface DatasetState {
  readonly state: "available" | "missing";
  /** Files that are not at hand; empty when the data set is available. */
  readonly missing: readonly DraftFile[];
  /** One sentence. */
  readonly why: string;
}

/** Looks for the files of a data set in folders only; says which ones are missing by name. */
export async function datasetState(
  descriptor: DraftDescriptor,
  source: Source,
): Promise<DatasetState> {
  const missing: DraftFile[] = [];
  for (const file of descriptor.files)
    if ((await source.find(file)) === undefined) missing.push(file);
  const count = descriptor.files.length;
  if (missing.length === 0)
    return { state: "available", missing, why: `all ${count} files are at hand` };
  const names = missing.slice(0, 3).map(({ path }) => path);
  const more = missing.length > 3 ? `, and ${missing.length - 3} more` : "";
  return {
    state: "missing",
    missing,
    why: `${missing.length} of ${count} files are not at hand: ${names.join(", ")}${more}`,
  };
}
