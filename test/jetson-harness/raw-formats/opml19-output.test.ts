import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readOpml19Output } from "../../../packages/jetson-harness/src/raw-formats/opml19-output.ts";
import { runCliInProcess } from "../run/run-cli-in-process.ts";

const mirror = process.env.PERFATLAS_MIRROR ?? "../shared/datasets";
const published = join(
  mirror,
  "iqbal128855/OpML19-DNNPerfModeling/ConfigLabyrinth/Data/Output/TX2/output_xception_200x200.csv",
);
const licensed = join(
  mirror,
  "softsys4ai/FlexiBO/data/measurements/tx2_sampled_output_xception_200x200.csv",
);

const HEADER =
  "model_name sample size system_name config_name core0_status core1_status core2_status core3_status " +
  "core_freq gpu_status gpu_freq emc_status emc_freq inference_time power_consumption";
const row = (cores: string, time: string): string =>
  `xception a.JPEG 200x200 TX2 Config0 ${cores} 1113600 1 1300500000 1 1062400000 ${time} 2733.2`;

describe("output files of OpML 2019", () => {
  test("a row is a run: cores counted, CPU clock in Hz, power in the unit it has", () => {
    const { campaign, runs } = readOpml19Output(`${HEADER}\n${row("1 1 0 0", "0.18")}\n`, "a.csv");
    expect(runs[0]?.configuration).toEqual({
      cores: 2,
      cpu_frequency: 1_113_600_000,
      gpu_frequency: 1_300_500_000,
      emc_frequency: 1_062_400_000,
    });
    expect(runs[0]?.values).toEqual({ inference_time: 0.18, power_consumption: 2733.2 });
    expect(campaign.metrics[1]?.unit).toBe("{raw sum of mW samples}");
  });

  test("error text, a hole in the cores and a short row are refused with their line", () => {
    const refuse = (line: string) => () =>
      readOpml19Output(`${HEADER}\n${row("1 0 0 0", "0.1")}\n${line}\n`, "a.csv");
    expect(refuse(row("1 0 0 0", "Permission000"))).toThrow(/"Permission000" is no number.*line 3/);
    expect(refuse(row("1 0 1 0", "0.1"))).toThrow(/1010 are no prefix/);
    expect(refuse("xception a.JPEG")).toThrow(/2 fields, the header has 16 \(a\.csv, line 3\)/);
    expect(() => readOpml19Output("a b c", "a.csv")).toThrow(/no column "model_name"/);
  });

  test.skipIf(!existsSync(published))(
    "the published file has 768 runs of 768 configurations",
    () => {
      const { campaign, runs } = readOpml19Output(readFileSync(published, "utf8"), published);
      expect(runs).toHaveLength(768);
      expect(new Set(runs.map((run) => run.run)).size).toBe(768);
      const counts = campaign.options.map((option) => (option.domain as readonly unknown[]).length);
      expect(counts).toEqual([4, 12, 4, 4]);
    },
  );

  test.skipIf(!existsSync(published) || !existsSync(licensed))(
    "the licensed copy of the same table gives the same runs",
    () => {
      const [a, b] = [published, licensed].map((file) =>
        readOpml19Output(readFileSync(file, "utf8"), file),
      );
      expect(b?.campaign.id).toBe(a?.campaign.id);
      expect(b?.runs.map((run) => run.run)).toEqual(a?.runs.map((run) => run.run));
    },
  );

  test.skipIf(!existsSync(published))(
    "imported once, it waits in the spool like a measured campaign",
    async () => {
      const spool = mkdtempSync(join(tmpdir(), "harness-import-"));
      const first = await runCliInProcess(["import", published, "--spool", spool]);
      expect(first.out).toMatch(/768 runs of xception 200x200/);
      expect((await runCliInProcess(["import", published, "--spool", spool])).out).toMatch(
        /before/,
      );
      rmSync(spool, { recursive: true, force: true });
    },
  );
});
