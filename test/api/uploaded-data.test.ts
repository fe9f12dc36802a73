import { loadTable } from "@perfatlas/db";
import { configurationKey } from "@perfatlas/modeling/space";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  createToken,
  itemsOfRuns,
  pressCampaign,
  pressRun,
  uploadAs,
  type Verdict,
} from "./live-campaign.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

let open: TestApi;
let token: string;

beforeAll(async () => {
  open = await openTestApi({ isFilled: false });
  token = await createToken(open, "bench", ["CURATE"]);
});
afterEach(async () => {
  expect(open.reported).toEqual([]);
  await open.database.rawQuery("truncate system, hardware, failure, run, campaign cascade");
});
afterAll(() => open.close());

const upload = (items: readonly unknown[], campaign: unknown = pressCampaign()) =>
  uploadAs(open, token, items, campaign);
const verdicts = (results: readonly Verdict[]) => results.map(({ verdict }) => verdict);

describe("what was uploaded", () => {
  const slug = "press-live:desk:prose:1.0";

  test("has an outcome that is an enum, and the verdict of before as a text", async () => {
    const document = `mutation ($campaign: JSON!, $items: [JSON!]!) {
      uploadRuns(campaign: $campaign, batchId: "b", items: $items) { results { outcome verdict } } }`;
    const items = [...itemsOfRuns(pressRun(0)), {}];
    const variables = { campaign: pressCampaign(), items };
    const { data, errors } = await open.api.execute(document, variables, { token });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      uploadRuns: {
        results: [
          { outcome: "ACCEPTED", verdict: "accepted" },
          { outcome: "INVALID", verdict: "invalid" },
        ],
      },
    });
  });

  test("is seen in environments, series and measurements, with a simulated one beside it", async () => {
    await upload(itemsOfRuns(pressRun(0), pressRun(1)));
    const simulated = { ...pressCampaign().environment, isSimulated: true };
    await upload(
      itemsOfRuns(pressRun(0, { startedAt: "2026-03-02T10:00:00.000Z" })),
      pressCampaign({
        environment: simulated,
        project: "press-live",
        id: pressCampaign({ project: "s" }).id,
      }),
    );
    const { data, errors } = await open.api.execute(`{
      environment(slug: "${slug}") {
        isSimulated
        facts { name }
        series { metric { name } configurationCount valueCount failureCount minimum }
      }
      simulated: environment(slug: "${slug}:simulated") { isSimulated series { valueCount } }
      runs: dataset(slug: "press-live-runs") {
        origin newestVersion { state configurationCount measurementCount }
      }
      play: dataset(slug: "press-live-simulated") { origin newestVersion { measurementCount } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      environment: {
        isSimulated: false,
        series: [
          { metric: { name: "time" }, configurationCount: 2, valueCount: 2, minimum: 2.5 },
          { metric: { name: "bytes" }, configurationCount: 2, valueCount: 2 },
        ],
      },
      simulated: { isSimulated: true, series: [{ valueCount: 1 }, { valueCount: 1 }] },
      runs: {
        origin: "CONTRIBUTED",
        newestVersion: { state: "open", configurationCount: 2, measurementCount: 4 },
      },
      play: { origin: "SIMULATED", newestVersion: { measurementCount: 2 } },
    });
  });

  test("is a table whose values are medians of healthy repeats, whatever campaign they are of", async () => {
    const again = { repeat: 1, values: { time: 10 } };
    const quarantined = {
      repeat: 2,
      values: { time: 1e6 },
      health: { status: "quarantined", causes: ["steal 9.0 % above 2.0 %"] },
    } as const;
    await upload(itemsOfRuns(pressRun(0), pressRun(0, again), pressRun(0, quarantined)));
    const other = pressCampaign({ id: pressCampaign({ project: "other" }).id, name: "another" });
    const later = { startedAt: "2026-03-03T10:00:00.000Z", values: { time: 11 } };
    expect(verdicts(await upload(itemsOfRuns(pressRun(0, later)), other))).toEqual(["accepted"]);
    const failed = {
      values: {},
      failures: { time: { status: "timeout", reason: "60 s" } },
    } as const;
    await upload(itemsOfRuns(pressRun(1, failed)));
    const table = await loadTable(open.database, { dataset: "press-live-runs", metric: "time" });
    expect(table.environments).toEqual([slug]);
    expect(table.configurations.map((one) => configurationKey(table.space, one))).toEqual([
      "0,1,1",
      "0,1,2",
    ]);
    expect(Array.from(table.values[0] ?? [])).toEqual([10, Number.POSITIVE_INFINITY]);
    expect(table.failureCounts).toEqual([1]);
    const { rows } = await open.database.rawQuery(
      `select health, causes, set_aside from run where health <> 'healthy'`,
    );
    expect(rows).toEqual([
      {
        health: "quarantined",
        causes: quarantined.health.causes,
        set_aside: { values: { time: 1e6 }, failures: {} },
      },
    ]);
  });

  test("changes the digest of its version, so that evaluations on older data are known", async () => {
    const digest = async () =>
      (await loadTable(open.database, { dataset: "press-live-runs" })).digest;
    await upload(itemsOfRuns(pressRun(0)));
    const first = await digest();
    await upload(itemsOfRuns(pressRun(0)));
    expect(await digest()).toBe(first);
    await upload(itemsOfRuns(pressRun(1)));
    expect(await digest()).not.toBe(first);
  });

  test("has its figures queued, for when no further runs come", async () => {
    await upload(itemsOfRuns(pressRun(0)));
    await upload(itemsOfRuns(pressRun(1)));
    const { data } = await open.api.execute(
      '{ jobs(first: 10, where: {subjectIn: ["press-live-runs"]}) { nodes { subject state createdAt notBefore } } }',
    );
    const { nodes } = (data as { jobs: { nodes: Record<string, string>[] } }).jobs;
    expect(nodes).toMatchObject([{ subject: "press-live-runs", state: "QUEUED" }]);
    expect(Date.parse(nodes[0]?.notBefore ?? "")).toBeGreaterThan(
      Date.parse(nodes[0]?.createdAt ?? "") + 59_000,
    );
  });

  test("joins the environments of one project in one table", async () => {
    const rack = { ...pressCampaign().environment, hardware: "rack" };
    await upload(itemsOfRuns(pressRun(0), pressRun(1)));
    const later = { startedAt: "2026-03-04T10:00:00.000Z" };
    await upload(itemsOfRuns(pressRun(1, later)), pressCampaign({ environment: rack }));
    const table = await loadTable(open.database, { dataset: "press-live-runs", metric: "bytes" });
    expect(table.environments).toEqual([slug, "press-live:rack:prose:1.0"]);
    expect(table.values.map((values) => Array.from(values))).toEqual([
      [1000, 1000],
      [Number.NaN, 1000],
    ]);
  });
});
