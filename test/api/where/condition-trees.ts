import fc from "fast-check";

/** A condition as clients send it. */
export type Where = Readonly<Record<string, unknown>> & {
  readonly and?: readonly Where[];
  readonly or?: readonly Where[];
  readonly not?: Where;
};

/** Trees of conditions, at most three deep. */
export function trees(own: fc.Arbitrary<object>): fc.Arbitrary<Where> {
  const grow = (inner: fc.Arbitrary<object>): fc.Arbitrary<object> =>
    fc.oneof(
      { weight: 3, arbitrary: inner },
      { weight: 2, arbitrary: fc.array(inner, { maxLength: 3 }).map((or) => ({ or })) },
      { weight: 1, arbitrary: fc.array(inner, { maxLength: 2 }).map((and) => ({ and })) },
      { weight: 2, arbitrary: inner.map((not) => ({ not })) },
      { weight: 2, arbitrary: fc.tuple(inner, own).map(([not, one]) => ({ ...one, not })) },
    );
  return grow(grow(own)) as fc.Arbitrary<Where>;
}

/** Whether a tree of conditions holds, when its leaves are judged by `own`. */
export function holds(where: Where, own: (where: Where) => boolean): boolean {
  return (
    own(where) &&
    (where.and ?? []).every((one) => holds(one, own)) &&
    (where.or === undefined || where.or.some((one) => holds(one, own))) &&
    (where.not === undefined || !holds(where.not, own))
  );
}

/** Whether a value is within the bounds that a condition states. */
export function within(value: unknown, bounds: Where): boolean {
  const tests: Readonly<Record<string, (bound: number) => boolean>> = {
    equals: (bound) => value === bound,
    atLeast: (bound) => Number(value) >= bound,
    above: (bound) => Number(value) > bound,
    atMost: (bound) => Number(value) <= bound,
    below: (bound) => Number(value) < bound,
  };
  return Object.entries(tests).every(([name, passes]) => {
    const bound = bounds[name];
    return typeof bound !== "number" || (typeof value === "number" && passes(bound));
  });
}

/** A list of at least one of those. */
export const some = (...values: readonly string[]) => fc.subarray([...values], { minLength: 1 });
/** One bound, at one of those values. */
export const oneBound = (...values: readonly number[]) =>
  fc
    .tuple(fc.constantFrom("atLeast", "above", "atMost", "below"), fc.constantFrom(...values))
    .map(([name, value]) => ({ [name]: value }));
