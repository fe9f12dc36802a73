import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { environmentName } from "@perfatlas/db/datasets";
import { completeDescriptor, openSource, parseDescriptor } from "@perfatlas/db/importers";
import { describe, expect, test } from "vitest";
import { collect } from "../../datasets/collect.ts";
import { caseFolders } from "./case-folders.ts";

// Each folder holds a table as people have it, and descriptors that read it or are refused.
const here = fileURLToPath(new URL(".", import.meta.url));

type Folders = (typeof caseFolders)[number];

async function read(folders: Folders, path: string) {
  const source = openSource({ folder: folders.folderOf(path), offline: true });
  const draft = parseDescriptor(readFileSync(folders.fileOf(path), "utf8"), path);
  const descriptor = await completeDescriptor(draft, source);
  return { descriptor, collected: await collect(descriptor, source) };
}

interface Case {
  /** Configurations, measurements, failures. */
  readonly counts: readonly [number, number, number];
  /** By metric: values in the order of the file, environment after environment; NaN for failures. */
  readonly values: Readonly<Record<string, readonly number[]>>;
  readonly keys?: readonly string[];
  /** Why measurements failed, in the order of their cells. */
  readonly reasons?: readonly string[];
  /** What the reader must say that it passed over. */
  readonly notes?: RegExp;
}

const [none, us] = [Number.NaN, { counts: [2, 2, 0], values: { time: [12.5, 11] } } as const];

const good: Readonly<Record<string, Case>> = {
  "01-x264-elapsed-clock/clock.yaml": {
    counts: [4, 12, 0],
    values: {
      elapsed: [3.81, 2.23, 73.81, 3724.62],
      size: [14571210, 9712203, 15472893, 8952252],
      fps: [133.12, 228.76, 133.21, 109.63],
    },
    keys: ["1,0,20,9", "0,1,20,1", "1,0,60,5", "0,0,20,5"],
  },
  "02-gcc-flag-names/backquotes.yaml": { counts: [5, 20, 0], values: {} },
  "02-gcc-flag-names/descriptor-without-rule.yaml": { counts: [5, 20, 0], values: {} },
  "03-moot-header-signs/descriptor.yaml": {
    counts: [4, 8, 0],
    values: { PSNR: [48.137, 48.139, 41.2, 40.9] },
    keys: ["0,h264,23,4", "0,vp9,23,4", "1,h264,40,", "1,vp9,40,1"],
  },
  "04-splconqueror-xml/measurements.yaml": {
    counts: [2, 8, 0],
    values: { MainMemory: [1620.8, 1586.8], Performance: [12.5, 12.7, 12.4, 11, 10.9, 11.1] },
    keys: ["1,1,0,32,0.1", "0,0,1,64,0.1"],
  },
  "05-hyperfine-json/results.yaml": {
    counts: [3, 6, 2],
    values: { time: [0.517, 0.5206, 0.529, 9.81, none, none] },
    keys: ["3,1", "19,1", "19,4"],
  },
  "06-decimal-comma/italian.yaml": { counts: [2, 2, 0], values: { time: [0.1168, 0.5213] } },
  "06-decimal-comma/german.yaml": {
    counts: [3, 6, 0],
    values: { time: [0.1168, 0.5213, 9.81], throughput: [1204.5, 987.25, 1000] },
  },
  "06-decimal-comma/grouped.yaml": { counts: [2, 2, 0], values: { throughput: [1204, 12987] } },
  "07-google-benchmark-csv/bench-json.yaml": {
    counts: [3, 4, 1],
    values: { real_time: [32.0716, 27.8607, 3251100, none] },
    reasons: ["out of memory, giving up"],
  },
  "07-google-benchmark-csv/benchmarks.yaml": {
    counts: [3, 4, 1],
    values: { real_time: [32.0716, 27.8607, 3251100, none] },
    reasons: ["out of memory, giving up"],
  },
  "07-google-benchmark-csv/stripped.yaml": {
    counts: [2, 2, 0],
    values: { real_time: [32.0716, 3251100] },
  },
  "09-optuna-trials/states.yaml": {
    counts: [4, 4, 2],
    values: { latency: [2.52815, 2.45139, none, none] },
    keys: ["26,1,3,0.1", "7,0,,0.30000000000000004", "24,1,8,0.2", "30,1,6,0.2"],
  },
  "10-inactive-values/descriptor.yaml": {
    counts: [3, 4, 0],
    values: { time: [120.5, 121, 300.2, 250] },
    keys: ["rbf,,4", "poly,3,4", "poly,2,4"],
  },
  "10-inactive-values/descriptor-without-rule.yaml": { counts: [4, 4, 0], values: {} },
  "11-fio-json/jobs.yaml": {
    counts: [2, 6, 3],
    values: {
      iops: [17476.266667, none],
      bandwidth: [71582788, none],
      latency: [39562.22, none],
    },
    keys: ["4k,randread,32", "64k,randread,32"],
    notes: /2 lines before the JSON were passed over, the first: fio: io_u error/,
  },
  "13-short-rows/padded.yaml": { counts: [3, 6, 2], values: { time: [1, 3, 4, 2, none, none] } },
  ...Object.fromEntries(
    ["descriptor", "repeats-and-units"].map((name) => [
      `15-long-layout/${name}.yaml`,
      {
        counts: [2, 6, 2],
        values: {
          "task-clock": [1397.967, 812.5],
          cycles: [1419380, 1519380],
          instructions: [none, none],
        },
      } satisfies Case,
    ]),
  ),
  "17-arff/cars.yaml": {
    counts: [3, 3, 1],
    values: { time: [12.5, 13.25, none] },
    keys: ["'B1of3',1,4", "plain,-1,", "'B2of3',1,8"],
  },
  "18-clickbench-json/load.yaml": {
    counts: [1, 2, 0],
    values: { load_time: [2608], data_size: [75776589824] },
  },
  "19-huge-integers/texts.yaml": {
    counts: [3, 3, 0],
    values: {},
    keys: ["9007199254740992", "9007199254740993", "9223372036854775222"],
  },
  "20-environment-names/descriptor.yaml": {
    counts: [2, 4, 0],
    values: { time: [12.5, 11, 42, 39.5] },
  },
  "20-environment-names/slugs.yaml": { counts: [2, 4, 0], values: { time: [12.5, 11, 42, 39.5] } },
  "21-encodings/bom-crlf.csv.yaml": us,
  "21-encodings/cp1252-declared.yaml": us,
  "21-encodings/cp1252.csv.yaml": { ...us, notes: /^cp1252.csv: read as Windows-1252/ },
  "21-encodings/mac-cr.csv.yaml": us,
  "21-encodings/utf16.csv.yaml": us,
  "21-encodings/utf8.csv.gz.yaml": us,
  "21-encodings/utf8.csv.yaml": us,
  "23-units-in-cells/units.yaml": {
    counts: [2, 6, 0],
    values: { p99: [1.25, 0.85], hit_rate: [93.5, 99], rss: [71.2, 1044.48] },
  },
  "27-boolean-words/descriptor.yaml": {
    counts: [2, 3, 0],
    values: { time: [10, 20, 30] },
    keys: ["1,1,1,1", "0,0,0,0"],
  },
  // Read as it stands: nothing in the file says that the point groups digits.
  "06-decimal-comma/descriptor-grouped-only.yaml": {
    counts: [2, 2, 0],
    values: { throughput: [1.204, 12.987] },
  },
  // Read as it is described: without the column of units, without the states.
  "07-google-benchmark-csv/descriptor-stripped.yaml": { counts: [2, 2, 0], values: {} },
  "09-optuna-trials/descriptor.yaml": { counts: [4, 4, 1], values: {} },
};

