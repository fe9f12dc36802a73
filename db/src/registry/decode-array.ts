/** Bytes of `array_send` before the first element: dimensions, null flag, type, length, lower bound. */
const HEADER = 20;

/** Elements of a one-dimensional int4[] without nulls, as `array_send` writes it. */
export function decodeInt32Array(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Int32Array(view.getInt32(12));
  for (let i = 0; i < values.length; i++) values[i] = view.getInt32(HEADER + i * 8 + 4);
  return values;
}

/** Elements of a one-dimensional float8[] without nulls, as `array_send` writes it. */
export function decodeFloat64Array(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float64Array(view.getInt32(12));
  for (let i = 0; i < values.length; i++) values[i] = view.getFloat64(HEADER + i * 12 + 4);
  return values;
}
