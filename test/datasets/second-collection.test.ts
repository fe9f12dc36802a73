import { existsSync, readFileSync } from "node:fs";
import { type DraftDescriptor, datasets } from "@perfatlas/db/datasets";
import { completeDescriptor } from "@perfatlas/db/importers";
import { describe, expect, test } from "vitest";
import { type Collected, collect } from "./collect.ts";
import { mirror, mirrorSource } from "./mirror.ts";
import { failed, named, quirk } from "./quirk.ts";

const environmentsOf = (id: string): readonly string[] =>
  named(id).environments.map(({ hardware, workload, version }) =>
    [hardware, workload, version].join(":"),
  );
const zeros = (collected: Collected, id: string, metric: string): number =>
  environmentsOf(id).reduce(
    (sum, name) => sum + collected.series(name, metric).filter(({ value }) => value === 0).length,
    0,
  );

describe("measurements of programs on hundreds of inputs", () => {
  test("are 579 environments in four data sets", () => {
    const ids = datasets.map(({ id }) => id).filter((id) => id.startsWith("input-"));
    expect(ids.map((id) => environmentsOf(id).length)).toEqual([30, 351, 150, 48]);
  });

  quirk("SQLite: eight configurations stand under fifty numbers", ["input-sqlite"], (sqlite) => {
    expect(sqlite.keys).toHaveLength(8);
    const cells = sqlite.series("input-sensitivity-server:0.01:unstated", "q1");
    expect(cells).toHaveLength(50);
    expect(Math.max(...cells.map(({ repeat }) => repeat))).toBeGreaterThan(4);
    for (const levels of sqlite.levels)
      expect([levels["-maxsize"], levels["-output"]]).toEqual([false, false]);
  });

  quirk("GCC: a size or time of 0 is a program that was not built", ["input-gcc"], (gcc) => {
    const count = (metric: string): number =>
      environmentsOf("input-gcc").reduce((sum, name) => sum + failed(gcc.series(name, metric)), 0);
    expect([count("size"), count("exec"), count("ctime")]).toEqual([272, 272, 0]);
    expect(zeros(gcc, "input-gcc", "size")).toBe(0);
  });

  quirk(
    "Lingeling: 0 conflicts are a value, and shared files hold nothing else",
    ["input-lingeling"],
    (lingeling) => {
      expect(zeros(lingeling, "input-lingeling", "conflicts")).toBe(8108);
      const shared = named("input-lingeling").files.filter(
        ({ mayEqual }) => mayEqual !== undefined,
      );
      expect(shared).toHaveLength(56);
      for (const { environment = "" } of shared)
        expect(lingeling.series(environment, "conflicts").every(({ value }) => value === 0)).toBe(
          true,
        );
    },
  );

  quirk("xz: percent signs and hyphens belong to the spelling", ["input-xz"], (xz) => {
    expect(new Set(xz.levels.map(({ memory }) => memory))).toEqual(new Set([50, 75, 100]));
    expect(new Set(xz.levels.map(({ level }) => level))).toEqual(new Set([3, 6, 9]));
  });
});

describe("measurements of kernels and services", () => {
  quirk(
    "a convolution has 32 raw repeats or one typed failure per configuration",
    ["gpu-convolution"],
    (convolution) => {
      const failures = environmentsOf("gpu-convolution").map((name) => {
        const cells = convolution.series(name);
        const repeats = new Map<number, number>();
        for (const { configuration } of cells)
          repeats.set(configuration, (repeats.get(configuration) ?? 0) + 1);
        for (const { configuration, failure } of cells)
          expect(repeats.get(configuration)).toBe(failure >= 0 ? 1 : 32);
        return failed(cells);
      });
      expect(failures).toEqual([161, 161, 473, 0, 0, 116]);
    },
  );

  quirk(
    "the first run of a convolution on the A100 is mostly its slowest",
    ["gpu-convolution"],
    (convolution) => {
      const first = new Map<number, number>();
      const slowest = new Map<number, number>();
      for (const { configuration, repeat, value, failure } of convolution.series(
        "nvidia-a100:filter-15x15:unstated",
      )) {
        if (failure >= 0) continue;
        if (repeat === 0) first.set(configuration, value);
        slowest.set(configuration, Math.max(slowest.get(configuration) ?? 0, value));
      }
      const agree = [...first].filter(
        ([configuration, value]) => slowest.get(configuration) === value,
      );
      expect(agree.length / first.size).toBeGreaterThan(0.5);
    },
  );

  quirk("jump3r: options stand under two numbers, and metrics among them", ["jump3r"], (jump3r) => {
    const cells = jump3r.series("workload-study-machine:speech.wav:unstated");
    expect(cells.filter(({ repeat }) => repeat > 0)).toHaveLength(4196 - 3791);
  });

  quirk("H2: more is better, and a row says its workload", ["h2"], (h2) => {
    expect(named("h2").metrics[0]?.better).toBe("higher");
    expect(h2.series("workload-study-machine:voter-16:unstated")).toHaveLength(1954);
  });

  const part = (folder: string): DraftDescriptor => {
    const whole = named("llm-gemm");
    const files = whole.files.filter(({ path }) => path.includes(folder));
    const { expected, ...rest } = whole;
    return { ...rest, files };
  };
  const isThere = (folder: string): boolean =>
    part(folder).files.every(({ path }) => existsSync(`${mirror}/${path}`));

  test.skipIf(!isThere("h200_sxm/gemm/vllm/0.18.0/"))(
    "a matrix product may stand twice in a file: a repeat",
    async () => {
      const complete = await completeDescriptor(part("h200_sxm/gemm/vllm/0.18.0/"), mirrorSource);
      const collected = await collect(complete, mirrorSource);
      const cells = collected.series("nvidia-h200:gemm:vllm-0.18.0");
      expect(cells).toHaveLength(101_014);
      expect(cells.filter(({ repeat }) => repeat > 0)).toHaveLength(4);
    },
  );

  test.skipIf(!isThere("h200_sxm/gemm/vllm/0.22.0/"))(
    "a file of matrix products that has the power drawn gives it",
    async () => {
      const complete = await completeDescriptor(part("h200_sxm/gemm/vllm/0.22.0/"), mirrorSource);
      const collected = await collect(complete, mirrorSource);
      const power = collected.series("nvidia-h200:gemm:vllm-0.22.0", "power");
      expect(power).toHaveLength(65_268);
      expect(Math.min(...power.map(({ value }) => value))).toBeCloseTo(126.2035, 6);
    },
  );
});

describe("the second collection", () => {
  const manifest = `${mirror}/manifest-second.csv`;
  test.skipIf(!existsSync(manifest))(
    "is imported file by file, with digest, size and commit",
    () => {
      const described = new Map(
        datasets.flatMap(({ files }) => files).map((file) => [file.path, file] as const),
      );
      const entries = readFileSync(manifest, "utf8").trimEnd().split("\n").slice(1);
      expect(entries).toHaveLength(623);
      for (const [repository, path, commit, , sha256, bytes] of entries.map((line) =>
        line.split(","),
      ))
        expect(described.get(`${repository}/${path}`)).toMatchObject({
          commit,
          sha256,
          bytes: Number(bytes),
        });
    },
  );
});
