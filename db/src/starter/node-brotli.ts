import { describeExperiment } from "./describe-experiment.ts";

/** Brotli through node:zlib: 220 configurations of 6 options, 4 inputs, 2 versions. */
export const nodeBrotli = describeExperiment("node-brotli", {
  title: "Brotli in Node.js: compression",
  description:
    "220 configurations of six options of the Brotli encoder, measured through node:zlib on four " +
    "generated inputs and with two versions of the library, three times each.",
  notes: [
    "A run compresses its input as often as fits into 5 ms, at least once; times are per pass.",
    "Options without effect at a quality stand at their defaults there: see the constraints.",
  ],
});
