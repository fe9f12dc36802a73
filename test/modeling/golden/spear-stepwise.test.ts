import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { influenceModel } from "../../../packages/modeling/src/learners/influence-model.ts";

const mirror =
  process.env.PERFATLAS_MIRROR ??
  fileURLToPath(new URL("../../../../shared/datasets", import.meta.url));
const file = `${mirror}/pooyanjamshidi/ase17/data/processed/spear.csv`;

describe("stepwise selection on SPEAR (ASE'17 data, 16,384 configurations, first environment)", () => {
  test.skipIf(!existsSync(file))(
    "takes 19 steps to 19 terms with the residual of statsmodels and R: 4155.979053",
    () => {
      const [, ...lines] = readFileSync(file, "utf8").trim().split(/\r?\n/);
      const rows = lines.map((line) => line.split(",").map(Number));
      const data = Float64Array.from({ length: rows.length * 14 }, (_, at) => {
        return rows[Math.floor(at / 14)]![at % 14]!;
      });
      const model = influenceModel().fit({
        space: { system: "spear", options: [], constraints: [] },
        metric: { name: "solving time", unit: "s", better: "lower" },
        configurations: [],
        x: { rows: rows.length, columns: 14, data },
        y: Float64Array.from(rows, (row) => row[14]!),
      });
      expect(model.steps.length).toBe(19);
      expect(model.influences.length - 1).toBe(19);
      expect(Math.abs(model.residualSumOfSquares - 4155.979053)).toBeLessThanOrEqual(1e-6);
    },
  );
});
