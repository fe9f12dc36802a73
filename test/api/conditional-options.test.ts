import { loadTable } from "@perfatlas/db";
import { importDataset, parseDescriptor } from "@perfatlas/db/importers";
import type { Option } from "@perfatlas/modeling/space";
import { SUGGEST_CONFIGURATIONS } from "@perfatlas/wire";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withFiles } from "../importers/small-dataset.ts";
import { createToken, itemsOfRuns, pressCampaign, pressRun, uploadAs } from "./live-campaign.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

let open: TestApi;
let token: string;

beforeAll(async () => {
  open = await openTestApi({ isFilled: false });
  token = await createToken(open, "bench", ["CURATE", "READ"]);
});
afterAll(async () => {
  expect(open.reported).toEqual([]);
  await open.close();
});

const descriptor = parseDescriptor(`
id: svm
title: Setups
citation: { authors: A. User, title: Setups, venue: unpublished, year: 2026 }
system: { slug: svm, title: SVM }
space:
  options:
    - { name: kernel, kind: categorical, domain: [rbf, poly] }
    - { name: degree, kind: integer, domain: { min: 1, max: 5 }, default: 3, activeWhen: 'kernel == "poly"' }
metrics: [{ name: time, unit: ms, better: lower }]
hardware: [{ slug: box, title: Box }]
workloads: [{ slug: load, title: Load }]
versions: [{ slug: "1", title: "1" }]
environments: [{ hardware: box, workload: load, version: "1" }]
files: [{ path: setups.csv }]
reader: { format: wide-csv, values: [{ column: ms, metric: time }], duplicates: repeat }
`);
const importFile = (text: string, given = descriptor) =>
  withFiles({ "setups.csv": text }, (source) => importDataset(open.database, given, source));

describe("a stored condition", () => {
  test("comes back in the space, the graph and the configurations", async () => {
    await importFile("kernel,degree,ms\nrbf,1,120.5\nrbf,3,121\npoly,3,300.2\npoly,2,250\n");
    const table = await loadTable(open.database, { dataset: "svm" });
    expect(table.space).toEqual(descriptor.space);
    expect(table.configurations).toEqual([
      { kernel: "rbf" },
      { kernel: "poly", degree: 3 },
      { kernel: "poly", degree: 2 },
    ]);
    expect([...(table.values[0] as Float64Array)]).toEqual([120.75, 300.2, 250]);
    const { data } = await open.api.execute(
      `{ system(slug: "svm") { spaceSize options(first: 2) { nodes { name activeWhen } }
          configurations(first: 9) { nodes { key levels } } } }`,
    );
    expect(data?.system).toEqual({
      spaceSize: 10,
      options: {
        nodes: [
          { name: "kernel", activeWhen: null },
          { name: "degree", activeWhen: 'kernel == "poly"' },
        ],
      },
      configurations: {
        nodes: [
          { key: "rbf,", levels: { kernel: "rbf" } },
          { key: "poly,3", levels: { kernel: "poly", degree: 3 } },
          { key: "poly,2", levels: { kernel: "poly", degree: 2 } },
        ],
      },
    });
  });

  test("is part of what a system is: another one needs another system", async () => {
    const options = descriptor.space.options.map(({ activeWhen: _, ...option }) => option);
    const other = { ...descriptor, id: "svm-2", space: { ...descriptor.space, options } };
    await expect(importFile("kernel,degree,ms\nrbf,1,1\n", other)).rejects.toThrow(
      /svm is known with another option 2/,
    );
  });
});

describe("uploads of a campaign with a condition", () => {
  const options = pressCampaign().options.map(
    (option): Option => (option.name === "window" ? { ...option, activeWhen: "!fast" } : option),
  );
  const campaign = pressCampaign({ project: "conditional", options, constraints: [] });
  test("take levels of active options only", async () => {
    const results = await uploadAs(
      open,
      token,
      [
        ...itemsOfRuns(pressRun(0, { configuration: { fast: true, level: 1 } })),
        ...itemsOfRuns(pressRun(1, { configuration: { fast: true, level: 1, window: 2 } })),
        ...itemsOfRuns(pressRun(2, { configuration: { fast: false, level: 1 } })),
        ...itemsOfRuns(pressRun(3, { configuration: { fast: false, level: 1, window: 2 } })),
      ],
      campaign,
    );
    expect(results.map(({ verdict, path, message }) => [verdict, path, message])).toEqual([
      ["accepted", null, null],
      [
        "invalid",
        "configuration.window",
        'is inactive here, since "!fast" does not hold: leave it out',
      ],
      ["invalid", "configuration.window", "is missing"],
      ["accepted", null, null],
    ]);
  });

  test("are refused when the condition is none, or another than the registry has", async () => {
    const given = (activeWhen: string) =>
      uploadAs(open, token, itemsOfRuns(pressRun(0, { configuration: { fast: true, level: 1 } })), {
        ...campaign,
        options: options.map((option) =>
          option.name === "window" ? { ...option, activeWhen } : option,
        ),
      });
    expect(await given("level")).toMatchObject([
      {
        verdict: "invalid",
        path: "campaign.options.2.activeWhen",
        message: expect.stringMatching(/no condition/),
      },
    ]);
    expect(await given("window > 1")).toMatchObject([
      { path: "campaign.options.2.activeWhen", message: expect.stringMatching(/depend on itself/) },
    ]);
    expect(await given("!fast && level > 1")).toMatchObject([
      {
        path: "campaign.options.2",
        message: expect.stringMatching(/is known with another option 3/),
      },
    ]);
  });

  test.each(["random", "guided-sampling"])(
    "are answered with canonical suggestions by %s",
    async (strategy) => {
      const measured = [
        { configuration: { fast: true, level: 1 }, values: { time: 2 } },
        { configuration: { fast: false, level: 1, window: 2 }, values: { time: 3 } },
      ];
      const ask = async (runs: readonly unknown[], count: number) =>
        open.api.execute(
          SUGGEST_CONFIGURATIONS,
          { campaign, source: null, strategy, count, measured: runs },
          { token },
        );
      const { data, errors } = await ask(measured, 30);
      expect(errors).toBeUndefined();
      const { configurations } = (data as { suggestConfigurations: unknown })
        .suggestConfigurations as {
        configurations: readonly Readonly<Record<string, unknown>>[];
      };
      // 5 levels where fast, 5 × 4 where not; two are measured.
      expect(configurations).toHaveLength(5 + 20 - 2);
      for (const one of configurations) expect("window" in one).toBe(one.fast === false);
      const refused = await ask(
        [{ configuration: { fast: true, level: 1, window: 1 }, values: {} }],
        3,
      );
      expect(refused.errors?.[0]?.message).toMatch(
        /measured\.0\.configuration is not in the space/,
      );
    },
  );
});
