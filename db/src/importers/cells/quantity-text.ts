const QUANTITY =
  /^([+-]?[\d.,'’_ \u00a0\u2009\u202f]*\d\.?(?:[eE][+-]?\d+)?)(?:[ \u00a0\u202f]*([^\s\d.,+-].*))?$/u;

/** A number as it is written and the unit behind it, which is empty where there is none. */
export interface QuantityText {
  readonly number: string;
  readonly unit: string;
}

/** Divides "1.25ms" and "12 %" into number and unit; undefined where no number stands first. */
export function quantityText(text: string): QuantityText | undefined {
  const match = QUANTITY.exec(text);
  return match === null ? undefined : { number: match[1] as string, unit: match[2] ?? "" };
}
