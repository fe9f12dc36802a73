import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { storeDataset } from "@perfatlas/db";
import { datasets } from "@perfatlas/db/datasets";
import { importDataset, openSource } from "@perfatlas/db/importers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { datasetContent } from "../db/store/dataset-content.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

const mirror = resolve(process.env.PERFATLAS_MIRROR ?? "../shared/datasets");
const figures = `${mirror}/published/sempl-fse24-raw-means.csv`;
const x264 = datasets.find(({ id }) => id === "sempl-x264");
const isThere = existsSync(figures) && existsSync(`${mirror}/${x264?.files[0]?.path}`);

const CREATE = `mutation Create($input: EvaluationInput!) {
  evaluationCreate(input: $input) { job { id state } userErrors { field code message } }
}`;

let open: TestApi;

async function evaluate(input: Record<string, unknown>) {
  const { data, errors } = await open.api.execute(CREATE, { input }, { isAdministrator: true });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return (
    data as unknown as {
      evaluationCreate: {
        job: { id: string } | null;
        userErrors: { field: string[]; code: string; message: string }[];
      };
    }
  ).evaluationCreate;
}

async function resultOf(input: Record<string, unknown>) {
  const { job, userErrors } = await evaluate(input);
  expect(userErrors).toEqual([]);
  const [, uuid] = JSON.parse(Buffer.from(job?.id ?? "", "base64url").toString()) as string[];
  await open.api.jobs.runToEnd(uuid ?? "");
  const answer = await open.api.execute(
    "query Q($id: ID!) { job(id: $id) { state done total error result } }",
    { id: job?.id },
  );
  return (answer.data as unknown as { job: { state: string; done: number; result: unknown } }).job;
}

