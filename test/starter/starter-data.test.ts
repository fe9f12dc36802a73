import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readDataset, type Source } from "@perfatlas/db/importers";
import { checkConfiguration, configurationKey } from "@perfatlas/modeling/space";
import { describe, expect, test } from "vitest";
import { readExperiment } from "../../db/src/starter/experiment.ts";
import { starterDatasets, starterFolder } from "../../db/src/starter/index.ts";
import { readProvenance } from "../../db/src/starter/provenance.ts";
import { variations } from "../../db/src/starter/runner/variation.ts";

const source: Source = {
  find: async (file) => join(starterFolder, file.path),
  fetch: async (file) => join(starterFolder, file.path),
};

test("every experiment has data and stands in the list", () => {
  const folder = fileURLToPath(new URL("../../db/src/starter/experiments", import.meta.url));
  const names = readdirSync(folder).map((file) => file.replace(/\.yaml$/, ""));
  expect(starterDatasets.map(({ id }) => id)).toEqual(names.sort());
});

test("all data together stay below 1.5 MB", () => {
  const bytes = starterDatasets.flatMap(({ files }) => files).map((file) => file.bytes);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(1_500_000);
});

describe.each(starterDatasets.map((dataset) => [dataset.id, dataset] as const))(
  "starter data set %s",
  (id, dataset) => {
    test("has at least 200 configurations in four workloads and two versions", () => {
      expect(dataset.expected.configurations).toBeGreaterThanOrEqual(200);
      expect(new Set(dataset.environments.map(({ workload }) => workload)).size).toBe(4);
      expect(new Set(dataset.environments.map(({ version }) => version)).size).toBe(2);
      expect(dataset.environments).toHaveLength(8);
    });

    test("has the files that its runner wrote", () => {
      for (const file of dataset.files) {
        const bytes = readFileSync(join(starterFolder, file.path));
        expect(bytes.length).toBe(file.bytes);
        expect(createHash("sha256").update(bytes).digest("hex")).toBe(file.sha256);
      }
    });

    test("is read with its expected counts, every configuration legal", async () => {
      const content = await readDataset(dataset, source);
      const keys = new Set<string>();
      let measurements = 0;
      let failures = 0;
      for await (const block of content.blocks) {
        for (const { key, levels } of block.configurations) {
          checkConfiguration(dataset.space, levels);
          expect(configurationKey(dataset.space, levels)).toBe(key);
          keys.add(key);
        }
        measurements += block.value.length;
        failures += block.failure.filter((index) => index >= 0).length;
        expect(block.repeat.every((repeat) => repeat >= 0 && repeat < 3)).toBe(true);
      }
      expect({ configurations: keys.size, measurements, failures }).toEqual(dataset.expected);
    });

    test("measured each configuration once per block, in another order each time", () => {
      for (const file of dataset.files) {
        const [header = "", ...lines] = readFileSync(join(starterFolder, file.path), "utf8")
          .trimEnd()
          .split("\n");
        const [block, position] = ["block", "position"].map((n) => header.split(",").indexOf(n));
        const orders = new Map<string, number[]>();
        for (const line of lines) {
          const cells = line.split(",");
          const order = orders.get(cells[block as number] ?? "") ?? [];
          order.push(Number(cells[position as number]));
          orders.set(cells[block as number] ?? "", order);
        }
        expect(orders.size).toBe(3);
        expect(new Set([...orders.values()].map(String)).size).toBe(3);
        for (const order of orders.values()) {
          expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, index) => index));
        }
      }
    });

    test("has deterministic metrics that are equal in all repeats, and times that are not", () => {
      const isDeterministic = new Set(
        dataset.metrics.filter((metric) => metric.isDeterministic).map(({ name }) => name),
      );
      expect(isDeterministic.size).toBeGreaterThan(0);
      for (const { metric, maximumPercent, medianPercent } of variations(dataset)) {
        if (isDeterministic.has(metric)) expect(maximumPercent).toBe(0);
        if (metric === "wall_time") expect(medianPercent).toBeGreaterThan(0);
      }
    });

    test("says where, when, from which code and under which load it was measured", () => {
      const provenance = readProvenance(id);
      expect(provenance.codeRevision).toMatch(/^[0-9a-f]{40}$/);
      expect(Date.parse(provenance.finishedAt)).toBeGreaterThan(Date.parse(provenance.startedAt));
      expect(Object.keys(provenance.hardware.facts)).toEqual(
        expect.arrayContaining(["cpu_model", "cores", "memory_gib", "kernel"]),
      );
      const { runtime } = readExperiment(id).system.version;
      for (const version of provenance.versions) {
        expect(version.facts).toHaveProperty(runtime);
        expect(version.facts).toHaveProperty("node");
      }
      for (const { blocks } of provenance.files) {
        expect(blocks).toHaveLength(3);
        for (const block of blocks) expect(block.loadAverage).toBeGreaterThan(0);
      }
    });
  },
);
