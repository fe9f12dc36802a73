/** An option's domain in words: "off, on", "20, 40, 60", "1 to 16 in steps of 2". */
export function formatDomain(kind: string, domain: unknown): string {
  if (kind === "BINARY") return "off, on";
  if (Array.isArray(domain)) {
    const levels = domain.map(String);
    return levels.length > 12
      ? `${levels.slice(0, 11).join(", ")}, … (${levels.length} levels)`
      : levels.join(", ");
  }
  if (typeof domain === "object" && domain !== null && "min" in domain && "max" in domain) {
    const step = "step" in domain && domain.step != null ? ` in steps of ${domain.step}` : "";
    return `${domain.min} to ${domain.max}${step}`;
  }
  return String(domain);
}

/** A level of an option as text; false and true of a binary option read off and on; "–" for none. */
export function formatLevel(kind: string, level: unknown): string {
  if (level === null || level === undefined) return "–";
  if (kind === "BINARY") return level === true ? "on" : "off";
  return String(level);
}
