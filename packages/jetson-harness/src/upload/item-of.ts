import { itemHash, type RunEnd, type UploadItem } from "@perfatlas/wire";

/** The end of a run as it is uploaded, with the hash of its content. */
export function itemOf({ kind: _kind, run, ...rest }: RunEnd): UploadItem {
  const content = { id: run, ...rest };
  return { ...content, contentHash: itemHash(content) };
}
