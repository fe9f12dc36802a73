import type { Board } from "./board.ts";
import { jetsonOrin } from "./jetson-orin.ts";
import { jetsonTx1 } from "./jetson-tx1.ts";
import { jetsonTx2 } from "./jetson-tx2.ts";
import { jetsonXavier } from "./jetson-xavier.ts";
import { linux } from "./linux.ts";

/** Every board, in the order of detection: `linux` detects anything and stands last. */
export const boards: readonly Board[] = [jetsonOrin, jetsonTx1, jetsonTx2, jetsonXavier, linux];
