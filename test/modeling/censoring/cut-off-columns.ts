import fc from "fast-check";

/** Two columns of one length in which some runs were cut off; `huge` has a huge value in their place. */
export interface CutOffColumns {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly huge: { readonly a: Float64Array; readonly b: Float64Array };
  /** The rows that have a value on both sides, at least four of them. */
  readonly known: { readonly a: Float64Array; readonly b: Float64Array };
}

const HUGE = 1e300;

const cell = fc.record({
  value: fc.integer({ min: 1, max: 60 }),
  isCut: fc.boolean(),
});

/** Positive columns in which lower is better. */
export const cutOffColumns: fc.Arbitrary<CutOffColumns> = fc
  .record({
    whole: fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 })), {
      minLength: 4,
      maxLength: 8,
    }),
    rest: fc.array(fc.tuple(cell, cell), { maxLength: 8 }),
  })
  .map(({ whole, rest }) => {
    const known = whole.map((row) => row.map((value) => ({ value, isCut: false })));
    const rows = [...known, ...rest];
    const column = (side: 0 | 1, cut: number) =>
      Float64Array.from(rows, (row) => (row[side]!.isCut ? cut : row[side]!.value));
    const [a, b] = [column(0, Number.POSITIVE_INFINITY), column(1, Number.POSITIVE_INFINITY)];
    const isKnown = (_: number, i: number) => Number.isFinite(a[i]) && Number.isFinite(b[i]);
    return {
      a,
      b,
      huge: { a: column(0, HUGE), b: column(1, HUGE) },
      known: { a: a.filter(isKnown), b: b.filter(isKnown) },
    };
  });

/** Figures of a huge value as figures of an infinite one. */
export function asCutOff(figures: readonly number[]): readonly number[] {
  return figures.map((x) => (Math.abs(x) > 1e200 ? Math.sign(x) * Number.POSITIVE_INFINITY : x));
}
