import type { FailureRule } from "../csv/settings.ts";

/** The texts that Kernel Tuner has in the place of a time. */
export const KERNEL_FAILURES: readonly FailureRule[] = [
  { text: "CompilationFailedConfig", status: "failed", reason: "the kernel did not compile" },
  { text: "RuntimeFailedConfig", status: "failed", reason: "the kernel failed when it ran" },
  { text: "InvalidConfig", status: "invalid", reason: "the configuration breaks a restriction" },
  { text: "IncorrectConfig", status: "invalid", reason: "the output was wrong" },
  { text: "", status: "missing", reason: "there is no time" },
];
