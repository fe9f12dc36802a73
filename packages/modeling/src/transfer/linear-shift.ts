import { readSettings, type Settings } from "../method/index.ts";
import { lineShift } from "./sources/line-shift.ts";
import { MODEL_SHIFT } from "./sources/model-shift.ts";
import { shiftBestSource } from "./sources/shift-best-source.ts";
import { requireTask, type StrategyFacts, type TransferStrategy } from "./strategy.ts";

const FACTS = {
  name: "linear-shift",
  summary:
    "Predicts with the source’s model and corrects it by a straight line, fitted to the few target measurements. Of several sources the one whose line fits best is kept.",
  citation: MODEL_SHIFT,
  isDefault: true,
  needs: { sources: 1, measurements: 1 },
  usesSources: true,
  laws: ["recovers-a-shift"],
  declaredSettings: {},
} as const satisfies StrategyFacts;

/**
 * The source model shifted to the target (LMS): a least-squares line y = a + b · source from the
 * source's prediction to the measured target values (Valov et al., ICPE 2017). With several sources,
 * which the paper does not have, the line that fits its sample best is kept. One measurement or a flat
 * source prediction leaves the slope open: then the offset alone is fitted.
 */
export function linearShift(settings: Settings = {}): TransferStrategy {
  return {
    ...FACTS,
    settings: readSettings(FACTS, settings),
    *learn(task, rng) {
      requireTask(task, FACTS);
      return yield* shiftBestSource(task, rng, ({ model, predicted, y }) =>
        lineShift(model, predicted, y),
      );
    },
  };
}
