/**
 * Points as they are charged: whole, and never fewer. What is a sum of tenths differs in its last bits from the product
 * that was promised, which must not make it a point more.
 */
export function wholePoints(points: number): number {
  return Math.ceil(points - 1e-6);
}
