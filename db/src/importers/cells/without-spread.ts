const SPREAD = /^(.*?\d.*?)\s*(?:±|\+\/-|\+-)\s*[\d.,'’eE+-]*\d\.?\s*(.*)$/u;

/** "12.3 ± 0.4 ms" as "12.3 ms", "1.5 s ± 0.1 s" as "1.5 s"; other texts as they are. */
export function withoutSpread(text: string): string {
  const [, number, unit = ""] = SPREAD.exec(text) ?? [];
  if (number === undefined) return text;
  return /[\p{L}%]$/u.test(number) ? number : `${number} ${unit}`.trim();
}
