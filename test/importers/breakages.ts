import { gzipSync } from "node:zlib";
import { createRng } from "@perfatlas/modeling/random";
import { triedFormats } from "./tried-formats.ts";
import { triedJson } from "./tried-json.ts";
import { triedTable } from "./tried-table.ts";
import { zipArchive } from "./zip-archive.ts";

/** A good file and its descriptor; formats that only pack a table say how. */
interface TriedFile {
  readonly name: string;
  readonly descriptor: string;
  readonly good: string | Uint8Array;
}

/** One file that is no good: what is wrong with it, and its bytes, made when they are wanted. */
export interface Breakage {
  readonly what: string;
  readonly make: () => Uint8Array;
}

/** What one format is tried with. */
export interface TriedBreakages extends TriedFile {
  readonly format: string;
  readonly breakages: readonly Breakage[];
}

const MILLION = 1_000_000;
const text = (given: string) => () => Buffer.from(given);
const manyNames = (separator: string): string =>
  Array.from({ length: MILLION }, (_, i) => `c${i}`).join(separator);
const repeated = (what: string, count: number): string => what.repeat(count);

/** What every format is tried with: nothing of it is a file of measurements. */
function* common(good: Uint8Array): Generator<Breakage> {
  const rng = createRng(5);
  yield { what: "empty", make: () => Buffer.alloc(0) };
  yield { what: "a megabyte of noise", make: () => Buffer.from(noise(rng, 1 << 20)) };
  yield { what: "64 MB of zeros", make: () => Buffer.alloc(1 << 26) };
  yield { what: "16 MB in one line", make: () => Buffer.alloc(1 << 24, "x") };
  yield { what: "UTF-16 without its last byte", make: () => inUtf16(good).subarray(0, -1) };
  yield {
    what: "bytes of another encoding",
    make: () => Buffer.from("gr\u00f6\u00dfe;\u00b5s\n1;2\n", "latin1"),
  };
  yield { what: "a gzip bomb", make: () => bomb().gzip };
  yield { what: "a zip bomb", make: () => bomb().zip };
  yield { what: "gzip that is cut", make: () => gzipSync(good).subarray(0, -9) };
  yield { what: "zip that is cut", make: () => zipArchive({ t: good }).subarray(0, -9) };
}

/** Rows without end, packed to some kilobytes; made once. */
let packed: { readonly gzip: Uint8Array; readonly zip: Uint8Array } | undefined;
function bomb(): { readonly gzip: Uint8Array; readonly zip: Uint8Array } {
  if (packed !== undefined) return packed;
  const rows = Buffer.alloc(1 << 27, "1,fast,1.5\n");
  packed = { gzip: gzipSync(rows), zip: zipArchive({ "t.csv": rows }) };
  return packed;
}

const noise = (rng: { next(): number }, length: number): Uint8Array =>
  Uint8Array.from({ length }, () => Math.floor(rng.next() * 256));
const inUtf16 = (good: Uint8Array): Buffer =>
  Buffer.from(Buffer.from(good).toString("latin1"), "utf16le");

