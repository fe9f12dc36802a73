import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Runs bench/python/<script>.py with Debian's Python on one thread and returns what it printed as JSON;
 * undefined, with a line that says why, when Python or its packages are not there.
 */
export function runPython<Result>(script: string, input: unknown): Result | undefined {
  const file = fileURLToPath(new URL(`../python/${script}.py`, import.meta.url));
  const one = { OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1", MKL_NUM_THREADS: "1" };
  const { status, stdout, stderr } = spawnSync("/usr/bin/python3", [file], {
    input: JSON.stringify(input),
    encoding: "utf8",
    env: { ...process.env, ...one },
    maxBuffer: 1 << 28,
  });
  if (status === 0) return JSON.parse(stdout) as Result;
  console.log(`python yardstick ${script} is missing: ${(stderr ?? "").trim().split("\n").at(-1)}`);
  return undefined;
}
