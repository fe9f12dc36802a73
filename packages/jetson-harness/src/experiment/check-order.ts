import type { Experiment } from "./experiment.ts";
import { ExperimentError, type LoadedExperiment } from "./parse-experiment.ts";

/**
 * Checks that a split plot names its slow options, which exist, and that no other order names any.
 * @throws ExperimentError.
 */
export function checkOrder(
  { measurement }: Experiment,
  names: ReadonlySet<string>,
  place: LoadedExperiment["place"],
): void {
  const { scheme, slow } = measurement?.order ?? {};
  if ((scheme === "split-plot") !== (slow !== undefined)) {
    throw new ExperimentError(
      "measurement.order has `slow` with scheme split-plot, and only then",
      place(["measurement", "order"]),
    );
  }
  const unknown = slow?.find((name) => !names.has(name));
  if (unknown !== undefined) {
    throw new ExperimentError(
      `measurement.order.slow names "${unknown}"; options are ${[...names].join(", ")}`,
      place(["measurement", "order", "slow", slow?.indexOf(unknown) ?? 0]),
    );
  }
}
