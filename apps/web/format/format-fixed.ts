/** A number with exactly `digits` digits after the point, so that a column lines up; "–" for null. */
export function formatFixed(value: number | null | undefined, digits: number): string {
  if (value === null || value === undefined) return "–";
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return value.toLocaleString("en", options).replace("-", "−");
}
