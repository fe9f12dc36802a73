/** A path of this site out of an address or a form; undefined for what leads anywhere else. */
export function localPath(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 4000 || !/^\/(?![/\\])/.test(text)) return undefined;
  // A space, a line break or another control character has no place in a header.
  return [...text].every((sign) => sign > " " && sign < "\u007f" && sign !== "\\")
    ? text
    : undefined;
}
