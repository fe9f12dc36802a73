import { compressionWorkloads } from "./compression-workloads.ts";
import { describeCampaigns } from "./describe-campaigns.ts";

/** Brotli through node:zlib: 221 configurations of six options, four inputs, two versions. */
export const brotli = describeCampaigns("brotli", {
  title: "Brotli in Node.js",
  description:
    "221 configurations of six options of Brotli, measured through node:zlib on four generated " +
    "inputs of 128 KiB and with two versions of the library, three times each.",
  system: {
    title: "Brotli (in Node.js)",
    description: "The Brotli compressor behind node:zlib, one call per buffer.",
    url: "https://www.brotli.org/encode.html",
  },
  workloads: compressionWorkloads,
  notes: [
    "A run compresses its input as often as fits into 10 ms, at least once; times are per pass.",
    "The versions of Brotli come in two versions of Node.js, so that the axis is not the library's alone.",
  ],
});
