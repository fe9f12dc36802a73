import { readFileSync } from "node:fs";
import { datasets } from "@perfatlas/db/datasets";
import { readDataset } from "@perfatlas/db/importers";
import { describe, expect, test } from "vitest";
import { collect } from "./collect.ts";
import { isMirrored, mirror, mirrorSource } from "./mirror.ts";

/**
 * Counts that were found by reading the files with other programs: distinct configurations,
 * environments, measurements, failures, and rows of the data set (a configuration and repeat once).
 * A data set that is not here is held to the counts that its own descriptor states.
 */
const counts: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
  deeparch: [4096, 42, 155_376 * 2, 0, 4096],
  "gpu-convolution": [4362, 6, 25_261 * 32 + 911, 161 + 161 + 473 + 116, 4362],
  h2: [1954, 8, 1954 * 8, 0, 1954],
  "input-gcc": [80, 30, 80 * 30 * 3, 272 * 2, 80],
  "input-lingeling": [100, 351, 100 * 351 * 3, 0, 100],
  "input-sqlite": [8, 150, 50 * 150 * 15, 0, 50],
  "input-xz": [30, 48, 30 * 48 * 2, 0, 30],
  "jetson-translucence": [2895, 4, (1604 + 1364 + 281 + 1440) * 2, 0, 4445],
  "jetson-tx2-flexibo": [783, 1, 799 * 3, 0, 799],
  "jetson-tx2-opml19": [768, 8, 768 * 8 * 2, 0, 768],
  "jetson-tx2-opml19-original": [768, 4, 768 * 4 * 2, 0, 768],
  jump3r: [3791, 6, 4196 * 6 * 2, 0, 4196],
  "sac-nbody": [4983, 3, 4999 * 3, 0, 4999],
  "sac-srad": [845, 5, 845 * 5, 108 + 89 + 74 + 101 + 150, 845],
  "sempl-deeparch": [4096, 3, 4096 * 3, 0, 4096],
  "sempl-sac": [845, 3, 845 * 3, 0, 845],
  "sempl-spear": [16_384, 3, 16_384 * 3, 0, 16_384],
  "sempl-sqlite": [977, 4, 4000, 0, 1000],
  "sempl-storm": [2048, 3, 2048 * 3, 0, 2048],
  "sempl-x264": [201, 10, 2010, 0, 201],
  spear: [
    16_384,
    10,
    163_840,
    7709 + 7424 + 8192 + 8192 + 7424 + 8064 + 7926 + 7424 + 8055 + 7171,
    16_384,
  ],
  sqlite: [977, 98, 98_000, 0, 1000],
  storm: [2048, 4, 8241 * 2, 168 + 279 + 1 + 497 + 1064 + (354 + 153 + 1064), 2646],
  "storm-beetle": [2048, 4, (1557 + 1599 + 2048 + 2048) * 2, 1064 * 2, 2408],
  "storm-colocated": [196, 3, 588, 0, 196],
  "storm-rs-6d": [3840, 1, 7680, 0, 3840],
  "storm-sol-6d": [2866, 1, 2866, 59 + 1, 2866],
  "storm-wc-6d": [2880, 1, 2880, 0, 2880],
  "storm-wc-wait": [1343, 1, 2686, 0, 1343],
  x264: [3891, 21, 84_000, 1953 * 21, 4000],
  xgboost: [2048 + 4096, 10, (5 * 2048 + 5 * 4096) * 3, 0, 6144],
};

describe("counts of what is imported", () => {
  test("all belong to a data set", () => {
    expect(datasets.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(counts)));
  });

  const isHuge = ({ expected }: (typeof datasets)[number]): boolean =>
    expected.measurements > 1_000_000;

  for (const dataset of datasets.filter(isHuge)) {
    test.skipIf(!isMirrored(dataset))(
      `${dataset.id} has the counts of its files, read without keeping them`,
      async () => {
        const { blocks, files } = await readDataset(dataset, mirrorSource);
        const keys = new Set<string>();
        let measurements = 0;
        for await (const block of blocks) {
          for (const { key } of block.configurations) keys.add(key);
          measurements += block.value.length;
        }
        expect(keys.size).toBe(dataset.expected.configurations);
        expect(measurements).toBe(dataset.expected.measurements);
        expect(files.map(({ rowCount }) => rowCount)).toEqual(
          dataset.files.map(({ rowCount }) => rowCount),
        );
      },
    );
  }

  for (const dataset of datasets.filter((one) => !isHuge(one))) {
    test.skipIf(!isMirrored(dataset))(`${dataset.id} has the counts of its files`, async () => {
      const collected = await collect(dataset, mirrorSource);
      const { expected, environments, files } = dataset;
      expect(collected.keys.length).toBe(expected.configurations);
      expect(new Set(collected.keys).size).toBe(expected.configurations);
      const found = counts[dataset.id];
      if (found !== undefined) {
        const { configurations, measurements, failures } = expected;
        const stated = [configurations, environments.length, measurements, failures];
        expect([...stated, collected.rows.length]).toEqual(found);
      }
      expect(collected.files).toEqual(files.map(({ path, rowCount }) => ({ path, rowCount })));
      expect(collected.largestBlock).toBeLessThanOrEqual(65_536);
    });
  }

  const manifest = (): string[][] =>
    readFileSync(`${mirror}/manifest.csv`, "utf8")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","));

  test.skipIf(!isMirrored(...datasets))(
    "every file of the mirror is imported, with the digest, size, rows and commit of the manifest",
    () => {
      const described = new Map(
        datasets.flatMap(({ files }) => files).map((file) => [file.path, file] as const),
      );
      const entries = manifest();
      expect(entries.length).toBe(107);
      for (const [repository, path, commit, , sha256, bytes, rows] of entries) {
        expect(described.get(`${repository}/${path}`)).toMatchObject({
          commit,
          sha256,
          bytes: Number(bytes),
          rowCount: Number(rows),
        });
      }
    },
  );
});
