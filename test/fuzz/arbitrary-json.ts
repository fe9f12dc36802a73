import fc from "fast-check";
import { Digits, type WireValue } from "./wire-value.ts";

/** Numbers at and beyond the bounds of columns and languages, as they are written. */
export const NUMBERS = [
  ...["0", "-0", "1", "-1", "2", "0.5", "-1.5", "100", "101", "1000", "1001", "20001"],
  ...["32767", "32768", "-32769", "2147483647", "2147483648", "-2147483648", "-2147483649"],
  ...["9007199254740991", "9007199254740993", "9223372036854775808", "1e20", "1e308", "-1e308"],
  ...["1e309", "1e400", "5e-324", "1e-400", "0.1e1", "1.0", "123456789012345678901234567890"],
] as const;

const KEYS = [
  "__proto__",
  "constructor",
  "toString",
  "length",
  "",
  "a",
  "\0",
  "\ud800",
  "name",
  "id",
];

/** Any JSON: keys of prototypes, numbers beyond all bounds, and depth. */
export function arbitraryJson(text: fc.Arbitrary<string>): fc.Arbitrary<WireValue> {
  const leaf: fc.Arbitrary<WireValue> = fc.oneof(
    fc.constantFrom<WireValue>(null, true, false),
    fc.constantFrom(...NUMBERS).map((digits) => new Digits(digits)),
    text,
  );
  const { tree } = fc.letrec<{ tree: WireValue }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, depthIdentifier: "json" },
      leaf,
      fc.array(tie("tree"), { maxLength: 4, depthIdentifier: "json" }),
      fc
        .array(fc.tuple(fc.constantFrom(...KEYS), tie("tree")), {
          maxLength: 4,
          depthIdentifier: "json",
        })
        .map(objectOf),
    ),
  }));
  const deep = fc
    .tuple(fc.constantFrom(13, 200, 5000, 100_000), fc.boolean())
    .map(([depth, isList]): WireValue => {
      return new Digits(
        isList
          ? `${"[".repeat(depth)}${"]".repeat(depth)}`
          : `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`,
      );
    });
  return fc.oneof({ weight: 30, arbitrary: tree }, { weight: 1, arbitrary: deep });
}

/** With own properties alone, also when a key is that of a prototype. */
function objectOf(entries: readonly (readonly [string, WireValue])[]): WireValue {
  const made: Record<string, WireValue> = Object.create(null);
  for (const [key, value] of entries) made[key] = value;
  return made;
}
