import { describeCampaigns } from "./describe-campaigns.ts";

/** The x264 command: 201 configurations of nine options on four generated clips. */
export const x264Cli = describeCampaigns("x264-cli", {
  title: "x264: four generated clips",
  description:
    "201 configurations of nine options of the x264 command, measured on four generated clips in CIF " +
    "that differ in motion and noise, three times each, with one thread.",
  system: {
    title: "x264 (command)",
    description: "Encoder of H.264 video, as a command that reads a file and writes one.",
    url: "https://www.videolan.org/developers/x264.html",
  },
  workloads: {
    "cut-cif-30": "30 frames: a moving block on a gradient, some noise, one cut",
    "pan-cif-30": "30 frames: texture that moves evenly",
    "slides-cif-30": "30 frames: still pages that change every tenth frame",
    "grain-cif-12": "12 frames of strong noise",
  },
  notes: ["The clips are generated; real ones have more kinds of motion than one."],
});
