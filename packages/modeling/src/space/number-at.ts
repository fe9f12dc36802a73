/**
 * The number at an index, for code whose speed does not hang on it: loops that do keep their arrays'
 * own access, which is checked by their tests.
 * @throws RangeError when there is none: a fault of the program.
 */
export function numberAt(list: ArrayLike<number>, index: number): number {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index} of ${list.length}`);
  return value;
}
