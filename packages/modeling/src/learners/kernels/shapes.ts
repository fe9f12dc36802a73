import type { Kernel } from "./kernel.ts";
import { type StationaryPriors, stationaryKernel } from "./stationary.ts";

/** f exp(−Σ w_j d_j²): smooth. Rasmussen & Williams 2006, eq. 4.9 with w = 1/(2ℓ²). */
export const rbfKernel = (priors?: StationaryPriors): Kernel => stationaryKernel("rbf", priors);

/** Matérn ν = 3/2 of r² = Σ w_j d_j²: once differentiable. Rasmussen & Williams 2006, eq. 4.17. */
export const matern32Kernel = (priors?: StationaryPriors): Kernel =>
  stationaryKernel("matern32", priors);

/** Matérn ν = 5/2 of r² = Σ w_j d_j²: twice differentiable. Rasmussen & Williams 2006, eq. 4.17. */
export const matern52Kernel = (priors?: StationaryPriors): Kernel =>
  stationaryKernel("matern52", priors);
