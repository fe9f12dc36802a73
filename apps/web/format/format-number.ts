import { numberWithUnit } from "./number-with-unit.ts";
/**
 * A measured or computed number to `digits` significant digits (default 4: what a reader compares,
 * and more than a repeat supports). "–" for null; exponents beyond 10⁷ and below 10⁻⁴.
 */
export function formatNumber(value: number | null | undefined, digits = 4): string {
  if (value === null || value === undefined) return "–";
  if (value === 0) return "0";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  if (size >= 1e7 || size < 1e-4) {
    const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
    return `${String(Number(mantissa)).replace("-", "−")} × 10${superscript(Number(exponent))}`;
  }
  return value.toLocaleString("en", { maximumSignificantDigits: digits }).replace("-", "−");
}

function superscript(exponent: number): string {
  const signs: Readonly<Record<string, string>> = { "-": "⁻" };
  return [...String(exponent)].map((c) => signs[c] ?? "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(c)]).join("");
}

/** A number with exactly `digits` digits after the point, so that a column lines up; "–" for null. */
export function formatFixed(value: number | null | undefined, digits: number): string {
  if (value === null || value === undefined) return "–";
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString("en", options).replace("-", "−");
}

/** A count with thousands separated: 16,384. */
export function formatCount(count: number): string {
  return count.toLocaleString("en");
}

const UNITS = ["B", "kB", "MB", "GB", "TB"] as const;

/** Bytes in decimal units with at most three digits: "1.23 MB". */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return numberWithUnit(String(unit === 0 ? size : Number(size.toPrecision(3))), UNITS[unit] ?? "");
}
