import type { FigureKind } from "@perfatlas/wire";

/**
 * Of what computes each kind of figure. Raise the number in the commit that changes what comes out for the
 * same data: stored figures of the number before are stale then.
 */
export const methodVersions: Readonly<Record<FigureKind, number>> = {
  copies: 1,
  diagnosis: 1,
  hardware: 1,
  influence: 1,
  information: 1,
  optimum: 1,
  pareto: 1,
  relatedness: 1,
};
