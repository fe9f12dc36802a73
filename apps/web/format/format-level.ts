/** A level of an option as text; false and true of a binary option read off and on; "–" for none. */
export function formatLevel(kind: string, level: unknown): string {
  if (level === null || level === undefined) return "–";
  if (kind === "BINARY") return level === true ? "on" : "off";
  return String(level);
}
