import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { datasets } from "@perfatlas/db/datasets";
import { describe, expect, test } from "vitest";
import { mirror } from "./mirror.ts";
import { failed, named, quirk } from "./quirk.ts";

describe("1. duplicate header names", () => {
  quirk(
    "spear's 20th column is feature12 on 18830 whatever its header says",
    ["spear"],
    (spear) => {
      const cells = spear.series("feature12:18830:2.7");
      expect(failed(cells)).toBe(8064);
      expect(cells[0]?.value).toBe(0.04);
      expect(spear.series("feature11:4435:2.7")[0]?.value).toBe(0.115);
    },
  );

  quirk("sqlite's 98 columns are told apart by position", ["sqlite"], (sqlite) => {
    expect(sqlite.series("feature7:fillseq:3.7.6.3")[0]?.value).toBe(13.521);
    expect(sqlite.series("feature6:fillseq:3.7.6.3")[0]?.value).toBe(13.641);
    expect(sqlite.series("feature4:readseq:3.19.0")[0]?.value).toBe(2.271);
    expect(sqlite.series("feature4:readseq-100k:3.19.0")[0]?.value).toBe(31.007);
    expect(sqlite.series("amazon-micro:readrand100k:3.7.6.3")[0]?.value).toBe(66.631);
  });

  quirk("sempl-x264's five columns named etime are five videos", ["sempl-x264"], (x264) => {
    const first = [6, 7, 8, 9, 10].map(
      (video) => x264.series(`lesoil-2023:video-${video}:unstated`)[0]?.value,
    );
    expect(first).toEqual([1.88, 1.73, 1.77, 2.18, 0.46]);
  });
});

describe("2. no header", () => {
  quirk(
    "the first line of an xgboost measurement file is a measurement",
    ["xgboost"],
    (xgboost) => {
      const pima = "aws-small-vm:pima-indians-diabetes-1:unstated:11-options";
      expect(xgboost.series(pima, "training_time")[0]?.value).toBe(0.027022838592529297);
      expect(xgboost.series(pima, "training_time").length).toBe(2048);
    },
  );

  quirk(
    "the first line of deeparch's configuration file is a configuration",
    ["deeparch"],
    (all) => {
      expect(Object.values(all.levels[0] ?? {}).slice(0, 7)).toEqual([8, 32, 2, 32, 2, 32, 2]);
    },
  );
});

describe("3. configurations and measurements joined by row number", () => {
  quirk("xgboost counts from 0", ["xgboost"], (xgboost) => {
    const [first, second] = xgboost.series("xgboost-azure:cnae-9-1:unstated:11-options");
    expect(first?.configuration).toBe(0);
    expect(xgboost.levels[second?.configuration ?? -1]?.scale_pos_weight).toBe(1);
  });

  quirk("deeparch counts from 1", ["deeparch"], (deeparch) => {
    const [first, second] = deeparch.series("aws-nano:adiac:unstated", "inference_time");
    expect(first).toMatchObject({ configuration: 0, value: 10.300700664520264 });
    expect(deeparch.levels[second?.configuration ?? -1]?.log_decay).toBe(-Math.LN10);
  });
});

