import { samplingMethods } from "@perfatlas/modeling/sampling";
import type { DesignEntry, Experiment } from "./experiment.ts";
import type { ExperimentFault } from "./experiment-fault.ts";

type Kind = DesignEntry["kind"];

/** Keys that only some designs read. */
const READ_BY: Readonly<Partial<Record<keyof DesignEntry, readonly Kind[]>>> = {
  strength: ["pairwise"],
  generators: ["fractional"],
  csv: ["file"],
  base: ["oneFactor"],
  budget: ["guided"],
  batch: ["guided"],
  strategy: ["guided"],
  settings: ["guided"],
  source: ["guided"],
};
const NEEDED: readonly (readonly [Kind, keyof DesignEntry])[] = [
  ["file", "csv"],
  ["fractional", "generators"],
  ["random", "size"],
  ["lhs", "size"],
  ["distance-based", "size"],
  ["d-optimal", "size"],
];
/** Designs whose size follows from the space. */
const OWN_SIZE = new Set<string>([
  ...["full", "pairwise", "fractional", "oneFactor", "file"],
  ...samplingMethods.flatMap(({ name, size }) => (size === "own" ? [name] : [])),
]);

/** Keys of the design that have no effect, and those that are missing. */
export function designFaults({ design, options }: Experiment): readonly ExperimentFault[] {
  const { kind, budget, batch } = design;
  const faults = Object.entries(READ_BY).flatMap(([key, kinds]): ExperimentFault[] =>
    design[key as keyof DesignEntry] === undefined || kinds.includes(kind)
      ? []
      : [
          {
            why: `design.${key} has no effect on a design of kind ${kind}; it is of ${kinds.join(", ")}`,
            path: ["design", key],
          },
        ],
  );
  if (design.size !== undefined && OWN_SIZE.has(kind)) {
    const why = `design.size has no effect on a design of kind ${kind}, whose size follows from the options`;
    faults.push({ why, path: ["design", "size"] });
  }
  for (const [of, key] of NEEDED) {
    if (kind === of && design[key] === undefined) {
      faults.push({ why: `a design of kind ${kind} lacks "${key}"`, path: ["design"] });
    }
  }
  const names = options.map(({ name }) => name);
  for (const name of typeof design.base === "object" ? Object.keys(design.base) : []) {
    if (names.includes(name)) continue;
    const why = `design.base names "${name}"; options are ${names.join(", ")}`;
    faults.push({ why, path: ["design", "base", name] });
  }
  if (budget !== undefined && batch !== undefined && batch > budget) {
    const why = `${batch} configurations a round are more than the budget of ${budget}`;
    faults.push({ why, path: ["design", "batch"] });
  }
  return faults;
}
