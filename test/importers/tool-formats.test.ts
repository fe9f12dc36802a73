import { InputError } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";
import { detectFormat } from "../../db/src/importers/detect-format.ts";
import { FRAME, PLACE, readRows } from "./read-rows.ts";

const detected = (given: string | Uint8Array): unknown => {
  const text = typeof given === "string" ? given : undefined;
  return detectFormat({ bytes: Buffer.from(given), text })?.reader.format;
};
const refusal = (given: Promise<unknown>): Promise<unknown> =>
  given.then(
    () => undefined,
    (error: unknown) => error,
  );
/** A good file of a format, its descriptor, and files that must be refused: content, code, line. */
interface Tried {
  readonly name: string;
  readonly descriptor: string;
  readonly good: string | Uint8Array;
  readonly broken: Readonly<Record<string, readonly [string | Uint8Array, string, number?]>>;
}

const moot: Tried = {
  name: "moot.csv",
  good: "no_mbtree,codec,Qp,Threads,sourceX,PSNR+,Energy-\n0,h264,23,4,a,48.137,1651.96\n0,vp9,23,4,b,48.139,3323.15\n1,h264,40,?,a,41.2,1204.5\n1,vp9,40,1,c,?,1311.5\n",
  descriptor: `${FRAME}${PLACE}
space:
  options:
    - { name: no_mbtree, kind: binary }
    - { name: codec, kind: categorical, domain: [h264, vp9] }
    - { name: Qp, kind: integer, domain: { min: 0, max: 51 } }
    - { name: Threads, kind: integer, domain: { min: 1, max: 16 } }
metrics:
  - { name: PSNR, unit: dB, better: higher }
  - { name: Energy, unit: J, better: lower }
files: [{ path: moot.csv }]
reader: { format: moot-csv }
`,
  broken: {
    "a goal against the descriptor": [
      "no_mbtree,codec,Qp,Threads,PSNR-,Energy-\n0,h264,1,1,1,1\n",
      "CONTRARY_GOAL",
      1,
    ],
    "a missing goal": ["no_mbtree,codec,Qp,Threads,PSNR+\n0,h264,1,1,1\n", "MISSING_COLUMN", 1],
    nothing: ["", "EMPTY_FILE", 1],
  },
};

const arff: Tried = {
  name: "cars.arff",
  good: `% measured on two machines
@relation 'run$times'
@attribute 'carbon steel' {'\\'B1of3\\'','\\'B2of3\\'',plain}   % quoted quotes
@attribute label {-1,1} %{<=50K, >50K}
@ATTRIBUTE threads INTEGER
@attribute time REAL

@DATA
'\\'B1of3\\'',1,4,12.5
plain,-1,?,13.25
'\\'B2of3\\'',1,8,?
`,
  descriptor: `${FRAME}${PLACE}
space:
  options:
    - { name: carbon steel, kind: categorical, domain: ["'B1of3'", "'B2of3'", plain] }
    - { name: label, kind: ordinal, domain: [-1, 1] }
    - { name: threads, kind: integer, domain: { min: 1, max: 64 } }
metrics: [{ name: time, unit: s, better: lower }]
files: [{ path: cars.arff }]
reader: { format: arff }
`,
  broken: {
    "a row of another length": [
      "@relation r\n@attribute 'carbon steel' string\n@attribute label real\n@attribute threads real\n@attribute time real\n@data\nplain,1,2\n",
      "WRONG_FIELD_COUNT",
      7,
    ],
    "a sparse row": [
      "@relation r\n@attribute time real\n@attribute threads real\n@attribute label real\n@attribute 'carbon steel' string\n@data\n{0 1}\n",
      "MALFORMED_ARFF",
      7,
    ],
    "quotes that do not close": [
      "@relation r\n@attribute 'carbon steel real\n",
      "MALFORMED_ARFF",
      2,
    ],
    "a line of no kind": ["@relation r\nhello\n", "MALFORMED_ARFF", 2],
    "an attribute without a type": ["@relation r\n@attribute x\n", "MALFORMED_ARFF", 2],
    "no data": ["@relation r\n@attribute x real\n", "EMPTY_FILE", 1],
    nothing: ["", "EMPTY_FILE", 1],
  },
};

const row = (configuration: string, numeric: string, values: string): string =>
  `<row>
    <data columname="Configuration">${configuration}</data>
    <data columname="NumericOptions">${numeric}</data>
    <data columname="Performance">${values}</data></row>`;
