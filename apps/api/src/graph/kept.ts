import type { AxisRow, ConfigurationRow, EnvironmentRow, MetricRow } from "@perfatlas/db";
import { KeptAnswers } from "./kept-answers.ts";
import { KeptRows } from "./kept-rows.ts";

/**
 * What all requests share: rows that nothing changes or removes once they are there, and answers that are good for one
 * state of the registry. Only what is there as of now: a request about an earlier time reads the registry.
 */
export interface Kept {
  /** By primary key: a page of measurements names a hundred. */
  readonly configurations: KeptRows<number, ConfigurationRow>;
  /** By slug. */
  readonly environments: KeptRows<string, EnvironmentRow>;
  /** By axis and primary key. */
  readonly axes: KeptRows<string, AxisRow>;
  /** By system and name. */
  readonly metrics: KeptRows<string, MetricRow>;
  /** What takes long to compute, in the state that the registry is in. */
  readonly answers: KeptAnswers;
}

/** Nothing is kept yet; `most`: rows of a kind. */
export function createKept(most: number): Kept {
  return {
    configurations: new KeptRows(most, ({ key }) => key),
    environments: new KeptRows(most, ({ slug, variant }) => slug + variant),
    axes: new KeptRows(most, ({ slug, title }) => slug + title),
    metrics: new KeptRows(most, ({ name, description }) => name + description),
    answers: new KeptAnswers(),
  };
}
