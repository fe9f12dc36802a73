import { describeBoard } from "./describe-board.ts";

/** A simulated TX1 in the 46,080 configurations that the OpML'19 paper states. */
export const simulatedOpml19Tx1 = describeBoard("simulated-opml19-tx1", {
  board: "Jetson TX1",
  total: "46,080",
  split:
    "8 environments of 5,760 configurations: 4 core states x 12 CPU x 12 GPU x 5 memory clocks x 2 of swappiness",
  notes: ["Swappiness has no effect on the simulated board."],
});
