import { describeExperiment } from "./describe-experiment.ts";

/** zlib's deflate through node:zlib: 220 configurations of 5 options, 4 inputs, 2 versions. */
export const nodeZlib = describeExperiment("node-zlib", {
  title: "zlib in Node.js: deflate",
  description:
    "220 configurations of five options of zlib's deflate, measured through node:zlib on four " +
    "generated inputs and with two versions of the library, three times each.",
  notes: [
    "A run compresses its input as often as fits into 5 ms, at least once; times are per pass.",
    "zlib is built as in Chromium, with vector instructions, and not as its authors release it.",
  ],
});
