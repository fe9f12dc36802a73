/**
 * The number at an index, for code whose speed does not hang on it: this one place sees every kind of
 * array and cannot be compiled for one of them (4 ns beside 0.2 for a Float64Array in a loop). Loops
 * over rows, columns or measurements keep their arrays' own access (`values[i] as number`).
 * @throws RangeError when there is none: a fault of the program.
 */
export function numberAt(list: ArrayLike<number>, index: number): number {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index} of ${list.length}`);
  return value;
}
