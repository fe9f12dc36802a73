import type { Board } from "./board.ts";
import { jetson } from "./jetson.ts";
import { jetsonOrin } from "./jetson-orin.ts";
import { jetsonThor } from "./jetson-thor.ts";
import { jetsonTx1 } from "./jetson-tx1.ts";
import { jetsonTx2 } from "./jetson-tx2.ts";
import { jetsonXavier } from "./jetson-xavier.ts";
import { linux } from "./linux.ts";

/** Every board, in the order of detection: `jetson` detects any Jetson, `linux` anything. */
export const boards: readonly Board[] = [
  jetsonOrin,
  jetsonThor,
  jetsonTx1,
  jetsonTx2,
  jetsonXavier,
  jetson,
  linux,
];
