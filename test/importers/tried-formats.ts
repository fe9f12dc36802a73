import { FRAME, PLACE } from "./read-rows.ts";

/** A good file of a format, its descriptor, and files that must be refused: content, code, line. */
interface TriedFormat {
  readonly name: string;
  readonly descriptor: string;
  readonly good: string | Uint8Array;
  readonly broken: Readonly<Record<string, readonly [string | Uint8Array, string, number?]>>;
}

const moot: TriedFormat = {
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

const arff: TriedFormat = {
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
const xml: TriedFormat = {
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
    "an option that nothing describes": [
      `<results>\n${row("PS4K, FAST", "CacheSize;32,Ratio;0.1", "1")}\n${row("PS4K", "CacheSize;32,Ratio;0.1", "2")}</results>`,
      "UNKNOWN_COLUMN",
      6,
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
const parquet: TriedFormat = {
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

/** Formats of other tools, with what is tried on each. */
export const triedFormats = { moot, arff, xml, parquet } as const;
