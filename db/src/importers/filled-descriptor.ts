import type { DatasetDescriptor, DraftDescriptor, SourceFile } from "../datasets/descriptor.ts";
import type { Reading } from "./read-blocks.ts";

/** The descriptor with what its files were found to hold, where it leaves that out. */
export function filledDescriptor(draft: DraftDescriptor, reading: Reading): DatasetDescriptor {
  const files = draft.files.map((file, i): SourceFile => {
    const read = reading.files[i] as Reading["files"][number];
    return { ...read, ...file } as SourceFile;
  });
  // A descriptor that was completed before holds them already.
  const notes = [...new Set([...(draft.notes ?? []), ...reading.notes])];
  return {
    ...draft,
    files,
    ...(notes.length === 0 ? {} : { notes }),
    expected: draft.expected ?? {
      configurations: reading.configurationCount,
      measurements: reading.measurementCount,
      failures: reading.failureCount,
    },
  };
}
