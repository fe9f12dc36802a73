import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readDataset, type Source } from "@perfatlas/db/importers";
import { checkConfiguration, configurationKey } from "@perfatlas/modeling/space";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { readCampaigns } from "../../db/src/starter/campaigns.ts";
import { dataSheet } from "../../db/src/starter/data-sheet.ts";
import { starterDatasets, starterFolder } from "../../db/src/starter/index.ts";
import { variations } from "../../db/src/starter/variation.ts";

const source: Source = {
  find: async (file) => join(starterFolder, file.path),
  fetch: async (file) => join(starterFolder, file.path),
};
const experiments = fileURLToPath(
  new URL("../../packages/jetson-harness/experiments/starter/", import.meta.url),
);

test("every folder of data stands in the list, and every file in a descriptor", () => {
  expect(starterDatasets.map(({ id }) => id)).toEqual(readdirSync(starterFolder).sort());
  for (const { id, files } of starterDatasets) {
    const named = files.map(({ path }) => path.slice(id.length + 1));
    expect([...named, "campaigns.json"].sort()).toEqual(
      readdirSync(join(starterFolder, id)).sort(),
    );
  }
});

test("there are at least four systems, and all data together stay below 3 MB", () => {
  expect(starterDatasets.length).toBeGreaterThanOrEqual(4);
  const bytes = starterDatasets.flatMap(({ files }) => files).map((file) => file.bytes);
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(3_000_000);
});

test("the data sheet is the one that the tables give", () => {
  const written = readFileSync(new URL("../../db/src/starter/DATA.md", import.meta.url), "utf8");
  expect(written).toBe(dataSheet(starterDatasets));
});

describe.each(starterDatasets.map((dataset) => [dataset.id, dataset] as const))(
  "starter data set %s",
  (id, dataset) => {
    const { tables, revision } = readCampaigns(id);

    test("has at least 200 configurations in at least four environments", () => {
      expect(dataset.environments.length).toBeGreaterThanOrEqual(4);
      expect(new Set(dataset.environments.map(({ workload }) => workload)).size).toBe(4);
      for (const { configurations } of tables) expect(configurations).toBeGreaterThanOrEqual(200);
    });

    test("has the files that the harness exported", () => {
      for (const file of dataset.files) {
        const bytes = readFileSync(join(starterFolder, file.path));
        expect(bytes.length).toBe(file.bytes);
        expect(createHash("sha256").update(bytes).digest("hex")).toBe(file.sha256);
      }
    });

    test("measured one space and the same metrics everywhere, by experiments that are shipped", () => {
      for (const { campaign } of tables) {
        expect(campaign.options).toEqual(dataset.space.options);
        expect(campaign.constraints).toEqual(dataset.space.constraints);
        expect(campaign.metrics).toEqual(dataset.metrics);
        const file = `${campaign.name.replace(/^starter-/, "")}.yaml`;
        expect(existsSync(join(experiments, file)), file).toBe(true);
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
        const text = readFileSync(join(starterFolder, file.path), "utf8");
        const rows: Record<string, string>[] = parse(text, { columns: true });
        const options = dataset.space.options.map(({ name }) => name);
        const orders = new Map<string, string[]>();
        for (const row of rows) {
          const order = orders.get(row.block as string) ?? [];
          order.push(options.map((name) => row[name]).join(","));
          orders.set(row.block as string, order);
        }
        expect(orders.size).toBe(3);
        expect(new Set([...orders.values()].map(String)).size).toBe(3);
        const sorted = [...orders.values()].map((order) => [...order].sort());
        for (const order of sorted) {
          expect(new Set(order).size).toBe(order.length);
          expect(order).toEqual(sorted[0]);
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
        if (metric === dataset.metrics[0]?.name) expect(medianPercent).toBeGreaterThan(0);
      }
    });

    test("says where, when, from which code and under which load it was measured", () => {
      expect(revision).toMatch(/^[0-9a-f]{40}$/);
      for (const { campaign, startedAt, finishedAt, blocks, workload } of tables) {
        expect(Date.parse(finishedAt)).toBeGreaterThan(Date.parse(startedAt));
        expect(campaign.environment.facts).toMatchObject({ cores: 2, allowed_cpus: "1" });
        for (const name of ["cpu_model", "memory_gib", "kernel", "workload_sha256"]) {
          expect(campaign.environment.facts).toHaveProperty(name);
        }
        expect(Object.values(workload).every((digest) => /^[0-9a-f]{64}$/.test(digest))).toBe(true);
        expect(blocks.map(({ block }) => block)).toEqual([0, 1, 2]);
        for (const block of blocks) expect(block.load).toBeGreaterThan(0);
      }
    });
  },
);
