import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { completeDescriptor, openSource, parseDescriptor } from "@perfatlas/db/importers";
import { afterEach, beforeEach, expect, test } from "vitest";
import { stringify } from "yaml";
import { collect } from "../datasets/collect.ts";
import { small } from "./small-dataset.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "perfatlas-"));
});
afterEach(() => rm(folder, { recursive: true }));

const write = async (path: string, value: number): Promise<void> => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), `a,b,c,time\n0,1,x,${value}\n`);
};

/** `small` with files by pattern and what is described of its environments. */
async function read(path: string, more: object = {}) {
  const { workloads: _, environments: __, ...rest } = small;
  const reader = { format: "wide-csv", values: [{ column: "time" }] };
  const draft = parseDescriptor(stringify({ ...rest, files: [{ path }], reader, ...more }));
  const source = openSource({ folder, offline: true });
  const descriptor = await completeDescriptor(draft, source);
  return { descriptor, collected: await collect(descriptor, source) };
}

test("each file that a pattern matches is one environment, its text kept as title", async () => {
  await write("data/0.01.csv", 1);
  await write("data/Crowd Run_1080p50.csv", 2);
  await write("data/notes.txt", 3);
  await write("data/deeper/0.02.csv", 4);
  const { descriptor, collected } = await read("data/{workload}.csv");
  expect(descriptor.workloads).toEqual([
    { slug: "0.01", title: "0.01" },
    { slug: "crowd-run-1080p50", title: "Crowd Run_1080p50" },
  ]);
  expect(descriptor.files.map(({ path, environment }) => [path, environment])).toEqual([
    ["data/0.01.csv", "laptop:0.01:1"],
    ["data/Crowd Run_1080p50.csv", "laptop:crowd-run-1080p50:1"],
  ]);
  expect(collected.series("laptop:crowd-run-1080p50:1")).toMatchObject([{ value: 2 }]);
  expect(descriptor.expected).toEqual({ configurations: 1, measurements: 2, failures: 0 });
});

test("folders may name axes, and what is described keeps its slug", async () => {
  await write("gpu A/run/load-2.csv", 1);
  await write("gpu A/run/load-3.csv", 2);
  await write("gpu B/run/load-2.csv", 3);
  const { descriptor } = await read("{hardware}/run/{workload}-{version}.csv", {
    hardware: [{ slug: "first", title: "gpu A", facts: { cores: 8 } }],
    versions: [],
  });
  expect(descriptor.hardware).toEqual([
    { slug: "first", title: "gpu A", facts: { cores: 8 } },
    { slug: "gpu-b", title: "gpu B" },
  ]);
  expect(descriptor.files.map(({ environment }) => environment)).toEqual([
    "first:load:2",
    "first:load:3",
    "gpu-b:load:2",
  ]);
});

test("what is completed is read again without the folder being looked at", async () => {
  await write("data/one.csv", 1);
  const { descriptor } = await read("data/{workload}.csv");
  await write("data/two.csv", 2);
  const again = await completeDescriptor(descriptor, openSource({ folder, offline: true }));
  expect(again).toEqual(descriptor);
});

test.each<[string, string, object, RegExp]>([
  [
    "no file",
    "data/{workload}.tsv",
    {},
    /no file matches; in data lies data\/A b.csv.* \(data\/\{workload\}.tsv\)/,
  ],
  ["no folder", "other/{workload}.csv", {}, /no file matches; in other lies nothing/],
  [
    "texts of one slug",
    "data/{workload}.csv",
    {},
    /workload "a-b" is called as "A b" is, a-b: describe it/,
  ],
  [
    "an axis that nothing names",
    "data/{workload}.csv",
    { hardware: [] },
    /path does not name the hardware, and 0 are described/,
  ],
  ["a way out", "../{workload}.csv", {}, /leads out of its folder/],
])("%s is refused", async (_, pattern, more, message) => {
  await write("data/A b.csv", 1);
  await write("data/a-b.csv", 1);
  await expect(read(pattern, more)).rejects.toThrow(message);
});

test("a link that leads out of the folder is refused as it is elsewhere", async () => {
  await write("data/one.csv", 1);
  await symlink("/etc/passwd", join(folder, "data/two.csv"));
  await expect(read("data/{workload}.csv")).rejects.toMatchObject({ code: "UNSAFE_PATH" });
});

test("without a pattern the environments must be described", () => {
  const { environments: _, ...rest } = small;
  expect(() => parseDescriptor(stringify(rest))).toThrow(/environments: needs at least one/);
});
