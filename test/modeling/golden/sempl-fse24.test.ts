import { evaluateCell, suites, suiteTasks } from "@perfatlas/modeling/evaluation";
import type { Learner } from "@perfatlas/modeling/learners";
import { createStrategy, type TransferStrategy } from "@perfatlas/modeling/transfer";
import { describe, expect, test } from "vitest";
import { constant } from "../../../packages/modeling/src/learners/constant.ts";
import { regressionTree } from "../../../packages/modeling/src/learners/regression-tree.ts";
import { hasSemplTable, type SemplSystem, semplTable } from "./sempl-table.ts";

/*
 * Two floors on the published splits of SeMPL (Gong & Chen, FSE'24), repeats 1 … 10 (seeds 0 … 18),
 * mean MAPE over environments, by budget. The figures were computed by an independent program in
 * Python on the same files; the splits are CPython's. Files by SHA-256 as the registry pins them.
 */
const suite = suites.find(({ name }) => name === "sempl-fse24")!;

function meanMape(system: SemplSystem, strategy: TransferStrategy, learner: Learner): number[] {
  const table = semplTable(system);
  const byBudget = new Map<number, number[]>();
  for (const task of suiteTasks(suite, system, table.environments)) {
    for (let repeat = 0; repeat < 10; repeat++) {
      const cell = evaluateCell({ table, task, repeat, strategy, learner, clock: () => 0 });
      byBudget.set(task.budget, [...(byBudget.get(task.budget) ?? []), cell.mapePercent!]);
    }
  }
  return [...byBudget.values()].map((all) => all.reduce((a, b) => a + b, 0) / all.length);
}

const CONSTANT = {
  deeparch: [182.8, 140.0, 123.3, 103.4, 100.0],
  sac: [65.6, 63.2, 62.0, 60.8, 60.8],
  sqlite: [1.9, 1.9, 1.8, 1.8, 1.8],
  spear: [76.9, 76.6, 75.3, 74.7, 75.4],
  storm: [69.6, 69.2, 69.0, 68.9, 68.8],
  x264: [39.6, 38.4, 38.2, 38.5, 39.7],
} as const;

describe("the best single number (MAPE median of the training rows)", () => {
  for (const [system, figures] of Object.entries(CONSTANT)) {
    test.skipIf(!hasSemplTable(system as SemplSystem))(
      `${system}: within 0.05 of the reference, which is rounded to 0.1`,
      () => {
        const ours = meanMape(
          system as SemplSystem,
          createStrategy("target-only"),
          constant({ center: "mape" }),
        );
        figures.forEach((figure, k) => {
          expect(Math.abs(ours[k]! - figure), `${ours[k]}`).toBeLessThanOrEqual(0.0501);
        });
      },
    );
  }
});

/*
 * The reference shifts the best of several source curves (measured, denoised by a forest, and their
 * means); ours shifts the prediction of one source's tree, which repeats the measured values. So ours
 * is held to 10 % of the reference on deeparch and x264. On sqlite averaging the sources removes the
 * noise that is most of the error (reference 1.07, ours 1.31), so there it is not compared.
 */
const SHIFT = {
  deeparch: [32.18, 31.39, 30.76, 31.07, 30.71],
  x264: [12.51, 11.8, 11.78, 11.56, 11.78],
} as const;

describe("the one-parameter shift", () => {
  for (const [system, figures] of Object.entries(SHIFT)) {
    test.skipIf(!hasSemplTable(system as SemplSystem))(`${system}: within 10 %`, () => {
      const ours = meanMape(system as SemplSystem, createStrategy("log-shift"), regressionTree());
      figures.forEach((figure, k) => {
        expect(Math.abs(ours[k]! / figure - 1), `${ours[k]}`).toBeLessThanOrEqual(0.1);
      });
    });
  }
});
