import fc from "fast-check";

/** Texts that programs stumble over: each is legal JSON, none is a name of anything here. */
const HOSTILE = [
  "",
  " ",
  "\0",
  "a\0b",
  "\ud800",
  "\udc00x",
  "a\ud83d",
  "\u202Egnp.exe",
  "\u2066‏مرحبا",
  "\ufeffx",
  "\u2028\u2029",
  "é",
  "e\u0301",
  "🏳️‍🌈",
  "\u0007\u001b[31m",
  "%s%n%x",
  "%00",
  "../../../../etc/passwd",
  "C:\\x\\y",
  "/dev/zero",
  "'; drop table token; --",
  "' or 1=1 --",
  '"; select(pg_sleep(5)); --',
  "$1",
  "#{7*7}",
  "{{7*7}}",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  "toString",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "length",
  "null",
  "undefined",
  "NaN",
  "Infinity",
  "-Infinity",
  "1e999",
  "0x10",
  "true",
  "[]",
  "{}",
  "a:b:c",
  "a:b:c:d:e",
  ":",
  "a,b",
  "\r\nx: y",
  "\t",
  "`",
  "\\",
  "*",
];

/** Short and long texts of every kind, some of a megabyte. */
export function arbitraryText(known: readonly string[] = []): fc.Arbitrary<string> {
  const texts = [
    { weight: 6, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
    { weight: 2, arbitrary: fc.string({ maxLength: 200 }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom("x", "é", "'", "\\", "(", "a:"), fc.constantFrom(300, 20_001))
        .map(([part, count]) => part.repeat(count)),
    },
  ];
  const rare = fc
    .constantFrom("x", "🙂", "\u202e")
    .map((part) => part.repeat(1_000_000 / part.length));
  const bad = fc.oneof(
    { weight: 60, arbitrary: fc.oneof(...texts) },
    { weight: 1, arbitrary: rare },
  );
  if (known.length === 0) return bad;
  return fc.oneof(
    { weight: 7, arbitrary: fc.constantFrom(...known) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...known), fc.nat(40), fc.constantFrom(...HOSTILE))
        .map(([text, at, odd]) => text.slice(0, at) + odd + text.slice(at)),
    },
    { weight: 3, arbitrary: bad },
  );
}
