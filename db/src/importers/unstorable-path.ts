/** The path of the first text in a JSON value that no database can hold; null when all can be kept. */
export function unstorablePath(value: unknown, path = ""): string | null {
  if (typeof value === "string") return isStorable(value) ? null : path;
  if (value === null || typeof value !== "object") return null;
  for (const [key, inner] of Object.entries(value)) {
    if (!isStorable(key)) return path;
    const found = unstorablePath(inner, path === "" ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** Neither a NUL nor half of a surrogate pair. */
function isStorable(text: string): boolean {
  return !text.includes("\0") && !/\p{Surrogate}/u.test(text);
}
