import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rawFormats } from "../../../packages/jetson-harness/src/raw-formats/raw-formats.ts";
import { tegrastatsSample } from "../../../packages/jetson-harness/src/raw-formats/tegrastats-line.ts";
import { readTegrastatsLog } from "../../../packages/jetson-harness/src/raw-formats/tegrastats-log.ts";
import { caseFolders } from "../../importers/cases/case-folders.ts";

/** Three seconds of an AGX Orin: now/average/peak, with units. */
const orin = (second: number, gpu: number, watts: readonly [number, number, number]): string => {
  const [soc, cpu, system] = watts;
  return (
    `07-25-2026 09:08:${second} RAM 20642/62817MB (lfb 1x2MB) CPU [23%@2201,10%@2201,off,off] EMC_FREQ 3%@3199 ` +
    `GR3D_FREQ ${gpu}%@[1300,1300] NVENC0 off VIC off APE 174 cpu@52.968C/52.968C tj@52.9C ` +
    `VDD_GPU_SOC ${soc}mW/9999mW/99999mW VDD_CPU_CV ${cpu}mW/3268mW/3268mW VIN_SYS_5V0 ${system}mW/5500mW/5500mW`
  );
};
const log = [
  orin(28, 12, [5139, 3268, 5500]),
  orin(29, 99, [15139, 5268, 6500]),
  orin(30, 99, [15139, 5268, 6500]),
].join("\n");
/** A TX2 of release R32: now/average, without units or times. */
const tx2 =
  "RAM 2020/7852MB (lfb 1164x4MB) CPU [9%@345,off,off,3%@345,1%@345,1%@345] EMC_FREQ 0% GR3D_FREQ 0% PLL@42.5C " +
  "MCPU@42.5C PMIC@100C VDD_SYS_GPU 153/158 VDD_SYS_SOC 536/547 VDD_4V0_WIFI 633/527 VDD_IN 3140/3208 " +
  "VDD_SYS_CPU 536/590 VDD_SYS_DDR 557/601";

describe("a log of tegrastats", () => {
  test("says of each line what is drawn now, which cores are off and what the GPU does", () => {
    const sample = tegrastatsSample(orin(28, 12, [5139, 3268, 5500]), "a.log", 1);
    expect(sample.milliwatts).toEqual(
      new Map([
        ["VDD_GPU_SOC", 5139],
        ["VDD_CPU_CV", 3268],
        ["VIN_SYS_5V0", 5500],
      ]),
    );
    expect(sample.cores.map((core) => core?.megahertz)).toEqual([2201, 2201, undefined, undefined]);
    expect([sample.gpuLoad, sample.gpuMegahertz]).toEqual([12, 1300]);
  });

  test("is one run: energy by trapezoids of the rails that are the whole board", () => {
    const { campaign, runs } = readTegrastatsLog(log, "tegrastats.log");
    expect(campaign.environment.hardware).toBe("jetson-orin");
    expect(runs).toHaveLength(1);
    expect(runs[0]?.values.energy).toBeCloseTo(47.314, 9);
    expect(runs[0]?.values.power).toBeCloseTo((13.907 + 26.907 + 26.907) / 3, 9);
    expect(runs[0]?.configuration).toEqual({ online_cores: 2 });
    expect(runs[0]?.covariates).toMatchObject({ samples: 3, mean_gpu_load_percent: 70 });
    expect(runs[0]?.startedAt).toBe("2026-07-25T09:08:28.000Z");
  });

  test("of a TX2 takes VDD_IN for the total, and has no energy without times", () => {
    const { campaign, runs } = readTegrastatsLog(`${tx2}\n`, "tx2.log");
    expect(campaign.environment.facts).toMatchObject({ total_rails: "VDD_IN" });
    expect(runs[0]?.values).toEqual({ power: 3.14 });
    expect(runs[0]?.failures.energy?.status).toBe("missing");
    expect(runs[0]?.configuration).toEqual({ online_cores: 4 });
  });

  test("is told by its first line", () => {
    const detected = (line: string) => rawFormats.filter((one) => one.detects(line))[0]?.name;
    expect(detected(tx2)).toBe("tegrastats");
    expect(detected(log.split("\n")[0] as string)).toBe("tegrastats");
    expect(detected("RAM is full")).toBeUndefined();
  });

  test("cut off, without a total or with a core that is none is refused with its line", () => {
    const refuse = (text: string) => () => readTegrastatsLog(text, "a.log");
    expect(refuse(`${log}\n07-25-2026 09:08:31 RAM 206`)).toThrow(/cut off.*line 4/);
    expect(refuse(tx2.replace("VDD_IN", "VDD_OUT"))).toThrow(
      /whole board; the line has VDD_SYS_GPU.*line 1/,
    );
    expect(refuse(log.replace("off,off", "on,off"))).toThrow(/"on" is no core/);
    expect(refuse("")).toThrow(/no line of tegrastats/);
  });
});

for (const { title, isThere, fileOf } of caseFolders) {
  describe.skipIf(!isThere)(`logs of tegrastats as people have them, ${title}`, () => {
    const lines = (name: string): readonly string[] =>
      readFileSync(fileOf(`25-tegrastats-log/${name}`), "utf8")
        .trim()
        .split("\n");

    test("of an AGX Orin have three samples a second apart, and 47.314 J over two seconds", () => {
      const given = lines("tegrastats.log");
      const samples = given.map((line, i) => tegrastatsSample(line, "tegrastats.log", i + 1));
      expect(samples.map(({ milliwatts }) => milliwatts.get("VDD_GPU_SOC"))).toEqual([
        5139, 15139, 15139,
      ]);
      expect(
        samples.map(({ milliwatts }) => [...milliwatts.values()].reduce((a, b) => a + b)),
      ).toEqual([13907, 26907, 26907]);
      expect(samples.map(({ gpuLoad, gpuMegahertz }) => [gpuLoad, gpuMegahertz])).toEqual([
        [12, 1300],
        [99, 1300],
        [99, 1300],
      ]);
      const [run] = readTegrastatsLog(given.join("\n"), "tegrastats.log").runs;
      expect(run?.values.energy).toBeCloseTo(47.314, 9);
      expect(run?.configuration).toEqual({ online_cores: 2 });
    });

    test("of a TX2 have their total in VDD_IN, which is no part of a sum", () => {
      const [run] = readTegrastatsLog(lines("tx2-r32.log").join("\n"), "tx2-r32.log").runs;
      expect(run?.values).toEqual({ power: 3.14 });
    });
  });
}