const own: Readonly<Record<string, readonly Breakage[]>> = {
  "wide-csv": [
    { what: "a million columns", make: text(`${manyNames(",")}\n`) },
    { what: "a million empty columns", make: text(`${repeated(",", MILLION)}\n`) },
    {
      what: "quotes that do not close",
      make: text(`threads,mode,seconds\n1,"${repeated("a,\n", MILLION)}`),
    },
    {
      what: "a million quotes",
      make: text(`threads,mode,seconds\n1,${repeated('"', MILLION - 100)},1\n`),
    },
    { what: "names that stand twice", make: text("threads,mode,mode,seconds\n1,fast,fast,1\n") },
  ],
  "moot-csv": [
    { what: "a million columns", make: text(`${manyNames("+,")}\n`) },
    {
      what: "names that stand twice",
      make: text("Qp,Qp,codec,no_mbtree,Threads,PSNR+,Energy-\n1,1,vp9,0,1,1,1\n"),
    },
  ],
  arff: [
    {
      what: "a million attributes",
      make: text(`@relation r\n${repeated("@attribute a real\n", MILLION)}@data\n`),
    },
    {
      what: "a million levels",
      make: text(`@relation r\n@attribute a {${repeated("a,", MILLION / 2 - 20)}b}\n@data\n`),
    },
    {
      what: "a million backslashes",
      make: text(`@relation r\n@attribute '${repeated("\\", MILLION)} real\n`),
    },
    {
      what: "a million blanks",
      make: text(`@relation r\n@attribute a${repeated(" ", MILLION)}\n`),
    },
    {
      what: "names that stand twice",
      make: text(
        "@relation r\n@attribute time real\n@attribute time real\n@attribute threads real\n@attribute label real\n@attribute 'carbon steel' string\n@data\n1,1,1,1,plain\n",
      ),
    },
  ],
  splconqueror: [
    { what: "deep nesting", make: text(repeated("<a>", MILLION)) },
    {
      what: "a million attributes",
      make: text(`<results ${Array.from({ length: MILLION }, (_, i) => `a${i}="1"`).join(" ")}>`),
    },
    { what: "attributes that stand twice", make: text('<results a="1" a="2"></results>') },
    {
      what: "an entity bomb",
      make: text(
        `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, i) => `<!ENTITY b${i} "${repeated(`&b${i - 1};`, 10)}">`).join("")}]><results>&b19;</results>`,
      ),
    },
    {
      what: "a doctype that does not end",
      make: text(`<!DOCTYPE r [${repeated("<!-- -->", MILLION)}`),
    },
    {
      what: "a comment that does not end",
      make: text(`<results><!--${repeated("-", 16 * MILLION)}`),
    },
    { what: "a name of 16 MB", make: text(`<${repeated("a", 16 * MILLION)}`) },
    { what: "an attribute of 16 MB", make: text(`<results a="${repeated("a", 16 * MILLION)}`) },
    {
      what: "a million selected options",
      make: text(
        `<results><row><data columname="Configuration">${manyNames(",").slice(0, MILLION)}</data></row></results>`,
      ),
    },
    {
      what: "a million columns",
      make: text(
        `<results><row>${Array.from({ length: MILLION }, (_, i) => `<data columname="c${i}">1</data>`).join("")}</row></results>`,
      ),
    },
  ],
  json: [
    { what: "deep nesting", make: text(repeated("[", MILLION)) },
    { what: "deep nesting of objects", make: text(repeated('{"runs":', MILLION)) },
    {
      what: "a million columns",
      make: text(
        `{"runs":[{${Array.from({ length: MILLION + 1 }, (_, i) => `"c${i}":1`).join(",")}}]}`,
      ),
    },
    {
      what: "a million keys besides the rows",
      make: text(`{${Array.from({ length: MILLION + 1 }, (_, i) => `"c${i}":1`).join(",")}}`),
    },
    {
      what: "keys that stand twice",
      make: text('{"runs":[{"threads":1,"threads":2,"mode":"fast","seconds":1}]}'),
    },
    {
      what: "a text of 16 MB that does not end",
      make: text(`{"runs":["${repeated("a", 16 * MILLION)}`),
    },
    {
      what: "a number of a million digits",
      make: text(`{"runs":[{"threads":${repeated("9", MILLION)},"mode":"fast","seconds":1}]}`),
    },
    {
      what: "a comment that does not end",
      make: text(`{"runs":[/*${repeated("*", 16 * MILLION)}`),
    },
    { what: "a million blank lines before it", make: text(`${repeated(" \n", MILLION)}x`) },
    { what: "a million brackets that begin nothing", make: text(`${repeated("{ x\n", MILLION)}`) },
  ],
  parquet: [
    { what: "a count without end", make: spoilt(15, 0) },
    { what: "a count of two thousand millions", make: spoilt(20, 255) },
    {
      what: "a directory of nothing",
      make: () =>
        Buffer.concat([
          Buffer.from("PAR1"),
          Buffer.alloc(100_000),
          Buffer.from([0xa0, 0x86, 1, 0]),
          Buffer.from("PAR1"),
        ]),
    },
    {
      what: "a directory of noise",
      make: () =>
        Buffer.concat([
          Buffer.from("PAR1"),
          noise(createRng(6), 100_000),
          Buffer.from([0xa0, 0x86, 1, 0]),
          Buffer.from("PAR1"),
        ]),
    },
    {
      what: "a directory of lists in lists",
      make: () =>
        Buffer.concat([
          Buffer.from("PAR1"),
          Buffer.alloc(100_000, 0x19),
          Buffer.from([0xa0, 0x86, 1, 0]),
          Buffer.from("PAR1"),
        ]),
    },
  ],
};

function spoilt(at: number, value: number): () => Uint8Array {
  return () => {
    const bytes = Buffer.from(triedFormats.parquet.good);
    bytes[at] = value;
    return bytes;
  };
}

const { moot, arff, xml, parquet } = triedFormats;
const files: Readonly<Record<string, TriedFile>> = {
  "wide-csv": triedTable,
  "moot-csv": moot,
  arff,
  splconqueror: xml,
  json: triedJson,
  parquet,
};

/** Files of every format that are broken in a way that must be refused. */
export const triedBreakages: readonly TriedBreakages[] = Object.entries(files).map(
  ([format, file]) => ({
    ...file,
    format,
    breakages: [...common(Buffer.from(file.good)), ...(own[format] ?? [])],
  }),
);
