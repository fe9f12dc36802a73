/** A product without the digits that it cannot have: they are rounding of the product. */
export function exact(value: number): number {
  return Number(value.toPrecision(15));
}
