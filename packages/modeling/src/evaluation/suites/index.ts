import type { Suite } from "../suite.ts";
import { ase17 } from "./ase17.ts";
import { deeparch } from "./deeparch.ts";
import { gemmDevice } from "./gemm-device.ts";
import { gemmVersion } from "./gemm-version.ts";
import { gpus } from "./gpus.ts";
import { inputs } from "./inputs.ts";
import { opml19Boards } from "./opml19-boards.ts";
import { opml19Tx2 } from "./opml19-tx2.ts";
import { semplFse24 } from "./sempl-fse24.ts";
import { simulator } from "./simulator.ts";
import { starter } from "./starter.ts";
import { storm } from "./storm.ts";
import { workloads } from "./workloads.ts";
import { xgboost } from "./xgboost.ts";

/** Every suite, by file name. */
export const suites: readonly Suite[] = [
  ...[ase17, deeparch, gemmDevice, gemmVersion, gpus, inputs],
  ...[opml19Boards, opml19Tx2, semplFse24, simulator, starter, storm, workloads, xgboost],
];
