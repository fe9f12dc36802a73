import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../../../packages/jetson-harness/src/campaign/check-plan.ts";
import { loadExperiment } from "../../../packages/jetson-harness/src/experiment/parse-experiment.ts";
import { resolveSpace } from "../../../packages/jetson-harness/src/experiment/resolve-space.ts";
import { identityFacts } from "../../../packages/jetson-harness/src/machine/identity.ts";
import { type Machine, openMachine } from "../../../packages/jetson-harness/src/machine/machine.ts";

const shipped = fileURLToPath(
  new URL("../../../packages/jetson-harness/experiments/", import.meta.url),
);
const trees = fileURLToPath(new URL("../trees/", import.meta.url));

describe("every shipped experiment is planned", () => {
  const boards: Readonly<Record<string, string>> = {
    "jetson-tx1": "tx1-r24",
    "jetson-tx2": "tx2-r28",
  };
  const machines = new Map<string, Machine>();
  const machineOf = (tree: string): Machine => {
    const machine = machines.get(tree) ?? openMachine({ simulate: `${trees}${tree}.tree` });
    machines.set(tree, machine);
    return machine;
  };
  test.each(globSync("**/*.yaml", { cwd: shipped }).sort())("%s", (file) => {
    const loaded = loadExperiment(join(shipped, file));
    const { experiment } = loaded;
    const tree = boards[experiment.target?.board ?? ""] ?? "x86-rapl";
    const machine = machineOf(file.includes("simulated") ? "tx2-r32" : tree);
    const { options } = resolveSpace(experiment, machine.sys, machine.board);
    const facts = {
      ...identityFacts(machine.sys, machine.board),
      ...experiment.environment?.facts,
    };
    expect(() => checkPlan(loaded, machine, options, facts)).not.toThrow();
    // Canary: an experiment whose facts are not known.
    const uses = /\{facts\./.test(readFileSync(join(shipped, file), "utf8"));
    if (uses) expect(() => checkPlan(loaded, machine, options, {})).toThrow(/nothing fills/);
  });
});
