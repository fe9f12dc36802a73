import type { Suite, SuiteSubject } from "../suite.ts";

const A100 = "nvidia-a100-sxm4-80gb";
const H100 = "nvidia-h100-80gb-hbm3";

/** One framework on one GPU: an older version, then newer ones. */
function subject(
  name: string,
  gpu: string,
  framework: string,
  [source = "", ...targets]: readonly string[],
): SuiteSubject {
  const named = (version: string) => ({ named: `${gpu}:gemm:${framework}-${version}` });
  return {
    subject: `${name}-${framework}`,
    dataset: "llm-gemm",
    metric: "latency",
    roles: { kind: "one-source", source: named(source), targets: targets.map(named) },
    budgets: [15, 30, 60],
  };
}

/** Matrix products after an upgrade of the framework. */
export const gemmVersion: Suite = {
  name: "gemm-version",
  version: 1,
  title: "Matrix products, newer framework",
  description:
    "Latency of matrix products of LLM serving on one GPU, from an older version of the framework to newer ones; shapes " +
    "that were measured in the target, the source gives all of its own.",
  protocol: "unmeasured",
  repeats: 5,
  subjects: [
    subject("a100", A100, "sglang", ["0.5.9", "0.5.10"]),
    subject("h100", H100, "vllm", ["0.19.0", "0.24.0"]),
    subject("h200", "nvidia-h200", "trtllm", ["1.3.0rc10", "1.3.0rc20"]),
    subject("b200", "nvidia-b200", "sglang", ["0.5.10", "0.5.14"]),
  ],
};
