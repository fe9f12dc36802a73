/** Random 32-bit integers by xorshift, the same for a seed on every machine. */
export function xorshift(seed) {
  let state = (Number(seed) * 2654435761 + 1) >>> 0;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
}

/** Integers below what is asked for each time. */
export function below(seed) {
  const next = xorshift(seed);
  return (n) => next() % n;
}
