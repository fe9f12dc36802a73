import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { configurationKey } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";
import { experimentSpace, readExperiment } from "../../db/src/starter/experiment.ts";
import { starterDatasets } from "../../db/src/starter/index.ts";
import { generatedInput } from "../../db/src/starter/runner/generated-input.ts";
import { blockOrder, drawConfigurations } from "../../db/src/starter/runner/plan.ts";
import type { BlockOrder, RunRecord } from "../../db/src/starter/runner/run-record.ts";
import { checkedOutcomes } from "../../db/src/starter/runner/run-table.ts";

const block = fileURLToPath(new URL("../../db/src/starter/runner/block.ts", import.meta.url));

function measure(order: BlockOrder): readonly RunRecord[] {
  const printed = execFileSync(process.execPath, ["--no-warnings", block], {
    input: JSON.stringify(order),
    encoding: "utf8",
    stdio: ["pipe", "pipe", "pipe"],
  });
  return printed
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

test("a block is a permutation that its seed and name decide", () => {
  const order = blockOrder(220, 7, "text 1");
  expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, index) => index));
  expect(blockOrder(220, 7, "text 1")).toEqual(order);
  expect(blockOrder(220, 7, "text 2")).not.toEqual(order);
});

test("a plan is drawn again from its seed and starts with the defaults", () => {
  for (const { id } of starterDatasets) {
    const { design, ...experiment } = readExperiment(id);
    const space = experimentSpace({ design, ...experiment });
    const keys = drawConfigurations(space, design.size, design.seed).map((configuration) =>
      configurationKey(space, configuration),
    );
    expect(new Set(keys).size).toBe(design.size);
    const defaults = space.options.map(({ name, default: level }) => [name, level ?? ""]);
    expect(keys[0]).toBe(configurationKey(space, Object.fromEntries(defaults)));
  }
});

test.each(["text", "json-log", "records", "noise"])(
  "input %s depends on its seed alone",
  (kind) => {
    const input = generatedInput(kind, 10_000, 3);
    expect(input).toHaveLength(10_000);
    expect(generatedInput(kind, 10_000, 3).equals(input)).toBe(true);
    expect(generatedInput(kind, 10_000, 4).equals(input)).toBe(false);
  },
);

describe("a measuring process", () => {
  const folder = mkdtempSync(join(tmpdir(), "perfatlas-runner-"));
  const base = { facts: { bytes: 4096 }, seed: 3, minDurationMs: 0, warmups: [], folder };

  test("gives values and a result for every metric of its experiment", () => {
    for (const [system, workload] of [
      ["sqlite-node", "mixed"],
      ["node-zlib", "text"],
      ["node-brotli", "records"],
    ] as const) {
      const experiment = readExperiment(system);
      const configurations = drawConfigurations(experimentSpace(experiment), 1, 1);
      const runs = configurations.map((levels, configuration) => ({ configuration, levels }));
      const [record] = measure({ ...base, system, workload, runs });
      if (record === undefined || "failure" in record.outcome) throw new Error("run failed");
      expect(Object.keys(record.outcome.metrics)).toEqual(
        experiment.metrics.map((metric) => metric.name),
      );
      expect(record.outcome.resultHash).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test("calls a pragma that does not take a failure", () => {
    const experiment = readExperiment("sqlite-node");
    const [levels = {}] = drawConfigurations(experimentSpace(experiment), 1, 1);
    const refused = { ...levels, page_size: 1000 };
    const runs = [{ configuration: 0, levels: refused }];
    const [record] = measure({ ...base, system: "sqlite-node", workload: "mixed", runs });
    expect(record?.outcome).toEqual({ failure: "pragma page_size reads back 4096" });
  });
});

test("a run whose result differs from that of the defaults has failed", () => {
  const run = (configuration: number, resultHash: string) => ({
    configuration,
    block: 0,
    position: configuration,
    startedAt: "2026-01-01T00:00:00.000Z",
    outcome: { metrics: {}, resultHash },
  });
  const checked = checkedOutcomes(readExperiment("sqlite-node"), [run(1, "b"), run(0, "a")]);
  expect(checked.map((each) => "failure" in each.outcome)).toEqual([true, false]);
});
