import { existsSync } from "node:fs";
import { join } from "node:path";
import { type CommandOrder, runCommand } from "./run-command.ts";
import type { FoundNumber } from "./text-number.ts";

/**
 * Instructions of a command: by the CPU's counter where `perf` has one, else by cachegrind, which
 * repeats to a few in 10⁸ and is 13 to 17 times slower. An extra run, outside the timed ones; `clean` removes what they have
 * written.
 */
export async function countInstructions(
  order: CommandOrder,
  clean: () => void,
): Promise<FoundNumber> {
  const byCounter = await byPerf(order, clean);
  if ("value" in byCounter) return byCounter;
  if (!existsSync("/usr/bin/valgrind")) {
    return { missing: `${byCounter.missing}; valgrind is not installed` };
  }
  clean();
  const outcome = await runCommand({
    ...order,
    timeoutMs: order.timeoutMs * 30,
    argv: [
      "/usr/bin/valgrind",
      "--tool=cachegrind",
      "--cache-sim=no",
      `--cachegrind-out-file=${join(order.tmp, ".cachegrind")}`,
      ...order.argv,
    ],
  });
  const text = /I\s+refs:\s+([\d,]+)/.exec(outcome.stderr)?.[1];
  return text === undefined
    ? { missing: "cachegrind counted nothing" }
    : { value: Number(text.replaceAll(",", "")) };
}

let isPerfUseless = !existsSync("/usr/bin/perf");

async function byPerf(order: CommandOrder, clean: () => void): Promise<FoundNumber> {
  if (isPerfUseless) return { missing: "no counter" };
  clean();
  const outcome = await runCommand({
    ...order,
    argv: ["/usr/bin/perf", "stat", "-x,", "-e", "instructions:u", ...order.argv],
  });
  const text = /^(\d+),[^,]*,instructions/m.exec(outcome.stderr)?.[1];
  // One look is enough: a machine without counters does not grow them.
  const isWhole = outcome.end === "exited" && outcome.cut.length === 0;
  if (text === undefined && isWhole) isPerfUseless = true;
  return text === undefined ? { missing: "no counter" } : { value: Number(text) };
}
