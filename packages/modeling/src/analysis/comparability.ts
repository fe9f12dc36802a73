import type { Environment, Fact } from "../space/index.ts";

/**
 * SAME: the same environment. ONE_AXIS: exactly one thing differs, so a difference in performance
 * can be put down to it. SEVERAL: more than one. NOT: one is simulated and the other is not, or they
 * are of different systems; never draw them in one figure or average them.
 */
export type Comparability = "SAME" | "ONE_AXIS" | "SEVERAL" | "NOT";

/** A field in which two environments differ; undefined where one does not state it. */
export interface Difference {
  readonly field: string;
  readonly left: Fact | undefined;
  readonly right: Fact | undefined;
}

/** The verdict and what it rests on. */
export interface ComparabilityVerdict {
  readonly verdict: Comparability;
  readonly differences: readonly Difference[];
}

/** An environment with the system it is of. */
export interface PlacedEnvironment extends Environment {
  readonly system: string;
  readonly variant?: string;
}

const AXES = ["hardware", "workload", "version"] as const;

/**
 * Compares two environments field by field: three axes, variant, then every fact that both state.
 * Facts that hang on an axis which already differs (another board has other cores) do not count as
 * further differences for the verdict, but are listed: when an axis differs, its facts explain it.
 */
export function comparability(
  left: PlacedEnvironment,
  right: PlacedEnvironment,
): ComparabilityVerdict {
  const differences: Difference[] = [];
  const note = (field: string, a: Fact | undefined, b: Fact | undefined): boolean => {
    if (a === b) return false;
    differences.push({ field, left: a, right: b });
    return true;
  };
  const otherSystem = note("system", left.system, right.system);
  const otherKind = note("isSimulated", left.isSimulated ?? false, right.isSimulated ?? false);
  let axisCount = 0;
  for (const axis of AXES) if (note(axis, left[axis], right[axis])) axisCount += 1;
  const otherVariant = note("variant", left.variant ?? "", right.variant ?? "");

  let factCount = 0;
  const names = new Set([...Object.keys(left.facts ?? {}), ...Object.keys(right.facts ?? {})]);
  for (const name of [...names].sort()) {
    const a = left.facts?.[name];
    const b = right.facts?.[name];
    if (note(`facts.${name}`, a, b) && a !== undefined && b !== undefined) factCount += 1;
  }
  if (otherSystem || otherKind) return { verdict: "NOT", differences };
  if (axisCount === 0 && !otherVariant) {
    const verdict = factCount === 0 ? "SAME" : factCount === 1 ? "ONE_AXIS" : "SEVERAL";
    return { verdict, differences };
  }
  return {
    verdict: axisCount + (otherVariant ? 1 : 0) === 1 ? "ONE_AXIS" : "SEVERAL",
    differences,
  };
}
