const SIGN = /±|\+\/-|\+-/;
/** The spread itself, and the unit behind it. */
const SPREAD = /^[\d.,'’eE+-]*\d\.?\s*(.*)$/u;

/** "12.3 ± 0.4 ms" as "12.3 ms", "1.5 s ± 0.1 s" as "1.5 s"; other texts as they are. */
export function withoutSpread(text: string): string {
  const sign = SIGN.exec(text);
  if (sign === null) return text;
  const number = text.slice(0, sign.index).trim();
  const [, unit] = SPREAD.exec(text.slice(sign.index + sign[0].length).trim()) ?? [];
  if (unit === undefined || !/\d/.test(number)) return text;
  return /[\p{L}%]$/u.test(number) ? number : `${number} ${unit}`.trim();
}
