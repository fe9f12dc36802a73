/** Bytes of a file, from the first to the last one. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * What of a file of that size a Range header asks for (RFC 9110, 14): one range, undefined where the header is none
 * that is answered, and the whole file is; null where nothing of the file is in it.
 */
export function byteRange(header: string | undefined, size: number): ByteRange | null | undefined {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return undefined;
  return first >= size || first > last ? null : { first, last };
}
