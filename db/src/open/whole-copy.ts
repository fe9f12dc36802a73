/** Signature, flags and header extension of COPY's binary format. */
const HEADER = Uint8Array.from([
  0x50, 0x47, 0x43, 0x4f, 0x50, 0x59, 0x0a, 0xff, 0x0d, 0x0a, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);
const TRAILER = Uint8Array.from([0xff, 0xff]);

/** The parts of a COPY stream in binary format around `tuples`. */
export function wholeCopy(tuples: Uint8Array): readonly Uint8Array[] {
  return [HEADER, tuples, TRAILER];
}
