import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { checkDraft, describeFiles, parseDescriptor } from "@perfatlas/db/importers";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "perfatlas-through-"));
});
afterAll(() => rm(folder, { recursive: true }));

const names = ["host", "mode", "cache", "threads", "time_ms"] as const;
type Row = readonly [string, string, string, string, string];

/** Rows of which one, near their end, has what no other has. */
const rows = Array.from(
  { length: 6000 },
  (_, i): Row =>
    i === 5700
      ? ["node-9", "turbo", "512", "999", "OOM"]
      : [
          `node-${i % 2}`,
          ["fast", "slow"][(i >> 1) % 2] as string,
          String(2 ** ((i >> 2) % 4)),
          String(1 + ((i >> 4) % 60)),
          String(((i * 7919) % 9973) / 8),
        ],
);
const csv = `${names.join(",")}\n${rows.map((row) => row.join(",")).join("\n")}\n`;
const objects = rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));

const arff = [
  "@relation bench",
  "@attribute host string",
  "@attribute mode string",
  "@attribute cache numeric",
  "@attribute threads numeric",
  "@attribute time_ms string",
  "@data",
  ...rows.map((row) => row.join(",")),
].join("\n");

async function parquet(): Promise<string> {
  await writeFile(join(folder, "source.csv"), csv);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const path = join(folder, "table.parquet");
  await connection.run(
    `copy (from read_csv('${join(folder, "source.csv")}', all_varchar = true)) to '${path}' (format parquet)`,
  );
  connection.closeSync();
  return path;
}

async function at(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

const files: Readonly<Record<string, () => Promise<string>>> = {
  CSV: () => at("table.csv", csv),
  "CSV that is packed": () => at("table.csv.gz", gzipSync(csv)),
  "CSV in UTF-16": () => at("wide.csv", Buffer.from(`\ufeff${csv}`, "utf16le")),
  JSON: () => at("table.json", JSON.stringify({ results: objects })),
  "lines of JSON": () => at("table.ndjson", objects.map((one) => JSON.stringify(one)).join("\n")),
  ARFF: () => at("table.arff", arff),
  Parquet: parquet,
};

test.each(Object.keys(files))(
  "a draft from a part of %s has what stands in the rest, and is not refused by it",
  async (format) => {
    const path = await (files[format] as () => Promise<string>)();
    const bounds = { bytes: 60_000, cells: 6000 };
    const looked = await describeFiles([path], folder, new Set(), bounds);
    expect(looked.isWhole).toBe(false);
    const early = await checkDraft(looked.draft(new Map()).yaml, folder);
    expect(early.fault).toBeDefined();

    const draft = (await looked.readThrough(new Map())).draft(new Map());
    const { space, hardware, reader } = parseDescriptor(draft.yaml, "draft.yaml");
    const domainOf = (name: string) => space.options.find((one) => one.name === name)?.domain;
    expect(domainOf("mode")).toEqual(["fast", "slow", "turbo"]);
    expect(domainOf("cache")).toEqual([1, 2, 4, 8, 512]);
    expect(domainOf("threads")).toEqual({ min: 1, max: 999 });
    expect(hardware.map(({ title }) => title).toSorted()).toEqual(["node-0", "node-1", "node-9"]);
    expect(reader).toMatchObject({ failures: [{ text: "OOM", status: "failed" }] });
    const { fault, expected } = await checkDraft(draft.yaml, folder);
    expect(fault).toBeUndefined();
    expect(expected).toMatchObject({ measurements: 6000, failures: 1 });
  },
);

test("rows that end early and an option without effect are found where nobody looked", async () => {
  const lines = Array.from({ length: 6000 }, (_, i) =>
    i === 3700 ? "on,5,0.25" : `${i % 2 === 0 ? "on" : "off"},${(i * 31) % 40},${i / 8},fine`,
  ).with(3801, "off,,17.5,fine");
  const path = await at("short.csv", `cache,level,time_ms,remark\n${lines.join("\n")}\n`);
  const bounds = { bytes: 60_000, cells: 6000 };
  const looked = await describeFiles([path], folder, new Set(), bounds);
  const draft = (await looked.readThrough(new Map())).draft(new Map());
  expect(draft.questions.map(({ key }) => key)).toContain("shortRows");
  expect((await checkDraft(draft.yaml, folder)).fault).toBeUndefined();
});

test("of a range only the ends are kept, however the rows are sorted", async () => {
  const lines = Array.from({ length: 30_000 }, (_, i) => `${i},${i % 2},${i / 8}`);
  const path = await at("sorted.csv", `size,pin,time_ms\n${lines.join("\n")}\n`);
  const looked = await describeFiles([path], folder, new Set(), { bytes: 60_000, cells: 6000 });
  const answers = new Map([["column.size", "option"]]);
  const { yaml } = (await looked.readThrough(answers)).draft(answers);
  const { space } = parseDescriptor(yaml, "draft.yaml");
  expect(space.options[0]?.domain).toEqual({ min: 0, max: 29_999 });
});