describe("4. to 6. delimiters, index columns, line ends", () => {
  quirk(
    "a blank separates the fields of the OpML'19 files",
    ["jetson-tx2-opml19-original"],
    (tx2) => {
      const cells = tx2.series("jetson-tx2:xception-200:unstated", "inference_time");
      expect(cells[0]?.value).toBe(0.18107464578416613);
    },
  );

  quirk(
    "an index without a name is no option, and a metric may stand last",
    ["jetson-translucence"],
    (all) => {
      const energy = all.series("jetson-xavier:images:unstated", "total_energy_consumption");
      expect(energy[0]?.value).toBe(29974);
      const tx1 = all.series("jetson-tx1:5000-images:unstated", "total_energy_consumption");
      expect(tx1[0]?.value).toBe(141007);
    },
  );

  const ends = (path: string): string => {
    const full = `${mirror}/${path}`;
    const { size } = statSync(full);
    const bytes = Buffer.alloc(2);
    const handle = openSync(full, "r");
    readSync(handle, bytes, 0, 2, size - 2);
    closeSync(handle);
    return bytes.toString("latin1");
  };

  quirk(
    "a last line without line end is a row",
    ["storm", "storm-wc-6d", "storm-wc-wait"],
    (...all) => {
      expect(ends("pooyanjamshidi/storm-xplorer/data/feature8_obj1.csv")).not.toMatch(/\n$/);
      expect(ends("pooyanjamshidi/storm-xplorer/data/feature7_obj2.csv")).toMatch(/\n$/);
      expect(all.map(({ rows }) => rows.length)).toEqual([2646, 2880, 1343]);
    },
  );

  quirk("a header may end with CRLF and rows with LF", ["spear"], (spear) => {
    const text = readFileSync(`${mirror}/pooyanjamshidi/ase17/data/processed/spear.csv`, "latin1");
    expect(text.split("\r\n").length).toBe(2);
    expect(spear.rows.length).toBe(16_384);
  });
});

describe("12. and 13. where environments stand, and incomplete ones", () => {
  quirk(
    "partial deeparch runs are prefixes: the first option stays at its first level",
    ["deeparch"],
    (all) => {
      const cells = all.series("aws-gpu-micro:shapes-all:unstated", "inference_time");
      expect(cells.map(({ configuration }) => configuration)).toEqual(
        Array.from({ length: 802 }, (_, i) => i),
      );
      for (const { configuration } of cells) expect(all.levels[configuration]?.batch_size).toBe(8);
    },
  );

  quirk(
    "TX1, TX2 and Xavier share no configuration; the TX2 workloads share 157",
    ["jetson-translucence"],
    (all) => {
      const set = (environment: string): Set<number> =>
        new Set(all.series(environment).map(({ configuration }) => configuration));
      const shared = (a: string, b: string): number =>
        [...set(a)].filter((one) => set(b).has(one)).length;
      expect(shared("jetson-tx1:5000-images:unstated", "jetson-tx2:5000-images:unstated")).toBe(0);
      expect(shared("jetson-xavier:images:unstated", "jetson-tx2:5000-images:unstated")).toBe(0);
      expect(shared("jetson-tx2:5000-images:unstated", "jetson-tx2:20000-images:unstated")).toBe(
        157,
      );
    },
  );

  quirk("accuracy of XGBoost is equal on all hosts for one data set", ["xgboost"], (xgboost) => {
    const of = (host: string): number[] =>
      xgboost
        .series(`${host}:covtype-0.05:unstated:12-options`, "accuracy")
        .map(({ value }) => value);
    expect(of("xgboost-azure")).toEqual(of("feature4"));
    expect(of("aws-small-vm")).toEqual(of("feature4"));
  });
});

describe("14. direction and unit", () => {
  test("throughput and accuracy are better when higher, whatever the header says", () => {
    for (const { metrics } of datasets)
      for (const { name, better } of metrics)
        expect(better).toBe(/throughput|acc|^cps$/.test(name) ? "higher" : "lower");
  });

  test("the power figure of OpML'19 is no power", () => {
    const power = named("jetson-tx2-opml19").metrics.find(({ name }) => /power/.test(name));
    expect(power?.unit).toBe("raw_sum_mW_samples");
  });

  test("the paper's totals stand beside what is public", () => {
    const { statedTotals, expected } = named("jetson-tx2-opml19");
    expect(statedTotals?.map(({ hardware, configurations }) => [hardware, configurations])).toEqual(
      [
        ["jetson-tx1", 46_080],
        ["jetson-tx2", 11_616],
      ],
    );
    expect(expected.measurements).toBe(768 * 8 * 2);
  });
});
