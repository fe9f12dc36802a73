import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { datasets } from "@perfatlas/db/datasets";
import { importDataset, openSource, parseDescriptor } from "@perfatlas/db/importers";
import { simulatedDatasets, simulatedFolder } from "@perfatlas/db/simulated";
import { starterDatasets } from "@perfatlas/db/starter";
import { numberAt } from "@perfatlas/modeling/space";
import { sha256 } from "@perfatlas/wire";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { openTestApi } from "../api/open-test-api.ts";
import { runCliInProcess } from "../jetson-harness/run/run-cli-in-process.ts";

const TOTALS: Readonly<Record<string, number>> = {
  "simulated-opml19-tx1": 46_080,
  "simulated-opml19-tx2": 11_616,
};
const TREES: Readonly<Record<string, string>> = {
  "simulated-opml19-tx1": "tx1-r24",
  "simulated-opml19-tx2": "tx2-r28",
};
const folder = mkdtempSync(join(tmpdir(), "simulated-data-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Row = Readonly<Record<string, string>>;
const rowsOf = (text: string): readonly Row[] => parse(text, { columns: true });

test("every folder of data stands in the list", () => {
  expect(simulatedDatasets.map(({ id }) => id)).toEqual(readdirSync(simulatedFolder).sort());
});

test("no system, machine or environment is shared with what was measured", () => {
  const measured = [...datasets, ...starterDatasets];
  const systems = new Set(measured.map(({ system }) => system.slug));
  const machines = new Set(measured.flatMap(({ hardware }) => hardware.map(({ slug }) => slug)));
  for (const { system, hardware, environments, origin } of simulatedDatasets) {
    expect(origin).toBe("simulated");
    expect(systems.has(system.slug)).toBe(false);
    expect(hardware.filter(({ slug }) => machines.has(slug))).toEqual([]);
    expect(environments.every(({ isSimulated }) => isSimulated === true)).toBe(true);
  }
});

const boards = simulatedDatasets.filter(({ id }) => id in TOTALS);

test("instructions are counted in every configuration once, and read back the same from YAML", () => {
  const [counted, ...others] = simulatedDatasets.filter(({ id }) => !(id in TOTALS));
  expect(others).toEqual([]);
  expect(counted?.expected).toEqual({ configurations: 61, measurements: 122, failures: 0 });
  const path = counted?.files[0]?.path ?? "";
  expect(sha256(readFileSync(join(simulatedFolder, path)))).toBe(counted?.files[0]?.sha256);
  const back = parseDescriptor(stringify(counted), "counted.yaml", ["simulated"]);
  expect(JSON.parse(JSON.stringify(back))).toEqual(JSON.parse(JSON.stringify(counted)));
});

describe.each(boards.map((dataset) => [dataset.id, dataset] as const))(
  "%s",
  { timeout: 60_000 },
  (id, dataset) => {
    test("has the total that the paper states, in eight environments, and says whose inference the split is", () => {
      expect(dataset.environments).toHaveLength(8);
      const rows = dataset.files.map(({ rowCount }) => rowCount);
      expect(rows.reduce((sum, count) => sum + count, 0)).toBe(TOTALS[id]);
      expect(new Set(rows)).toEqual(new Set([dataset.expected.configurations]));
      expect(dataset.description).toMatch(/how the total splits is our inference/);
      expect(dataset.notes?.[0]).toMatch(/our inference/);
    });

    test("has the files that it states, and reads back the same from YAML", () => {
      for (const { path, bytes, sha256: digest } of dataset.files) {
        const content = readFileSync(join(simulatedFolder, path));
        expect([content.length, sha256(content)]).toEqual([bytes, digest]);
      }
      const back = parseDescriptor(stringify(dataset), `${id}.yaml`, ["simulated"]);
      expect(JSON.parse(JSON.stringify(back))).toEqual(JSON.parse(JSON.stringify(dataset)));
    });

    test("a slice that the harness measures again has the same values", async () => {
      const base = fileURLToPath(
        new URL(
          `../../packages/jetson-harness/experiments/simulated-opml19/${id.slice(-3)}-xception-400.yaml`,
          import.meta.url,
        ),
      );
      const text = readFileSync(base, "utf8").replace(/^(extends: )/m, `$1${join(base, "..")}/`);
      const [spool, out, file] = ["spool", "out", "slice.yaml"].map((name) =>
        join(folder, id, name),
      );
      mkdirSync(String(spool), { recursive: true });
      writeFileSync(String(file), `${text}\ndesign: { kind: random, size: 8, seed: 11 }\n`);
      const where = ["--simulate", String(TREES[id]), "--virtual-clock", "--spool", String(spool)];
      expect(await runCliInProcess(["run", String(file), ...where])).toMatchObject({ code: 0 });
      const [campaign] = readdirSync(String(spool)) as [string];
      const exported = ["export", join(String(spool), campaign), "--out", String(out)];
      expect(await runCliInProcess(exported)).toMatchObject({ code: 0 });
      const again = rowsOf(readFileSync(join(String(out), "xception-400-1.csv"), "utf8"));
      const packed = readFileSync(join(simulatedFolder, id, "xception-400-1.csv.gz"));
      const shipped = rowsOf(gunzipSync(packed).toString("utf8"));
      const names = dataset.space.options.map(({ name }) => name);
      expect(again).toHaveLength(8);
      for (const row of again) {
        const same = shipped.filter((one) => names.every((name) => one[name] === row[name]));
        expect(same).toHaveLength(1);
        for (const { name } of dataset.metrics) {
          const [now, then] = [Number(row[name]), Number(same[0]?.[name])];
          expect(Math.abs(now / then - 1)).toBeLessThan(1e-5);
        }
      }
    });
  },
);

test("a registry holds and serves all of a board: every configuration of every environment", async () => {
  const dataset = simulatedDatasets.at(-1);
  if (dataset === undefined) throw new Error("there is no simulated data set");
  const source = openSource({ folder: simulatedFolder, offline: true });
  const open = await openTestApi({ isFilled: false, descriptors: [dataset], source });
  try {
    await importDataset(open.database, dataset, source);
    const { data } = await open.api.execute(
      `{ system(slug: "${dataset.system.slug}") {
           configurationCount legalConfigurationCount measurementCount
           datasets(first: 1) { nodes { origin newestVersion { notes } } }
           environments(first: 8) { nodes { isSimulated series { metric { name } coverage { measured unmeasured } } } }
         } }`,
    );
    const { system } = data as {
      system: {
        configurationCount: number;
        legalConfigurationCount: number;
        measurementCount: number;
        datasets: { nodes: readonly { origin: string; newestVersion: { notes: string[] } }[] };
        environments: {
          nodes: readonly {
            isSimulated: boolean;
            series: readonly { coverage: { measured: number; unmeasured: number } }[];
          }[];
        };
      };
    };
    const each = dataset.expected.configurations;
    expect(system).toMatchObject({ configurationCount: each, legalConfigurationCount: each });
    expect(system.measurementCount).toBe(2 * Number(TOTALS[dataset.id]));
    expect(system.datasets.nodes[0]).toMatchObject({ origin: "SIMULATED" });
    const found = system.environments.nodes.map(({ isSimulated, series }) => {
      expect(isSimulated).toBe(true);
      expect(series.map(({ coverage }) => coverage)).toEqual(
        Array(2).fill({ measured: each, unmeasured: 0 }),
      );
      return series.map(({ coverage }) => coverage.measured);
    });
    const total = found.reduce((sum, measured) => sum + numberAt(measured, 0), 0);
    expect(total).toBe(TOTALS[dataset.id]);
  } finally {
    await open.close();
  }
});
