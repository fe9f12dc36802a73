import { deeparch } from "./deeparch.ts";
import type { DatasetDescriptor } from "./descriptor.ts";
import { gpuConvolution } from "./gpu-convolution.ts";
import { h2 } from "./h2.ts";
import { inputGcc } from "./input-gcc.ts";
import { inputLingeling } from "./input-lingeling.ts";
import { inputSqlite } from "./input-sqlite.ts";
import { inputXz } from "./input-xz.ts";
import { jetsonTranslucence } from "./jetson-translucence.ts";
import { jetsonTx2Flexibo } from "./jetson-tx2-flexibo.ts";
import { jetsonTx2Opml19 } from "./jetson-tx2-opml19.ts";
import { jetsonTx2Opml19Original } from "./jetson-tx2-opml19-original.ts";
import { jump3r } from "./jump3r.ts";
import { llmGemm } from "./llm-gemm.ts";
import { sacNbody } from "./sac-nbody.ts";
import { sacSrad } from "./sac-srad.ts";
import { semplDeeparch } from "./sempl-deeparch.ts";
import { semplSac } from "./sempl-sac.ts";
import { semplSpear } from "./sempl-spear.ts";
import { semplSqlite } from "./sempl-sqlite.ts";
import { semplStorm } from "./sempl-storm.ts";
import { semplX264 } from "./sempl-x264.ts";
import { spear } from "./spear.ts";
import { sqlite } from "./sqlite.ts";
import { storm } from "./storm.ts";
import { stormBeetle } from "./storm-beetle.ts";
import { stormColocated } from "./storm-colocated.ts";
import { stormRs6d } from "./storm-rs-6d.ts";
import { stormSol6d } from "./storm-sol-6d.ts";
import { stormWc6d } from "./storm-wc-6d.ts";
import { stormWcWait } from "./storm-wc-wait.ts";
import { x264 } from "./x264.ts";
import { xgboost } from "./xgboost.ts";

/** All built-in data sets, by id. */
export const datasets: readonly DatasetDescriptor[] = [
  deeparch,
  gpuConvolution,
  h2,
  inputGcc,
  inputLingeling,
  inputSqlite,
  inputXz,
  jetsonTranslucence,
  jetsonTx2Flexibo,
  jetsonTx2Opml19,
  jetsonTx2Opml19Original,
  jump3r,
  llmGemm,
  sacNbody,
  sacSrad,
  semplDeeparch,
  semplSac,
  semplSpear,
  semplSqlite,
  semplStorm,
  semplX264,
  spear,
  sqlite,
  storm,
  stormBeetle,
  stormColocated,
  stormRs6d,
  stormSol6d,
  stormWc6d,
  stormWcWait,
  x264,
  xgboost,
];

export type {
  Contribution,
  DatasetDescriptor,
  DraftDescriptor,
  Provenance,
  SourceFile,
  StatedTotal,
} from "./descriptor.ts";
export { environmentName } from "./descriptor.ts";
