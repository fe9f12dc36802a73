/** Text that clients pass back and do not read: base64url of a JSON array. */
export function toOpaque(parts: readonly (number | string)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** The parts of an opaque text; null when it is none of ours. */
export function fromOpaque(text: string): readonly (number | string)[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (!Array.isArray(parts)) return null;
    // Decoding passes over what is no base64: only the text that was given out is taken back.
    return parts.every((part) => isPart(part)) && toOpaque(parts) === text ? parts : null;
  } catch {
    // Not JSON: the caller says which argument was wrong.
    return null;
  }
}

function isPart(part: unknown): part is number | string {
  return typeof part === "string" || Number.isFinite(part);
}
