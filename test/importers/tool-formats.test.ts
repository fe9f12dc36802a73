import { InputError } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";
import { detectFormat } from "../../db/src/importers/detect-format.ts";
import { readRows } from "./read-rows.ts";
import { triedFormats } from "./tried-formats.ts";

const detected = (given: string | Uint8Array): unknown => {
  const text = typeof given === "string" ? given : undefined;
  return detectFormat({ bytes: Buffer.from(given), text })?.reader.format;
};
const refusal = (given: Promise<unknown>): Promise<unknown> =>
  given.then(
    () => undefined,
    (error: unknown) => error,
  );
const { moot, arff, xml, parquet } = triedFormats;

describe("a file of another tool", () => {
  test("of moot: signs in the header say what is a goal, what is better, what is left out", async () => {
    const { rows, values } = await readRows(moot.descriptor, { "moot.csv": moot.good });
    expect(values("PSNR")).toEqual([48.137, 48.139, 41.2, "the cell holds nothing"]);
    expect(values("Energy")).toEqual([1651.96, 3323.15, 1204.5, 1311.5]);
    expect(rows[4]?.levels).toEqual({ no_mbtree: true, codec: "h264", Qp: 40 });
  });

  test("of Weka (ARFF): quotes may be part of a level, a question mark is nothing", async () => {
    const { rows, configurations, values } = await readRows(arff.descriptor, {
      "cars.arff": arff.good,
    });
    expect(configurations).toBe(3);
    expect(values("time")).toEqual([12.5, 13.25, "the cell holds nothing"]);
    expect(rows[0]?.levels).toEqual({ "carbon steel": "'B1of3'", label: 1, threads: 4 });
    expect(rows[1]?.levels).toEqual({ "carbon steel": "plain", label: -1 });
  });

  test("of SPL Conqueror: selected options are true, the others false, values repeats", async () => {
    const { rows, configurations, values } = await readRows(xml.descriptor, {
      "measurements.xml": xml.good,
    });
    expect(configurations).toBe(2);
    expect(values("Performance")).toEqual([12.5, 12.7, 12.4, 11, 10.9, 11.1]);
    expect(rows[3]?.levels).toEqual({
      HAVE_CRYPTO: false,
      PS1K: false,
      PS4K: true,
      CacheSize: 64,
      Ratio: 0.1,
    });
  });

  test("of Parquet: columns come by name, and an integer keeps all its digits", async () => {
    const { values } = await readRows(parquet.descriptor, { "gemm.parquet": parquet.good });
    expect(values("latency")).toEqual([0.5, 1.25, 2]);
    const withM = parquet.descriptor.replace(
      "options: [",
      "options: [{ name: m, kind: integer, domain: { min: 1, max: 9007199254740991 } }, ",
    );
    await expect(readRows(withM, { "gemm.parquet": parquet.good })).rejects.toMatchObject({
      code: "ILLEGAL_LEVEL",
      place: { line: 3, column: "m" },
    });
    const note = parquet.descriptor.replace("name: latency, unit: ms", "name: note, unit: ms");
    await expect(readRows(note, { "gemm.parquet": parquet.good })).rejects.toMatchObject({
      code: "NON_NUMERIC_VALUE",
      place: { line: 1, column: "note" },
    });
  });

  test("is known by its start", () => {
    expect(detected(moot.good)).toBe("moot-csv");
    expect(detected(arff.good)).toBe("arff");
    expect(detected(xml.good)).toBe("splconqueror");
    expect(detected(parquet.good)).toBe("parquet");
    expect(detected("a;b\n1;2\n")).toBe("wide-csv");
    expect(detected("hello")).toBeUndefined();
  });

  for (const { name, descriptor, good, broken } of Object.values(triedFormats)) {
    for (const [what, [content, code, line]] of Object.entries(broken)) {
      test(`${name} with ${what}: refused with its place`, async () => {
        const error = await refusal(readRows(descriptor, { [name]: content }));
        expect(error).toBeInstanceOf(InputError);
        expect(error).toMatchObject({
          code,
          place: { file: name, ...(line === undefined ? {} : { line }) },
        });
      });
    }

    test(`${name} cut at every tenth byte: refused, or as many rows as are whole`, async () => {
      const whole = (await readRows(descriptor, { [name]: good })).rows.length;
      const bytes = Buffer.from(good);
      for (let at = 0; at < bytes.length; at += 10) {
        const given = await readRows(descriptor, { [name]: bytes.subarray(0, at) }).catch(
          (error: unknown) => error,
        );
        if (given instanceof InputError) continue;
        expect((given as { rows: unknown[] }).rows.length).toBeLessThanOrEqual(whole);
      }
    });
  }
});
