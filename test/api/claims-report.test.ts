import { type Database, evaluationWriter, loadTable, suiteWriter } from "@perfatlas/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkClaim } from "../../apps/api/src/graph/claim/check-claim.ts";
import { opml19Repeats } from "../../apps/api/src/graph/claim/generated/opml19-repeats.ts";
import { OPML19_CLAIMS, opml19Tasks } from "../../apps/api/src/graph/claim/opml19-claims.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

const REPORT = `{ claimsReport { slug summary shippedAt conditions totals { hardware configurationCount }
  claims { slug lowerPercent checks {
    scope verdict lowerPercent interval { low high } pairCount isShipped
    errors { strategy learner target budget meanMapePercent repeatCount command } } } } }`;

interface Check {
  readonly scope: string;
  readonly verdict: string | null;
  readonly lowerPercent: number;
  readonly interval: { readonly low: number; readonly high: number };
  readonly isShipped: boolean;
  readonly errors: readonly { readonly strategy: string; readonly meanMapePercent: number }[];
}
interface Report {
  readonly summary: string;
  readonly shippedAt: string | null;
  readonly claims: readonly {
    readonly slug: string;
    readonly lowerPercent: number;
    readonly checks: readonly Check[];
  }[];
}

let testApi: TestApi;
beforeAll(async () => {
  testApi = await openTestApi();
});
afterAll(() => testApi.close());

async function report(): Promise<Report> {
  const { data, errors } = await testApi.api.execute(REPORT);
  expect(errors).toBeUndefined();
  return (data as unknown as { claimsReport: Report }).claimsReport;
}

test("an empty registry shows the repeats that ship: every claim in every scope, with its targets", async () => {
  const { claims, shippedAt, summary } = await report();
  expect(claims).toHaveLength(12);
  expect(shippedAt).not.toBeNull();
  for (const { checks } of claims) {
    expect(checks.map(({ scope }) => scope)).toEqual(["TASK", "PUBLISHED_CODE", "BOARDS"]);
    for (const { scope, errors, isShipped, verdict } of checks) {
      expect(errors).toHaveLength(scope === "BOARDS" ? 2 * 3 : 2 * 7);
      expect(isShipped).toBe(true);
      expect(verdict).not.toBeNull();
    }
  }
  expect(summary).toMatch(/^On the paper's own tasks, of 12 claims: \d+ /);
});

test("percent lower is that of the means that stand beside it, and the verdict follows from the interval", async () => {
  for (const { slug, lowerPercent: printed, checks } of (await report()).claims) {
    for (const { errors, lowerPercent, interval, verdict } of checks) {
      const half = errors.length / 2;
      const mean = (part: typeof errors) =>
        part.reduce((sum, one) => sum + one.meanMapePercent, 0) / part.length;
      const [own, other] = [mean(errors.slice(0, half)), mean(errors.slice(half))];
      expect(lowerPercent, slug).toBeCloseTo(100 * (1 - own / other), 6);
      const { low, high } = interval;
      expect(low).toBeLessThanOrEqual(lowerPercent + 1e-9);
      expect(high).toBeGreaterThanOrEqual(lowerPercent - 1e-9);
      const said =
        high < 0
          ? "CONTRADICTED"
          : low <= 0
            ? "UNDECIDED"
            : high < printed
              ? "SMALLER"
              : "REPRODUCED";
      expect(verdict, slug).toBe(said);
    }
  }
});

/** Two repeats of two methods on the coder's runs, as if it were the paper's task. */
async function storeRepeats(database: Database, settings = {}): Promise<void> {
  const table = await loadTable(database, { dataset: "coder-runs" });
  const [source, target] = table.environmentIds;
  const citation = { authors: "B. Author", title: "Shifting", venue: "Tests", year: 2025 };
  await database.transaction(async (handle) => {
    const protocol = { name: "unmeasured", repeats: 2 };
    const suite = { slug: "opml19-tx2", number: 1, title: "", description: "", protocol };
    const suiteId = await suiteWriter.suite(handle, suite);
    const taskId = await suiteWriter.task(handle, suiteId, {
      ...{ subject: "inference-time", dataset: "coder-runs", metric: "time", targetNumber: 0 },
      ...{ slug: "opml19-tx2/0", targetEnvironmentId: target as number, budgets: [19] },
      sourceEnvironmentIds: [source as number],
    });
    for (const [name, level] of Object.entries({ "guided-sampling-learner": 10, direct: 20 })) {
      const given = {
        name,
        origin: "reproduced" as const,
        title: name,
        citation,
        isBaseline: false,
      };
      const strategyId = await suiteWriter.strategy(handle, given);
      await evaluationWriter.store(
        handle,
        [0, 1, 2].map((repeat) => ({
          ...{ taskId, strategyId, learner: "regression-tree", settings, budget: 19, repeat },
          ...{ seed: repeat, datasetDigest: table.digest, codeRevision: "test", failure: null },
          ...{ mapePercent: level + repeat, medianApePercent: 1, meanLogRatio: null, nmse: null },
          ...{
            rankCorrelation: null,
            regret: null,
            testCount: 10,
            fitSeconds: 0,
            measuringCost: 1,
          },
        })),
      );
    }
  });
}

test("what the registry has computed on every target replaces what ships; less than that does not", async () => {
  // One target of eight: the seven that ship are not there.
  await storeRepeats(testApi.database);
  const { claims } = await report();
  const task = claims.find(({ slug }) => slug === "inference-time-tree-dm")!.checks[0]!;
  expect(task.isShipped).toBe(true);

  // The registry's own on all of the targets that anybody has.
  const [claim] = OPML19_CLAIMS;
  const [own] = opml19Tasks(claim!.metric);
  const stored = opml19Repeats
    .filter(({ suite, subject }) => suite === own!.suite && own!.budgets[subject] !== undefined)
    .map((one) => ({ ...one, errors: one.strategy === "direct" ? [20, 22, 24] : [10, 11, 12] }));
  const [found] = checkClaim(claim!, stored, opml19Repeats);
  expect(found).toMatchObject({
    isShipped: false,
    lowerPercent: 50,
    verdict: "reproduced",
    pairCount: 3,
  });
  expect(found?.errors[0]?.command).toBe(
    "perfatlas evaluate --suite opml19-tx2 --system inference-time --strategy guided-sampling-learner " +
      "--learner regression-tree --budget 19 --repeats 3",
  );
});

test("another paper has no report", async () => {
  const { data } = await testApi.api.execute('{ claimsReport(slug: "none") { slug } }');
  expect(data).toEqual({ claimsReport: null });
});
