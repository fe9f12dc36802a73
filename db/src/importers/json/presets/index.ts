import type { JsonPreset } from "../json-preset.ts";
import { criterion } from "./criterion.ts";
import { googleBenchmark } from "./google-benchmark.ts";
import { hyperfine } from "./hyperfine.ts";
import { jmh } from "./jmh.ts";
import { kernelTuner } from "./kernel-tuner.ts";
import { pytestBenchmark } from "./pytest-benchmark.ts";
import { smac } from "./smac.ts";
import { t4 } from "./t4.ts";
import { tvm } from "./tvm.ts";

/** All tools whose JSON is known, by name. */
export const presets: readonly JsonPreset[] = [
  pytestBenchmark,
  googleBenchmark,
  hyperfine,
  jmh,
  kernelTuner,
  t4,
  criterion,
  smac,
  tvm,
];
