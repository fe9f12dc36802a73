import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createToken, itemsOfRuns, pressCampaign, pressRun, uploadAs } from "./live-campaign.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

const SLUG = "press-live:desk:prose:1.0";
const QUERY = `query ($slug: String!, $metric: String!) { environment(slug: $slug) {
  runHealth(metric: $metric) { runCount healthyCount healthyPercent
    spans { from to runCount healthyCount quarantinedCount timeoutCount failedCount } }
  hasRuns
  convergence(metric: $metric) { runCount bestAt points { measured best at } }
} }`;

interface Span {
  readonly from: string;
  readonly to: string;
  readonly runCount: number;
  readonly healthyCount: number;
  readonly quarantinedCount: number;
  readonly timeoutCount: number;
  readonly failedCount: number;
}
interface History {
  readonly runHealth: {
    readonly runCount: number;
    readonly healthyCount: number;
    readonly healthyPercent: number;
    readonly spans: readonly Span[];
  } | null;
  readonly convergence: {
    readonly runCount: number;
    readonly bestAt: number;
    readonly points: readonly { readonly measured: number; readonly best: number }[];
  } | null;
}

let open: TestApi;

const minute = (at: number) => `2026-03-01T10:${String(at).padStart(2, "0")}:00.000Z`;
/** A run begun at that minute. */
const run = (at: number, time: number, changes: Parameters<typeof pressRun>[1] = {}) =>
  pressRun(at, { startedAt: minute(at), values: { time, bytes: 1000 / (at + 1) }, ...changes });
const failing = (status: "failed" | "timeout") => ({
  values: {},
  failures: { time: { status, reason: "broke" }, bytes: { status, reason: "broke" } },
});

async function history(metric: string, slug = SLUG): Promise<History | null> {
  const { data, errors } = await open.api.execute(QUERY, { slug, metric });
  expect(errors).toBeUndefined();
  return (data as unknown as { environment: History | null }).environment;
}

beforeAll(async () => {
  open = await openTestApi({ isFilled: false });
  const token = await createToken(open, "bench", ["CURATE"]);
  const runs = [
    run(0, 9),
    run(1, 7),
    run(2, 8),
    run(3, 0.1, { health: { status: "quarantined", causes: ["hot"] } }),
    run(4, 1, failing("timeout")),
    run(5, 1, failing("failed")),
    run(24, 3),
    run(25, 5),
  ];
  // Not in the order in which they were begun.
  await uploadAs(open, token, itemsOfRuns(...runs.toReversed()), pressCampaign());
});
afterAll(() => open.close());

describe("runs over time", () => {
  test("are counted by what became of them, each once", async () => {
    const { runHealth } = (await history("time")) ?? {};
    expect(runHealth).toMatchObject({ runCount: 8, healthyCount: 5, healthyPercent: 62.5 });
    const spans = runHealth?.spans ?? [];
    const sum = (of: keyof Omit<Span, "from" | "to">) =>
      spans.reduce((all, span) => all + span[of], 0);
    expect([sum("quarantinedCount"), sum("timeoutCount"), sum("failedCount")]).toEqual([1, 1, 1]);
    expect(sum("runCount")).toBe(8);
  });

  test("are in spans of equal length from the first to the last, without those of no run", async () => {
    const spans = (await history("time"))?.runHealth?.spans ?? [];
    const lengths = spans.map(({ from, to }) => Date.parse(to) - Date.parse(from));
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
    expect(spans[0]?.from).toBe(minute(0));
    expect(spans.at(-1)?.to).toBe(minute(25));
    // 25 minutes in 24 spans, each a little longer than a minute: the second run is in the first one, too.
    expect(spans.map(({ runCount }) => runCount)).toEqual([2, 1, 1, 1, 1, 2]);
  });

  test("have a best so far in the order in which they were begun, of healthy ones alone", async () => {
    const { convergence } = (await history("time")) ?? {};
    expect(convergence).toMatchObject({ runCount: 7, bestAt: 6 });
    expect(convergence?.points.map(({ measured, best }) => [measured, best])).toEqual([
      [1, 9],
      [2, 7],
      [6, 3],
      [7, 3],
    ]);
  });

  test("are none of another metric or of what no campaign measured", async () => {
    expect(await history("nothing")).toEqual({
      ...{ hasRuns: true, runHealth: null, convergence: null },
    });
    expect(await history("time", "nothing")).toBeNull();
  });
});
