/** No registry answers at the address. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
}