const xml: Tried = {
  name: "measurements.xml",
  good: `<results>
  ${row(" root, HAVE_CRYPTO, PAGESIZE, PS1K,", "CacheSize;32,Ratio;0.1,", "12.5,12.7,12.4")}
  ${row(" root, PAGESIZE, PS4K,", "CacheSize;64,Ratio;0.1,", "11.0,10.9,11.1")}
</results>`,
  descriptor: `${FRAME}${PLACE}
space:
  options:
    - { name: HAVE_CRYPTO, kind: binary }
    - { name: PS1K, kind: binary }
    - { name: PS4K, kind: binary }
    - { name: CacheSize, kind: ordinal, domain: [32, 64, 128, 256, 512] }
    - { name: Ratio, kind: ordinal, domain: [0.1, 0.2] }
  constraints: [{ rule: "!PS1K || HAVE_CRYPTO" }]
metrics: [{ name: Performance, unit: s, better: lower }]
files: [{ path: measurements.xml }]
reader: { format: splconqueror }
`,
  broken: {
    "an entity of its own": [
      `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<results>&b;</results>`,
      "MALFORMED_XML",
      1,
    ],
    "an entity that is not defined": ["<results>\n&b;</results>", "MALFORMED_XML", 2],
    "a tag that does not close": [
      `<results>\n${row("root", "CacheSize;32,Ratio;0.1", "1")}`,
      "MALFORMED_XML",
      5,
    ],
    "deep nesting": ["<a>".repeat(200), "MALFORMED_XML", 1],
    "no XML": ["a,b\n1,2\n", "MALFORMED_XML"],
    "a numeric option without a value": [
      `<results>\n${row("PS4K", "CacheSize", "1")}</results>`,
      "MALFORMED_XML",
      4,
    ],
    "a broken constraint": [
      `<results>\n${row("PS1K", "CacheSize;32,Ratio;0.1", "1")}</results>`,
      "BROKEN_CONSTRAINT",
      2,
    ],
    nothing: ["", "MALFORMED_XML", 1],
  },
};

/** dtype, m, latency and note of three rows; the third m is 2^53 + 1. */
const packed = Buffer.from(
  "UEFSMRUGFTIVNlwVBhUAFQYVABUEFQAAAAMHF1gDAAAAZnA4BAAAAGJmMTYEAAAAYmYxNhUGFTQVLFwVBhUAFQYVABUEFQAAAAMHGAQBAAkBAAIJByAAAQAAAAAAIAAVBhU0FTBcFQYVABUGFQAVBBUAAAADBxgAAAUBBOA/BQcoAPQ/AAAAAAAAAEAVBhUYFRxcFQYVAhUGFQAVBBUAAAADBQokAQAAAGEBAAAAYxUEGVxIBHJvb3QVCAAVDCUCGAVkdHlwZSUAABUEJQIYAW0AFQolAhgHbGF0ZW5jeQAVDCUCGARub3RlJQAAFgYZHBlMJggcFQwZFQAZGAVkdHlwZRUCFgYWXBZgJgg8NgAoA2ZwOBgEYmYxNgAZHBUGFQAVAgAAACZoHBUEGRUAGRgBbRUCFgYWXhZWJmg8NgAoCAEAAAAAACAAGAgBAAAAAAAAAAAZHBUGFQAVAgAAACa+ARwVChkVABkYB2xhdGVuY3kVAhYGFl4WWia+ATw2ACgIAAAAAAAAAEAYCAAAAAAAAOA/NgAAGRwVBhUAFQIAAAAmmAIcFQwZFQAZGARub3RlFQIWBhZCFkYmmAI8NgIoAWMYAWEAGRwVBhUAFQIAAAAW2gIWBjbWAgAoCWh5cGFycXVldBlMHAAAHAAAHAAAHAAAAEcBAABQQVIx",
  "base64",
);
const parquet: Tried = {
  name: "gemm.parquet",
  good: packed,
  descriptor: `${FRAME}${PLACE}
space: { options: [{ name: dtype, kind: categorical, domain: [fp8, bf16] }] }
metrics: [{ name: latency, unit: ms, better: lower }]
files: [{ path: gemm.parquet }]
reader: { format: parquet, duplicates: repeat }
`,
  broken: {
    "no Parquet": ["a,b\n1,2\n", "MALFORMED_PARQUET"],
    "an end that is cut": [packed.subarray(0, -20), "MALFORMED_PARQUET"],
    "a page that states what none can have": [
      Buffer.from(packed).fill(255, 7, 8),
      "MALFORMED_PARQUET",
    ],
    "a middle that is spoilt": [Buffer.from(packed).fill(255, 10, 60), "MALFORMED_PARQUET"],
    nothing: ["", "MALFORMED_PARQUET"],
  },
};

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
    const { values } = await readRows(parquet.descriptor, { "gemm.parquet": packed });
    expect(values("latency")).toEqual([0.5, 1.25, 2]);
    const withM = parquet.descriptor.replace(
      "options: [",
      "options: [{ name: m, kind: integer, domain: { min: 1, max: 9007199254740991 } }, ",
    );
    await expect(readRows(withM, { "gemm.parquet": packed })).rejects.toMatchObject({
      code: "ILLEGAL_LEVEL",
      place: { line: 3, column: "m" },
    });
    const note = parquet.descriptor.replace("name: latency, unit: ms", "name: note, unit: ms");
    await expect(readRows(note, { "gemm.parquet": packed })).rejects.toMatchObject({
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

  for (const { name, descriptor, good, broken } of [moot, arff, xml, parquet]) {
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
