/** Documents that cost a careless server time before it runs them, by name. */
export const attackDocuments: ReadonlyMap<string, string> = new Map([
  ...[2, 4].flatMap((width) =>
    [10, 17, 24, 50, 100, 200].map((depth): [string, string] => [
      `fan-out of ${width}, ${depth} deep`,
      `{...F0}${fanOut(depth, width, "Query", "counts{systems}")}`,
    ]),
  ),
  ["fan-out over different fragments", ladder(20)],
  ["fan-out below introspection", `{__schema{...F0}}${fanOut(40, 2, "__Schema", "description")}`],
  ["a fan-out that nothing spreads", `{counts{systems}}${fanOut(40, 2, "Query", "id")}`],
  ["repeats that nothing spreads", `{counts{systems}}fragment F on Query{${"a ".repeat(500)}}`],
  ["a cycle that nothing spreads", "{counts{systems}}fragment F0 on Query{...F0}"],
  ["a cycle of one", "{...F0}fragment F0 on Query{...F0}"],
  ["a long cycle", `{...F0}${chain(40, "...F0")}`],
  ["every fragment spreads every other", `{...F0}${clique(20, "Query")}`],
  ["a clique below introspection", `{__schema{...F0}}${clique(20, "__Schema")}`],
  ["a long chain", `{...F0}${chain(400, "counts{systems}")}`],
  ["levels of inline fragments", `${"{...".repeat(1300)}{counts{systems}}${"}".repeat(1300)}`],
  ["levels of one field", `${"{a".repeat(1300)}{b}${"}".repeat(1300)}`],
  ["the same field again and again", `{${"counts{systems}".repeat(400)}}`],
  ["the same leaf again and again", `{counts{${"systems ".repeat(900)}}}`],
  ["the same field with other arguments", `{${times(200, (i) => `system(slug:"${i}"){id}`)}}`],
  [
    "conflicts within conflicts",
    `{${`system(slug:"a"){${times(20, (i) => `environments(first:${i}){totalCount}`)}}`.repeat(20)}}`,
  ],
  ["the same leaf in nested repeats", `{${`counts{${"systems ".repeat(30)}}`.repeat(30)}}`],
  [
    "the same leaf in many fragments",
    `{${times(49, (i) => `...F${i} `)}}${times(49, (i) => `fragment F${i} on Query{counts{systems}}`)}`,
  ],
  ["many aliases", `{${times(600, (i) => `a${i}:counts{systems}`)}}`],
  ["aliases in a fan-out", `{...F0}${fanOut(5, 2, "Query", "a:counts{systems}")}`],
  ["one alias for many fields", `{${times(300, (i) => `a:system(slug:"${i}"){id}`)}}`],
  ["many unknown directives", `{counts${" @nonsense".repeat(1900)}{systems}}`],
  ["many directives of one kind", `{counts${" @skip(if:true)".repeat(550)}{systems}}`],
  [
    "many operations over one chain",
    `${times(200, (i) => `query Q${i}{...F0}`)}${chain(250, "counts{systems}")}`,
  ],
  [
    "many operations with one variable",
    `${times(100, (i) => `query Q${i}($a:Int){...F0}`)}fragment F0 on Query{${"a(b:$a) ".repeat(300)}}`,
  ],
  ["a deep object", `{systems(first:1,where:${"{a:".repeat(900)}1${"}".repeat(900)}){totalCount}}`],
  ["a deep list", `{nodes(ids:${"[".repeat(900)}${"]".repeat(900)}){id}}`],
  ["empty lines before errors", `${"\n".repeat(900_000)}{${times(200, (i) => `x${i} `)}}`],
  [
    "lines before conflicts",
    `${"\n".repeat(15_000)}{${times(40, (i) => `system(slug:"${i}"){id}`)}}`,
  ],
  ["one long name", `{${"a".repeat(1_900_000)}}`],
]);

/** Fragment F0 spreads the next one `width` times, and so on to one that holds the leaf. */
export function fanOut(depth: number, width: number, type: string, leaf: string): string {
  const levels = times(depth, (i) => `fragment F${i} on ${type}{${`...F${i + 1} `.repeat(width)}}`);
  return `${levels}fragment F${depth} on ${type}{${leaf}}`;
}

/** Two fragments a level, each of which spreads both of the next: no spread stands twice in a set. */
function ladder(depth: number): string {
  const sides = ["A", "B"];
  const levels = times(depth, (i) =>
    sides.map((side) => `fragment ${side}${i} on Query{...A${i + 1} ...B${i + 1}}`).join(""),
  );
  const last = sides.map((side) => `fragment ${side}${depth} on Query{counts{systems}}`);
  return `{...A0 ...B0}${levels}${last.join("")}`;
}

/** Fragment F0 spreads F1, which spreads F2, and so on to one that holds `last`. */
export function chain(length: number, last: string): string {
  return fanOut(length, 1, "Query", last);
}

function clique(size: number, type: string): string {
  return times(size, (i) => `fragment F${i} on ${type}{${times(size, (j) => `...F${j} `)}}`);
}

function times(count: number, text: (i: number) => string): string {
  return Array.from({ length: count }, (_, i) => text(i)).join("");
}
