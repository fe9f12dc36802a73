import type { Rng } from "../random/rng.ts";
import {
  type Citation,
  type Configuration,
  type ConfigurationSpace,
  InputError,
} from "../space/index.ts";

/** A way to choose configurations to measure before any measurement is known. Pure and seeded. */
export interface SamplingMethod {
  /** kebab-case, equals the file name. */
  readonly name: string;
  readonly citation: Citation;
  /** asked: answers `count` configurations. own: the design says how many, `count` is not read. */
  readonly size: "asked" | "own";
  /**
   * Valid, canonical configurations, all different.
   * @throws SamplingError when the space has fewer valid configurations than asked for, or is too
   * large for the method.
   */
  sample(space: ConfigurationSpace, count: number, rng: Rng): readonly Configuration[];
}

/**
 * What keeps a space from giving a sample. none: proved to have no valid configuration. too-few: proved
 * to have fewer than asked for. not-found: looked for within a bound and not found, which proves
 * nothing. too-many: more than the method lists.
 */
export type SamplingFinding = "none" | "too-few" | "not-found" | "too-many";

/** A sample that a space cannot give. */
export class SamplingError extends InputError {
  readonly code = "SAMPLING";
  readonly finding: SamplingFinding;
  constructor(message: string, finding: SamplingFinding) {
    super(message);
    this.finding = finding;
  }
}
