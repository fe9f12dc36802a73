import { InputError } from "@perfatlas/modeling/space";
import type { DatasetDescriptor, DraftDescriptor } from "../datasets/descriptor.ts";
import type { OnImportProgress } from "../sources/import-progress.ts";
import type { Source } from "../sources/source.ts";
import { verifyFile } from "../sources/verify-file.ts";
import type { ImportBlock } from "../store/import-block.ts";
import { checkReading } from "./check-reading.ts";
import { expandFiles } from "./expand-files.ts";
import { filledDescriptor } from "./filled-descriptor.ts";
import type { FaultFound } from "./importer.ts";
import { type Reading, readBlocks } from "./read-blocks.ts";

/** What is told of a data set while it is read. */
export interface Inspection {
  readonly onFault: FaultFound;
  readonly onBlock?: (block: ImportBlock) => void;
  readonly progress?: OnImportProgress;
}

/** What a reading came to. */
export interface Inspected {
  /** As an import would store it; null where there was a fault. */
  readonly descriptor: DatasetDescriptor | null;
  readonly reading: Reading;
}

/**
 * Reads a data set as an import does, and goes on behind a fault with the next row or file: the first one told is
 * what an import would throw.
 */
export async function inspectDataset(
  given: DraftDescriptor,
  source: Source,
  { onFault, onBlock = () => {}, progress = () => {} }: Inspection,
): Promise<Inspected> {
  const reading: Reading = {
    files: [],
    notes: [],
    configurationCount: 0,
    measurementCount: 0,
    failureCount: 0,
  };
  let isFaulty = false;
  const told: FaultFound = (fault) => {
    isFaulty = true;
    onFault(fault);
  };
  const descriptor = await telling(told, async () => {
    const draft = await expandFiles(given, source);
    const paths: string[] = [];
    for (const file of draft.files) {
      await telling(told, async () => {
        const path = await source.fetch(file, progress);
        await verifyFile(path, file, progress);
        paths.push(path);
      });
    }
    if (isFaulty) return null;
    for await (const block of readBlocks(draft, paths, reading, progress, told)) onBlock(block);
    if (isFaulty) return null;
    checkReading(draft, reading);
    return filledDescriptor(draft, reading);
  });
  return { descriptor: isFaulty ? null : descriptor, reading };
}

async function telling<Result>(
  onFault: FaultFound,
  work: () => Promise<Result>,
): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    onFault(error);
    return null;
  }
}
