import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { describeTexts } from "./describe-texts.ts";

/** How a table of one truth is written. */
interface Writing {
  readonly delimiter: string;
  readonly isComma: boolean;
  readonly above: readonly string[];
  readonly lineEnd: string;
  readonly encoding: "utf8" | "utf16le";
  readonly order: readonly number[];
  readonly isQuoted: boolean;
}

const names = ["no_cache", "codec", "threads", "latency_ms", "größe (MB)"] as const;

/** Columns of a design of two truth values, three words and three numbers, with two metrics. */
function cellsOf(seed: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const cache of ["0", "1"])
    for (const codec of ["lz4", "zstd", "none"])
      for (const threads of ["1", "2", "4"]) {
        const value = (i: number): string =>
          (1 + (((rows.length + i) * 7919 + seed) % 9973) / 8).toFixed(3);
        rows.push([cache, codec, threads, value(0), value(40)]);
      }
  return rows;
}

const writing: fc.Arbitrary<Writing> = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  isComma: fc.boolean(),
  above: fc.array(fc.constantFrom("Measured on Monday", "", "host: node-7", "made by bench 1.2"), {
    maxLength: 3,
  }),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  encoding: fc.constantFrom("utf8", "utf16le"),
  order: fc.constantFrom([0, 1, 2, 3, 4], [2, 0, 1, 4, 3], [1, 2, 0, 3, 4]),
  isQuoted: fc.boolean(),
});

function written(rows: readonly (readonly string[])[], form: Writing): Buffer {
  const { delimiter, isComma, above, lineEnd, encoding, order, isQuoted } = form;
  const cell = (text: string, i: number): string => {
    const number = isComma && i >= 3 ? text.replace(".", ",") : text;
    return isQuoted || number.includes(delimiter) ? `"${number}"` : number;
  };
  const line = (cells: readonly string[]): string =>
    order.map((i) => cell(cells[i] ?? "", i)).join(delimiter);
  const heads = order.map((i) => names[i]).join(delimiter);
  const text = `${[...above, heads, ...rows.map(line)].join(lineEnd)}${lineEnd}`;
  return Buffer.from(encoding === "utf8" ? text : `\ufeff${text}`, encoding);
}

describe("whatever a table is written like", () => {
  test("its draft reads all of it, with the same options, metrics and units", async () => {
    await fc.assert(
      fc.asyncProperty(writing, fc.nat(9999), async (form, seed) => {
        const found = await describeTexts({ "t.csv": written(cellsOf(seed), form) });
        const { space, metrics, reader } = found.descriptor;
        expect(found.checked).toEqual({
          expected: { configurations: 18, measurements: 36, failures: 0 },
          fault: undefined,
        });
        expect(new Map(space.options.map(({ name, kind }) => [name, kind]))).toEqual(
          new Map([
            ["no_cache", "binary"],
            ["codec", "categorical"],
            ["threads", "ordinal"],
          ]),
        );
        expect(new Map(metrics.map(({ name, unit }) => [name, unit]))).toEqual(
          new Map([
            ["latency", "ms"],
            ["größe", "MB"],
          ]),
        );
        expect(reader.decimal ?? ".").toBe(form.isComma ? "," : ".");
      }),
      { numRuns: 30, seed: 20_261_129 },
    );
  });

  test("what is drafted is a descriptor, or the file is refused by a typed error", async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "",
        "1",
        "0",
        "2.5",
        "1,5",
        "nan",
        "on",
        "TRUE",
        "12 ms",
        "0:03.5",
        "a",
        "?",
        "-1",
        "x=1",
      ),
      fc.string({ maxLength: 6 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    );
    const table = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 12,
      }),
    );
    const heads = fc.array(
      fc.constantFrom(
        "time",
        "time_s",
        "id",
        "",
        "status",
        "unit",
        "metric",
        "value",
        "rep",
        "host",
        "q1",
        "q2",
        "`q`",
        "__proto__",
        "Z-",
        "threads",
        "mode",
        "x",
      ),
      { minLength: 5, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(
        heads,
        table,
        fc.constantFrom(",", ";", "\t"),
        async (names, cells, delimiter) => {
          const width = cells[0]?.length ?? 1;
          const text = [names.slice(0, width), ...cells]
            .map((row) => row.join(delimiter))
            .join("\n");
          const found: unknown = await describeTexts({ "t.csv": text }).catch((error) => error);
          // A draft that no descriptor could be would have no code, or that of descriptors.
          if (found instanceof Error)
            expect((found as { code?: string }).code).toMatch(/^(?!DESCRIPTOR$)[A-Z_]+$/);
        },
      ),
      { numRuns: 250, seed: 20_261_129 },
    );
  });

  test("what is sure stays so when rows are shuffled or left out", async () => {
    const rows = cellsOf(5);
    const table = (kept: readonly (readonly string[])[]): string =>
      [names.join(","), ...kept.map((row) => row.join(","))].join("\n");
    const roles = async (kept: readonly (readonly string[])[]) => {
      const { findings } = await describeTexts({ "t.csv": table(kept) });
      return findings
        .filter(({ certainty, about }) => certainty === "sure" && about.startsWith("column"))
        .map(({ about, says }) => `${about}: ${says.split(",")[0]}`);
    };
    const all = new Set([
      "no_cache: option",
      "codec: option",
      "threads: option",
      "latency_ms: metric",
      "größe (MB): metric",
    ]);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...rows], { minLength: 2 }), async (kept) => {
        for (const one of await roles(kept)) expect(all).toContain(one.slice("column ".length));
      }),
      { numRuns: 40, seed: 20_261_129 },
    );
  });
});
