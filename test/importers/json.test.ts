import { InputError } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";
import { FRAME, PLACE, readRows } from "./read-rows.ts";

const refusal = (given: Promise<unknown>): Promise<unknown> =>
  given.then(
    () => undefined,
    (error: unknown) => error,
  );

describe("a table in JSON", () => {
  const fio = `${FRAME}${PLACE}
space:
  options:
    - { name: bs, kind: categorical, domain: [4k, 64k] }
    - { name: iodepth, kind: integer, domain: { min: 1, max: 64 } }
metrics:
  - { name: iops, unit: 1/s, better: higher }
  - { name: latency, unit: ns, better: lower }
files: [{ path: fio.json }]
reader:
  format: json
  rows: jobs
  options:
    - { option: bs, column: job options.bs }
    - { option: iodepth, column: job options.iodepth }
  values:
    - { metric: iops, column: read.iops }
    - { metric: latency, column: read.lat_ns.mean }
  failures: [{ column: error, not: true, equals: 0, status: failed, reason: the job reported an error }]
`;
  const output = `fio: io_u error on file /dev/sdz: Input/output error: read offset=184912257024, buflen=4096
fio: pid=5509, err=5/file:io_u.c:1896, func=io_u error, error=Input/output error
{ "fio version" : "fio-3.36",
  "jobs" : [
    { "jobname" : "r4k", "error" : 0, "job options" : { "bs" : "4k", "iodepth" : "32" },
      "read" : { "iops" : 17476.266667, "lat_ns" : { "min" : 7222, "mean" : 39562.22 } } },
    { "jobname" : "r64k", "error" : 5, "job options" : { "bs" : "64k", "iodepth" : "32" },
      "read" : { "iops" : 0.0, "lat_ns" : { "min" : 0, "mean" : 0.0 } } }
  ]
}`;

  test("is read by paths, with the lines before it passed over and said", async () => {
    const { rows, notes, values } = await readRows(fio, { "fio.json": output });
    expect(rows.map(({ levels }) => levels.bs)).toEqual(["4k", "4k", "64k", "64k"]);
    expect(values("iops")).toEqual([17476.266667, "the job reported an error"]);
    expect(values("latency")).toEqual([39562.22, "the job reported an error"]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain("2 lines before the JSON were passed over");
    expect(notes[0]).toContain("io_u error on file /dev/sdz");
  });

  const clickbench = `${FRAME}${PLACE}
space: { options: [{ name: query, kind: integer, domain: { min: 1, max: 43 } }] }
metrics: [{ name: time, unit: s, better: lower }]
files: [{ path: c6a.json }]
reader:
  format: json
  rows: result
  repeats: 3
  options: [{ option: query, column: "@number" }]
  values: [{ metric: time, column: "@" }]
  failures: [{ text: "", status: failed, reason: the query failed }]
`;
  const results = (last: string): string =>
    `{ "system": "SQLite", "result": [\n[752.739,2.003,1.2],\n[null,null,null],\n${last}\n] }`;

  test("takes a list for the repeats of its row, and null for what a rule says", async () => {
    const { rows, configurations } = await readRows(clickbench, {
      "c6a.json": results("[1.511,1.385,1.440]"),
    });
    expect(configurations).toBe(3);
    expect(rows.map(({ levels, repeat, value }) => [levels.query, repeat, value])).toEqual([
      [1, 0, 752.739],
      [1, 1, 2.003],
      [1, 2, 1.2],
      [2, 0, "the query failed"],
      [2, 1, "the query failed"],
      [2, 2, "the query failed"],
      [3, 0, 1.511],
      [3, 1, 1.385],
      [3, 2, 1.44],
    ]);
  });

  test("is refused at the row that has another number of repeats than stated", async () => {
    const error = await refusal(
      readRows(clickbench, { "c6a.json": results("[1.511,1.385,1,440]") }),
    );
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ code: "JSON_CELL", place: { file: "c6a.json", line: 4 } });
    expect((error as Error).message).toContain("the list has 4 values");
  });

  test("is refused where its last number may be cut", async () => {
    const error = await refusal(readRows(clickbench, { "c6a.json": '{"result":[[1,2,3],\n7' }));
    expect(error).toMatchObject({ code: "MALFORMED_JSON", place: { line: 2 } });
  });

  const lines = `${FRAME}${PLACE}
space: { options: [{ name: n, kind: integer, domain: { min: 1, max: 9007199254740991 } }] }
metrics: [{ name: t, unit: s, better: lower }]
files: [{ path: rows.json }]
reader: { format: json, failures: [{ text: NaN, status: failed, reason: not a number }] }
`;

  test("may be lines of objects, hold NaN and comments, and be still open", async () => {
    const asLines = await readRows(lines, { "rows.json": '{"n":1,"t":2}\n{"n":2,"t":NaN}\n' });
    expect(asLines.values("t")).toEqual([2, "not a number"]);
    const open = await readRows(lines, {
      "rows.json": '[{"n":1,"t":2}, // first\n{"n":2,"t":3},\n',
    });
    expect(open.values("t")).toEqual([2, 3]);
    expect(open.notes[0]).toContain("ends without its closing ]");
  });

  const cases: Readonly<Record<string, readonly [string, string, number]>> = {
    "a file cut within a row": ['[{"n":1,"t":2},\n{"n":2,"t":3', "MALFORMED_JSON", 2],
    "a file cut within a row, behind a value": [
      '[{"n":1,"t":2},\n{"n":2,"why":"hot",',
      "MALFORMED_JSON",
      2,
    ],
    "a text cut off": ['[{"n":1,"t":2},\n{"n":2,"t', "MALFORMED_JSON", 2],
    "a key that stands twice": ['[{"n":1,"t":2},\n{"n":2,"n":3,"t":1}]', "DUPLICATE_KEY", 2],
    "deep nesting": [`[\n${"[".repeat(100_000)}`, "JSON_TOO_LARGE", 2],
    "no JSON": ["n,t\n1,2\n", "MALFORMED_JSON", 1],
    nothing: ["", "MALFORMED_JSON", 1],
    "no row": ["[]", "EMPTY_FILE", 1],
    "text behind it": ['[{"n":1,"t":2}]\n[{"n":1,"t":2}]', "MALFORMED_JSON", 2],
    "two values without a comma": ['[{"n":1,"t":2}\n{"n":1,"t":2}]', "MALFORMED_JSON", 2],
    "an object where a number should be": ['[\n{"n":1,"t":{"mean":2}}]', "JSON_CELL", 2],
    "an integer that a double cannot hold": [
      '[\n{"n":9007199254740993,"t":2}]',
      "ILLEGAL_LEVEL",
      2,
    ],
    "a level that is none": ['[\n{"n":1.5,"t":2}]', "ILLEGAL_LEVEL", 2],
    "a value that is none": ['[\n{"n":1,"t":"fast"}]', "NON_NUMERIC_VALUE", 2],
    "a path that leads nowhere": ['[\n{"n":1,"time":3}]', "NON_NUMERIC_VALUE", 2],
  };
  for (const [what, [content, code, line]] of Object.entries(cases)) {
    test(`${what}: refused with its place`, async () => {
      const error = await refusal(readRows(lines, { "rows.json": content }));
      expect(error).toBeInstanceOf(InputError);
      expect(error).toMatchObject({ code, place: { file: "rows.json", line } });
    });
  }

  test("cut at every tenth byte is refused, or gives whole rows and says so", async () => {
    const whole = `{"a":1,"rows":[${Array.from({ length: 12 }, (_, i) => `{"n":${i + 1},"t":1${i}.5}`).join(",\n")}],"z":{}}`;
    const descriptor = lines.replace("format: json", "format: json, rows: rows");
    for (let at = 0; at < whole.length; at += 10) {
      const given = await readRows(descriptor, { "rows.json": whole.slice(0, at) }).catch(
        (error: unknown) => error,
      );
      if (given instanceof InputError) continue;
      const { rows, notes } = given as Awaited<ReturnType<typeof readRows>>;
      expect(rows.map(({ value }) => value)).toEqual(rows.map((_, i) => Number(`1${i}.5`)));
      expect(notes[0]).toContain("ends without its closing");
    }
  });
});