describe("an evaluation", () => {
  beforeAll(async () => {
    open = await openTestApi({
      source: openSource({ mirror, offline: true }),
      descriptors: datasets,
    });
  });
  afterAll(() => open.close());

  test.each([
    [{ suite: "none" }, "UNKNOWN_SUITE"],
    [{ suite: "sempl-fse24", subjects: ["none"] }, "UNKNOWN_SUBJECT"],
    [{ suite: "sempl-fse24", budgets: [7] }, "UNKNOWN_BUDGET"],
    [{ suite: "sempl-fse24", strategies: ["none"] }, "UNKNOWN_STRATEGY"],
    [{ suite: "sempl-fse24", learners: ["none"] }, "UNKNOWN_LEARNER"],
    [{ suite: "sempl-fse24", repeats: 0 }, "BAD_PAYLOAD"],
    [{ suite: "sempl-fse24", subjects: [] }, "BAD_PAYLOAD"],
  ])("of %o is refused with %s", async (input, code) => {
    expect(await evaluate(input)).toMatchObject({
      job: null,
      userErrors: [{ code, field: ["input"] }],
    });
  });

  test("of data that are not loaded fails and says so", async () => {
    await expect(resultOf({ suite: "sempl-fse24", subjects: ["sac"] })).rejects.toThrow(
      'data set "sempl-sac" is not loaded',
    );
  });

  describe.skipIf(!isThere)("of x264 as SeMPL divides it (needs the mirror)", () => {
    const input = {
      suite: "sempl-fse24",
      subjects: ["x264"],
      strategies: ["direct", "linear-shift", "log-shift", "target-only"],
      learners: ["ridge"],
      budgets: [24],
      repeats: 3,
    };
    beforeAll(async () => {
      if (x264 === undefined) throw new Error("sempl-x264 has no descriptor");
      await importDataset(open.database, x264, openSource({ mirror, offline: true }));
    });

    test("stores every repeat, and computes none twice", async () => {
      // 10 targets × 4 strategies × 3 repeats.
      const first = await resultOf(input);
      expect(first).toMatchObject({
        state: "SUCCEEDED",
        done: 120,
        result: { evaluationCount: 120, storedCount: 0, failureCount: 0, leftOut: [] },
      });
      const again = await resultOf({ ...input, repeats: 4 });
      expect(again).toMatchObject({ result: { evaluationCount: 40, storedCount: 120 } });
      const counts = await open.api.execute("{ counts { evaluations } }");
      expect(counts.data).toEqual({ counts: { evaluations: 160 } });
    });

    test("leaves out by name what cannot be evaluated, and goes on with the rest", async () => {
      // Under the suite's name, but of three configurations: no task of the suite can be asked of it.
      const few = [0, 1, 4].flatMap((configuration) =>
        [0, 1, 2].map((environment) => ({ environment, configuration, value: 1 })),
      );
      await storeDataset(open.database, datasetContent(few, { id: "sempl-storm" }));
      const both = await resultOf({ ...input, subjects: ["storm", "sac", "x264"], repeats: 1 });
      expect(both).toMatchObject({
        state: "SUCCEEDED",
        result: {
          subjects: ["x264"],
          leftOut: [
            {
              subject: "storm",
              why: expect.stringMatching(/^a budget of \d+ in environment .* which has 3 measured/),
            },
            { subject: "sac", why: 'data set "sempl-sac" is not loaded' },
          ],
        },
      });
      await expect(
        resultOf({ ...input, subjects: ["storm"], budgets: [158], repeats: 1 }),
      ).rejects.toThrow("a budget of 158");
    });

    test("ranks what was computed, and behind it what was published", async () => {
      const { data } = await open.api.execute(`{
        leaderboard(suite: "sempl-fse24", subject: "x264", budget: 24) {
          budgets evaluationCount suite { slug number subjects }
          rows { rank strategy { name origin isBaseline citation { doi } } learner budget
            meanMapePercent sdMapePercent repeatCount environmentCount failureCount }
          baselines { strategy { name } rank }
        }
      }`);
      const { leaderboard } = data as unknown as { leaderboard: Board };
      expect(leaderboard.budgets).toEqual([24, 53, 81, 122, 141]);
      expect(leaderboard.evaluationCount).toBe(160);
      const { rows } = leaderboard;
      expect(rows.filter(({ strategy }) => strategy.origin === "REPRODUCED")).toHaveLength(4);
      expect(rows.filter(({ strategy }) => strategy.origin === "PUBLISHED")).toHaveLength(20);
      const parts = [rows.slice(0, 4), rows.slice(4)] as const;
      for (const part of parts) {
        const errors = part.map(({ meanMapePercent }) => meanMapePercent);
        expect(errors).toEqual(errors.toSorted((a, b) => a - b));
        expect(part[0]?.rank).toBe(1);
      }
      expect(parts[0].every(({ strategy }) => strategy.origin === "REPRODUCED")).toBe(true);
      for (const row of rows) expect(row.environmentCount).toBe(10);
      expect(leaderboard.baselines.map(({ strategy }) => strategy.name).toSorted()).toEqual([
        "direct",
        "target-only",
      ]);
      // The mean over environments of the figures that the paper's artefact states.
      const published = rows.find(({ strategy }) => strategy.name === "SeMPL");
      expect(Math.abs((published?.meanMapePercent ?? 0) - publishedMean("SeMPL"))).toBeLessThan(
        1e-9,
      );
    });
  });
});

interface Board {
  readonly budgets: number[];
  readonly evaluationCount: number;
  readonly rows: {
    readonly rank: number;
    readonly strategy: { readonly name: string; readonly origin: string };
    readonly meanMapePercent: number;
    readonly environmentCount: number;
  }[];
  readonly baselines: { readonly strategy: { readonly name: string } }[];
}

/** Mean over the environments of x264 at 24 measurements, straight from the file. */
function publishedMean(model: string): number {
  const means = readFileSync(figures, "utf8")
    .split("\n")
    .map((line) => line.split(","))
    .filter(([system, , size, name]) => system === "x264" && size === "24" && name === model)
    .map((fields) => Number(fields[4]));
  return means.reduce((sum, mean) => sum + mean, 0) / means.length;
}
