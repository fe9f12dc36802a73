import fc from "fast-check";

/** Keys that no column holds, and some that it does. */
const KEYS: readonly unknown[] = [
  ...[0, -1, 1, 2, 3, 32_767, 32_768, 2_147_483_647, 2_147_483_648, -2_147_483_649],
  ...[9_007_199_254_740_991, 9_007_199_254_740_992, -9_007_199_254_740_991, 1e308, 0.5, -0],
  ...[
    "",
    "1",
    "x",
    "\0",
    "\ud800",
    "__proto__",
    "2026-01-01T00:00:00Z",
    "infinity",
    "now",
    "epoch",
  ],
  ...["99999-01-01T00:00:00.000000Z", "0000-00-00", "00000000-0000-0000-0000-000000000000"],
  ...[null, true, [], [1], {}, { length: 1 }],
];

/**
 * IDs and cursors: real ones, real ones that were changed in a place, and well-formed ones of `types` and
 * keys that the registry does not have.
 */
export function arbitraryOpaque(
  real: readonly string[],
  types: readonly string[],
): fc.Arbitrary<string> {
  const part = fc.oneof(
    fc.constantFrom(...KEYS),
    fc.constantFrom<unknown>(...types),
    fc.integer(),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const made = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.tuple(fc.constantFrom<unknown>(...types), fc.constantFrom(...KEYS)),
    },
    { weight: 3, arbitrary: fc.array(part, { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 7, "x", {}, [[[]]], true) },
  );
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...real) },
    { weight: 4, arbitrary: made.map(encoded) },
    { weight: 3, arbitrary: changed(real) },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
    { weight: 1, arbitrary: fc.constant(encoded("[".repeat(50_000))) },
  );
}

function changed(real: readonly string[]): fc.Arbitrary<string> {
  const text = fc.constantFrom(...real);
  return fc.oneof(
    fc.tuple(text, fc.nat(60)).map(([whole, length]) => whole.slice(0, length)),
    fc.tuple(text, fc.nat(60), fc.nat(255)).map(([whole, at, byte]) => {
      const bytes = Buffer.from(whole, "base64url");
      if (bytes.length > 0) bytes[at % bytes.length] = byte;
      return bytes.toString("base64url");
    }),
    fc.tuple(text, fc.integer()).map(([whole, number]) => {
      const inside = Buffer.from(whole, "base64url").toString();
      return Buffer.from(inside.replaceAll(/-?\d+/g, String(number))).toString("base64url");
    }),
    text.map((whole) => `${whole}=`),
    text.map((whole) => whole.repeat(2)),
    text.map((whole) => Buffer.from(whole, "base64url").toString()),
  );
}

function encoded(value: unknown): string {
  return Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString(
    "base64url",
  );
}
