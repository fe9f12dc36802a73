import { compressionWorkloads } from "./compression-workloads.ts";
import { describeCampaigns } from "./describe-campaigns.ts";

/** zlib's deflate through node:zlib: 221 configurations of four options, four inputs, two versions. */
export const zlib = describeCampaigns("zlib", {
  title: "zlib in Node.js: deflate",
  description:
    "221 configurations of four options of zlib's deflate, measured through node:zlib on four " +
    "generated inputs of 128 KiB and with two versions of the library, three times each.",
  system: {
    title: "zlib (in Node.js)",
    description: "The deflate compressor behind node:zlib, one call per buffer.",
    url: "https://zlib.net/manual.html",
  },
  workloads: compressionWorkloads,
  notes: [
    "A run compresses its input as often as fits into 10 ms, at least once; times are per pass.",
    "The versions of zlib come in two versions of Node.js, so that the axis is not the library's alone.",
    "zlib is built as in Chromium, with vector instructions, and not as its authors release it.",
  ],
});
