import { describe, expect } from "vitest";
import { failed, named, quirk } from "./quirk.ts";

describe("7. failure codes", () => {
  quirk(
    "0 is a failed run of x264: the rows with visualize, in all environments",
    ["x264"],
    (x264) => {
      for (const environment of ["feature8:8-pictures:r2762", "amazon-nano:128-pictures:r2762"]) {
        for (const { configuration, failure, value } of x264.series(environment)) {
          expect(failure >= 0).toBe(x264.levels[configuration]?.visualize);
          expect(failure >= 0).toBe(Number.isNaN(value));
        }
        expect(failed(x264.series(environment))).toBe(1953);
      }
    },
  );

  quirk("5 s is a time-out of SPEAR, and only with spset-old-default", ["spear"], (spear) => {
    const cells = spear.series("feature8:10286:2.7");
    expect(failed(cells)).toBe(7424);
    for (const { configuration, failure, value } of cells) {
      if (failure >= 0) expect(spear.levels[configuration]?.["spset-old-default"]).toBe(true);
      else expect(value).toBeLessThan(5);
    }
  });

  quirk("0 is a legal time of SPEAR", ["spear"], (spear) => {
    const zeros = (environment: string): number =>
      spear.series(environment).filter(({ value }) => value === 0).length;
    expect(zeros("feature8:10286:2.7")).toBe(645);
    expect(zeros("feature20:10286:2.7")).toBe(1685);
    expect(zeros("feature1:10286:2.7")).toBe(0);
  });

  quirk("1200 s is a time-out of SaC", ["sac-srad"], (sac) => {
    const failures = ["srad", "particle-filter", "kmeans", "hotspot", "nw"].map((workload) =>
      failed(sac.series(`ase17-h1:${workload}:v1`)),
    );
    expect(failures).toEqual([108, 89, 74, 101, 150]);
  });

  quirk("nan, 0 and below are failures of Storm, by metric", ["storm"], (storm) => {
    const by = (environment: string, metric: string): number[] => {
      const found = [0, 0, 0];
      for (const { failure } of storm.series(environment, metric))
        if (failure >= 0) found[failure] = (found[failure] ?? 0) + 1;
      return found;
    };
    expect(by("feature6:sol:0.9.5", "throughput")).toEqual([0, 168 + 279, 0]);
    expect(by("feature6:sol:0.9.5", "latency")).toEqual([0, 0, 354]);
    expect(by("feature7:rolling-sort:0.9.5", "throughput")).toEqual([1064, 1 + 497, 0]);
    expect(by("feature7:rolling-sort:0.9.5", "latency")).toEqual([1064, 0, 153]);
    expect(by("feature8:word-count:0.9.5", "throughput")).toEqual([0, 0, 0]);
  });

  quirk(
    "SeMPL's copies keep time-outs and zeros as numbers, as the protocol reads them",
    ["sempl-spear", "sempl-storm", "sempl-sac"],
    (spear, storm, sac) => {
      const slow = spear?.series("feature1:10286:2.7").filter(({ value }) => value >= 5);
      expect(slow?.length).toBe(7709);
      const environments = ["feature6:sol", "feature8:word-count", "feature9:rolling-count"];
      const latencies = environments.map((e) => storm?.series(`${e}:0.9.5`, "latency") ?? []);
      const kept = latencies[0]?.filter((_, i) =>
        latencies.every((cells) => cells[i]?.value !== 0),
      );
      expect(kept?.length).toBe(1694);
      const times = ["feature1", "feature8", "amazon-micro"].map(
        (host) => spear?.series(`${host}:10286:2.7`) ?? [],
      );
      expect(times[0]?.filter((_, i) => times.every((c) => c[i]?.value !== 0)).length).toBe(15_737);
      expect(sac?.series("ase17-h1:nw:v1").filter(({ value }) => value === 1200).length).toBe(150);
    },
  );
});

