import type { Kernel } from "./kernel.ts";
import { type Shape, type StationaryPriors, stationaryKernel } from "./stationary.ts";

const RBF: Shape = { name: "rbf", value: (s) => Math.exp(-s), slope: (_, value) => -value };

const MATERN_32: Shape = {
  name: "matern32",
  value(s) {
    const r = Math.sqrt(3 * s);
    return (1 + r) * Math.exp(-r);
  },
  slope: (s) => -1.5 * Math.exp(-Math.sqrt(3 * s)),
};

const MATERN_52: Shape = {
  name: "matern52",
  value(s) {
    const r = Math.sqrt(5 * s);
    return (1 + r + (r * r) / 3) * Math.exp(-r);
  },
  slope(s) {
    const r = Math.sqrt(5 * s);
    return (-5 / 6) * (1 + r) * Math.exp(-r);
  },
};

/** f exp(−Σ w_j d_j²): smooth. Rasmussen & Williams 2006, eq. 4.9 with w = 1/(2ℓ²). */
export const rbfKernel = (priors?: StationaryPriors): Kernel => stationaryKernel(RBF, priors);

/** Matérn ν = 3/2 of r² = Σ w_j d_j²: once differentiable. Rasmussen & Williams 2006, eq. 4.17. */
export const matern32Kernel = (priors?: StationaryPriors): Kernel =>
  stationaryKernel(MATERN_32, priors);

/** Matérn ν = 5/2 of r² = Σ w_j d_j²: twice differentiable. Rasmussen & Williams 2006, eq. 4.17. */
export const matern52Kernel = (priors?: StationaryPriors): Kernel =>
  stationaryKernel(MATERN_52, priors);
