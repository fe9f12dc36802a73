import type { Suite, SuiteSubject } from "../suite.ts";

/** One version of a framework: from one GPU to others. */
function subject(version: string, [source = "", ...targets]: readonly string[]): SuiteSubject {
  const named = (gpu: string) => ({ named: `${gpu}:gemm:${version}` });
  return {
    subject: version,
    dataset: "llm-gemm",
    metric: "latency",
    roles: { kind: "one-source", source: named(source), targets: targets.map(named) },
    budgets: [15, 30, 60],
  };
}

const H100 = "nvidia-h100-80gb-hbm3";

/** Matrix products on a newer GPU. */
export const gemmDevice: Suite = {
  name: "gemm-device",
  version: 1,
  title: "Matrix products, another GPU",
  description:
    "Latency of matrix products of LLM serving in one version of a framework, from one GPU to newer ones; shapes that were " +
    "measured in the target, the source gives all of its own.",
  protocol: "unmeasured",
  repeats: 5,
  subjects: [
    subject("sglang-0.5.10", ["nvidia-a100-sxm4-80gb", H100, "nvidia-h200", "nvidia-b200"]),
    subject("trtllm-1.3.0rc20", [H100, "nvidia-h200", "nvidia-b200"]),
    subject("vllm-0.24.0", [H100, "nvidia-h200", "nvidia-b200"]),
  ],
};
