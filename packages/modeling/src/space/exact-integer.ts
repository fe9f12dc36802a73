/** Why an integer is refused; the integer stands before it. */
export const ROUNDED = `is beyond ±${Number.MAX_SAFE_INTEGER} (2^53 − 1) and would be rounded`;

/** The same for levels and bounds, with what to do. */
export const ROUNDED_LEVEL = `${ROUNDED}; levels of a categorical option that are texts are kept as they are`;

/** Whether a number is an integer beyond ±(2^53 − 1): it may stand for its neighbours, too. */
export function isUnsafeInteger(value: unknown): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}

/** Whether a decimal text without exponent writes an integer that its number does not equal. */
export function isRoundedInteger(text: string): boolean {
  if (text.length < 16) return false;
  const digits = /^([+-]?\d+)(?:\.0*)?$/.exec(text)?.[1];
  if (digits === undefined) return false;
  const number = Number(digits);
  return isUnsafeInteger(number) && BigInt(digits.replace("+", "")) !== BigInt(number);
}