describe("8. to 10. booleans, constants, constraints, repeats", () => {
  quirk(
    "0, 1, true and false name the same configurations in sibling files",
    ["storm"],
    (storm) => {
      const rows = (metric: string): number[] =>
        storm
          .series("feature7:rolling-sort:0.9.5", metric)
          .map(({ configuration, repeat }) => configuration * 100 + repeat);
      expect(rows("throughput")).toEqual(rows("latency"));
    },
  );

  quirk(
    "cores of the TX2 come online in order: 768 of 1,536 combinations",
    ["jetson-tx2-opml19"],
    (tx2) => {
      const states = new Map<string, number>();
      for (const levels of tx2.levels) {
        const state = [1, 2, 3].map((core) => Number(levels[`core${core}_status`])).join("");
        states.set(state, (states.get(state) ?? 0) + 1);
      }
      expect(Object.fromEntries(states)).toEqual({
        "000": 192,
        "100": 192,
        "110": 192,
        "111": 192,
      });
    },
  );

  quirk(
    "the whole-space sample of the TX2 has all eight core states",
    ["jetson-tx2-flexibo"],
    (all) => {
      const states = new Set(
        all.levels.map((levels) => [1, 2, 3].map((core) => levels[`core${core}_status`]).join()),
      );
      expect(states.size).toBe(8);
    },
  );

  quirk("Storm's max_wait is ten times min_wait in all configurations", ["storm"], (storm) => {
    expect(named("storm").space.constraints.length).toBe(1);
    for (const levels of storm.levels)
      expect(levels["storm.messaging.netty.max_wait_ms"]).toBe(
        10 * Number(levels["storm.messaging.netty.min_wait_ms"]),
      );
  });

  quirk(
    "numthreads was dropped from nbody: absent there, repeats differ widely",
    ["sac-nbody"],
    (sac) => {
      expect(sac.levels.some((levels) => "numthreads" in levels)).toBe(false);
      const cells = sac.series("ase17-h1:nbody100:v1");
      expect(cells.filter(({ repeat }) => repeat === 1).length).toBe(16);
      const first = cells.find(({ configuration, repeat }) => configuration === 0 && repeat === 0);
      expect(first?.value).toBe(1.66);
    },
  );

  quirk(
    "repeats are numbered: x264 109, sqlite 23, Xavier three of each",
    ["x264", "sqlite", "jetson-translucence"],
    (x264, sqlite, jetson) => {
      const again = (cells: readonly { repeat: number }[] = []): number =>
        cells.filter(({ repeat }) => repeat > 0).length;
      expect(again(x264?.series("feature8:8-pictures:r2762"))).toBe(109);
      expect(again(sqlite?.series("feature7:fillseq:3.7.6.3"))).toBe(23);
      const xavier = jetson?.series("jetson-xavier:images:unstated", "inference_time") ?? [];
      for (const repeat of [0, 1, 2])
        expect(xavier.filter((cell) => cell.repeat === repeat).length).toBe(480);
    },
  );
});

describe("11. levels, units, odd names", () => {
  quirk("level 0 of n_estimators is 200 and trains about twice as long", ["xgboost"], (xgboost) => {
    for (const { hardware, workload, version, variant } of named("xgboost").environments) {
      const cells = xgboost.series(
        `${hardware}:${workload}:${version}:${variant}`,
        "training_time",
      );
      const mean = (trees: number): number => {
        const values = cells
          .filter(({ configuration }) => xgboost.levels[configuration]?.n_estimators === trees)
          .map(({ value }) => value);
        return values.reduce((sum, value) => sum + value, 0) / values.length;
      };
      expect(mean(200) / mean(100)).toBeGreaterThan(1.5);
    }
  });

  quirk(
    "core clocks in kHz become Hz like the others",
    ["jetson-tx2-opml19", "jetson-translucence"],
    (tx2, boards) => {
      expect(tx2?.levels[0]).toMatchObject({ core_freq: 1_113_600_000, gpu_freq: 1_300_500_000 });
      expect(boards?.levels[0]).toMatchObject({ core_freq: 1_632_000_000, gpu_freq: 691_200_000 });
    },
  );

  quirk(
    "header names may be numbers or empty",
    ["sempl-storm", "sempl-deeparch"],
    (storm, deeparch) => {
      expect(storm?.levels[0]).toMatchObject({ "topology.workers": 4, "topology.priority": 0 });
      expect(deeparch?.levels[1]).toMatchObject({ batch_size: 8, log_decay: -Math.LN10 });
    },
  );

  quirk("levels may be written as 1.00E+05", ["storm-colocated"], (storm) => {
    expect(new Set(storm.levels.map(({ Max_spout }) => Max_spout))).toEqual(
      new Set([1, 10, 100, 1000, 10_000, 100_000, 1_000_000]),
    );
  });
});
