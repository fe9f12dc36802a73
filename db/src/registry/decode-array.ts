/** Numbers of concatenated `int4send`s, as `encode(…, 'base64')` writes them. */
export function decodeInt32Array(base64: string): Int32Array {
  const view = viewOf(base64);
  const values = new Int32Array(view.byteLength / 4);
  for (let i = 0; i < values.length; i++) values[i] = view.getInt32(i * 4);
  return values;
}

/** Numbers of concatenated `int2send`s, as `encode(…, 'base64')` writes them. */
export function decodeInt16Array(base64: string): Int16Array {
  const view = viewOf(base64);
  const values = new Int16Array(view.byteLength / 2);
  for (let i = 0; i < values.length; i++) values[i] = view.getInt16(i * 2);
  return values;
}

/** Numbers of concatenated `float8send`s, as `encode(…, 'base64')` writes them. */
export function decodeFloat64Array(base64: string): Float64Array {
  const view = viewOf(base64);
  const values = new Float64Array(view.byteLength / 8);
  for (let i = 0; i < values.length; i++) values[i] = view.getFloat64(i * 8);
  return values;
}

function viewOf(base64: string): DataView {
  const bytes = Buffer.from(base64, "base64");
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