const refused: Readonly<Record<string, RegExp>> = {
  "01-x264-elapsed-clock/descriptor.yaml":
    /cannot be "0:03.81"; .*"clock: true".* \(clip-a.csv, line 2, column 9\)$/,
  "02-gcc-flag-names/descriptor.yaml":
    /^space.constraints\[0\].rule: the text "-floop-interchange" stands where something true or false is needed; the option of that name is written in backquotes: `-floop-interchange` \(.*line 11, column 9\)$/,
  "06-decimal-comma/descriptor.yaml":
    /cannot be "0,1168"; .*decimal: ",".*\(hyperfine-it.csv, line 2, column 2\)$/,
  "06-decimal-comma/descriptor-de.yaml":
    /cannot be "0,1168"; .*\(excel-de.csv, line 2, column 3\)$/,
  "07-google-benchmark-csv/descriptor.yaml":
    /column "name" \(option name\) is missing; .*"preamble".*\(bench.csv, line 1\)$/,
  "13-short-rows/descriptor.yaml":
    /the row has 2 fields; legal is 3; .*"shortRows: pad" \(pts.csv, line 3, column 2\)$/,
  "15-long-layout/descriptor-forced.yaml":
    /already has a value .*\(perf-long.csv, line 3, column 3\)$/,
  "15-long-layout/unknown-event.yaml":
    /there is no metric "instructions"; legal are task-clock, cycles, .*\(perf-long.csv, line 4, column 5\)$/,
  "18-clickbench-json/queries.yaml":
    /the list has 4 values; the reader setting repeats says 3 \(c6a.4xlarge.json, line 7,/,
  "19-huge-integers/descriptor.yaml": /domain.max: 9223372036854775808 is beyond/,
  "19-huge-integers/descriptor-refuse.yaml": /domain.max: 9223372036854775808 is beyond/,
  "19-huge-integers/levels.yaml": /9007199254740992.*\(seeds.csv, line 2, column 1\)$/,
  "23-units-in-cells/descriptor.yaml":
    /cannot be "1.25ms"; .*"unitInCell: true".*\(redis.csv, line 2, column 3\)$/,
  "23-units-in-cells/unknown-unit.yaml":
    /p99 cannot be "1.25ms"; "ms" is no unit that is turned into MiB.*\(redis.csv, line 2, column 3\)$/,
};

for (const folders of caseFolders) {
  describe.skipIf(!folders.isThere)(`files as people have them, ${folders.title}`, () => {
    for (const [path, { counts, values, keys, notes, reasons }] of Object.entries(good)) {
      test(`${path} is read`, async () => {
        const { descriptor, collected } = await read(folders, path);
        const { configurations, measurements, failures } = descriptor.expected;
        expect([configurations, measurements, failures]).toEqual(counts);
        if (keys !== undefined) expect(collected.keys).toEqual(keys);
        expect(descriptor.notes?.join() ?? "").toMatch(notes ?? /^/);
        const names = descriptor.environments.map(environmentName);
        for (const [metric, expected] of Object.entries(values)) {
          const cells = names.flatMap((name) => collected.series(name, metric));
          expect(cells.map(({ value }) => value)).toEqual(expected);
          const failed = cells.filter(({ failure }) => failure >= 0);
          if (reasons !== undefined)
            expect(failed.map(({ failure }) => collected.reasons[failure])).toEqual(reasons);
        }
      });
    }

    test.each(Object.entries(refused))(
      "%s is refused with place and remedy",
      async (path, message) => {
        await expect(read(folders, path)).rejects.toThrow(message);
      },
    );
  });
}

test("all cases are looked at", () => {
  const found = globSync("*/*.yaml", { cwd: here });
  expect(Object.keys({ ...good, ...refused }).sort()).toEqual(found.sort());
});
