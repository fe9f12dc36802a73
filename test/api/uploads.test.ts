import { implausibleValues } from "@perfatlas/modeling/units";
import { BATCH_ITEMS, type UploadCampaign } from "@perfatlas/wire";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  createToken,
  itemsOfRuns,
  pressCampaign,
  pressConfigurations,
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

async function count(table: string): Promise<number> {
  const { rows } = await open.database.rawQuery(`select count(*)::int as n from ${table}`);
  return rows[0]?.n as number;
}

const verdicts = (results: readonly Verdict[]) => results.map(({ verdict }) => verdict);

describe("uploaded runs", () => {
  test("are accepted once and duplicates for ever after", async () => {
    const items = itemsOfRuns(pressRun(0), pressRun(1), pressRun(2));
    expect(verdicts(await upload(items))).toEqual(["accepted", "accepted", "accepted"]);
    const before = [await count("run"), await count("measurement")];
    for (let round = 0; round < 3; round++) {
      expect(new Set(verdicts(await upload(items)))).toEqual(new Set(["duplicate"]));
    }
    expect([await count("run"), await count("measurement")]).toEqual(before);
    expect(before).toEqual([3, 6]);
  });

  test("conflict when the same id comes with another content, and the first one stays", async () => {
    const [first] = itemsOfRuns(pressRun(0));
    const [second] = itemsOfRuns(pressRun(0, { values: { time: 99 } }));
    await upload([first]);
    expect(await upload([second])).toEqual([
      expect.objectContaining({ id: first?.id, verdict: "conflict", path: "contentHash" }),
    ]);
    const { rows } = await open.database.rawQuery("select value from measurement where value = 99");
    expect(rows).toEqual([]);
  });

  test("meet themselves within a batch", async () => {
    const [first] = itemsOfRuns(pressRun(0));
    const [other] = itemsOfRuns(pressRun(0, { values: { time: 99 } }));
    expect(verdicts(await upload([first, first, other]))).toEqual([
      "accepted",
      "duplicate",
      "conflict",
    ]);
  });

  test.each([
    [
      "an illegal level",
      { configuration: { fast: true, level: 6, window: 1 } },
      "configuration.level",
    ],
    ["a missing option", { configuration: { fast: true, level: 5 } }, "configuration.window"],
    [
      "an unknown option",
      { configuration: { fast: true, level: 5, window: 1, x: 1 } },
      "configuration.x",
    ],
    ["a broken rule", { configuration: { fast: true, level: 5, window: 8 } }, "configuration"],
    ["an unknown metric", { values: { joules: 1 } }, "values.joules"],
    ["nothing measured", { values: {} }, "values"],
    ["a text as value", { values: { time: "1" as never } }, "values.time"],
    [
      "a value that failed",
      { failures: { time: { status: "failed", reason: "x" } } } as const,
      "failures.time",
    ],
    ["a negative repeat", { repeat: -1 }, "repeat"],
    ["a repeat beyond the storage", { repeat: 40_000 }, "repeat"],
    ["a time that is none", { startedAt: "2026-99-99T10:00:00Z" }, "startedAt"],
    ["a day that its month lacks", { startedAt: "2026-02-30T10:00:00Z" }, "startedAt"],
    ["a year before the first", { startedAt: "0000-01-01T00:00:00Z" }, "startedAt"],
    ["a time that only one parser reads", { startedAt: "2026-03-01T10:00:00:00Z" }, "startedAt"],
    [
      "text that no database holds",
      { failures: {}, health: { status: "healthy", causes: ["\0"] } } as const,
      "health.causes.0",
    ],
    [
      "half a character",
      { values: {}, failures: { time: { status: "failed", reason: "\ud800" } } } as const,
      "failures.time.reason",
    ],
  ])("with %s are invalid and say where; the others are stored", async (_what, changes, path) => {
    const items = itemsOfRuns(pressRun(3, changes), pressRun(4));
    const [bad, good] = await upload(items);
    expect(bad).toMatchObject({ id: items[0]?.id, verdict: "invalid", path });
    expect(bad?.message).toBeTruthy();
    expect(good).toMatchObject({ verdict: "accepted" });
    expect(await count("run")).toBe(1);
  });

  test.each([
    ["a negative duration", { values: { time: -1 } }, /time: -1 s is implausible: a duration/],
    ["more than anybody measures", { values: { time: 1e308 } }, /1e\+308 s is implausible/],
    ["a start in the future", { startedAt: "2999-01-01T00:00:00Z" }, /in the future/],
    ["a start before there were harnesses", { startedAt: "1970-01-01T00:00:10Z" }, /not set/],
  ])("with %s are quarantined with the cause, and in no figure", async (_what, changes, cause) => {
    const [odd, good] = await upload(itemsOfRuns(pressRun(3, changes), pressRun(4)));
    expect(odd).toMatchObject({ verdict: "accepted", message: expect.stringMatching(cause) });
    expect(good).toMatchObject({ verdict: "accepted", message: null });
    const { rows } = await open.database.rawQuery(
      "select health, causes from run order by position",
    );
    expect(rows).toEqual([
      { health: "quarantined", causes: [expect.stringMatching(cause)] },
      { health: "healthy", causes: [] },
    ]);
    const series = await open.database.rawQuery("select sum(value_count)::int as n from series");
    expect(series.rows).toEqual([{ n: 2 }]);
  });

  test("whose harness has set them aside for what cannot be keep its cause, once", async () => {
    const causes = implausibleValues([{ name: "time", unit: "s" }], { time: -1 });
    const health = { status: "quarantined", causes } as const;
    const [odd] = await upload(itemsOfRuns(pressRun(3, { values: { time: -1 }, health })));
    expect(odd).toMatchObject({ verdict: "accepted", message: null });
    const { rows } = await open.database.rawQuery("select health, causes from run");
    expect(rows).toEqual([
      { health: "quarantined", causes: [expect.stringMatching(/^time: -1 s/)] },
    ]);
  });

  test("with a hash that is not theirs, or of no form at all, are invalid", async () => {
    const [item] = itemsOfRuns(pressRun(0));
    const forged = { ...item, values: { time: 0.001 } };
    const results = await upload([forged, { id: item?.id, more: 1 }, 7, [], "x"]);
    expect(verdicts(results)).toEqual(Array(5).fill("invalid"));
    expect(results[0]?.path).toBe("contentHash");
    expect(results.map(({ id }) => id)).toEqual([item?.id, item?.id, "", "", ""]);
    expect(await count("system")).toBe(0);
  });

  test("of two uploads of the same batch at once are stored once", async () => {
    const items = itemsOfRuns(...pressConfigurations.map((_, n) => pressRun(n)));
    const both = await Promise.all([upload(items), upload(items), upload(items)]);
    const all = both.flatMap(verdicts);
    expect(all.filter((verdict) => verdict === "accepted")).toHaveLength(items.length);
    expect(all.filter((verdict) => verdict === "duplicate")).toHaveLength(2 * items.length);
    expect(await count("run")).toBe(items.length);
  });

  test("come at most 200 at a time", async () => {
    const [item] = itemsOfRuns(pressRun(0));
    expect(verdicts(await upload(Array(BATCH_ITEMS).fill(item)))[1]).toBe("duplicate");
    await expect(upload(Array(BATCH_ITEMS + 1).fill(item))).rejects.toThrow("BAD_USER_INPUT");
  });
});

describe("a campaign", () => {
  const changed: readonly (readonly [string, Partial<UploadCampaign>, string])[] = [
    [
      "another domain",
      {
        options: pressCampaign().options.map((option) =>
          option.name === "level" ? { ...option, domain: { min: 1, max: 9 } } : option,
        ),
      },
      "campaign.options.1",
    ],
    [
      "an option fewer",
      { options: pressCampaign().options.slice(0, 2), constraints: [] },
      "campaign.options.2",
    ],
    ["another rule", { constraints: [] }, "campaign.constraints"],
    [
      "another unit",
      { metrics: [{ name: "time", unit: "ms", better: "lower" }] },
      "campaign.metrics.0.unit",
    ],
    [
      "another direction",
      { metrics: [{ name: "time", unit: "s", better: "higher" }] },
      "campaign.metrics.0.better",
    ],
    [
      "another fact",
      { environment: { ...pressCampaign().environment, facts: { cores: 8 } } },
      "campaign.environment.facts.cores",
    ],
    ["an unknown field", { colour: "red" } as never, "campaign"],
    [
      "a rule of no language",
      { constraints: [{ rule: "fast ->" }] },
      "campaign.constraints.0.rule",
    ],
    ["the name of a known data set", { project: "coder", system: "coder" }, "campaign.project"],
  ];
  test.each(changed)("with %s takes all its runs with it", async (_what, changes, path) => {
    await upload(itemsOfRuns(pressRun(0)));
    const results = await upload(itemsOfRuns(pressRun(5), pressRun(6)), pressCampaign(changes));
    expect(verdicts(results)).toEqual(["invalid", "invalid"]);
    expect(results[0]?.path).toBe(path);
    expect(await count("run")).toBe(1);
  });

  test("names its licence and who measured; what the first one says holds for the data set", async () => {
    const [first, second] = itemsOfRuns(pressRun(0), pressRun(1));
    const provenance = { measured: [{ name: "A. Author", url: "https://example.org/a" }] };
    const licensed = pressCampaign({ license: "CC-BY-4.0", provenance });
    expect(verdicts(await upload([first], licensed))).toEqual(["accepted"]);
    const { rows } = await open.database.rawQuery(
      "select license, v.descriptor -> 'provenance' as provenance from dataset d join dataset_version v on v.dataset_id = d.id",
    );
    expect(rows).toEqual([{ license: "CC-BY-4.0", provenance }]);
    expect(verdicts(await upload([second]))).toEqual(["accepted"]);
    for (const [license, message] of [
      ["CC0-1.0", /another licence: given "CC0-1.0", known "CC-BY-4.0"/],
      ["bananas", /"bananas" is no identifier of the SPDX list/],
    ] as const) {
      expect(await upload(itemsOfRuns(pressRun(2)), pressCampaign({ license }))).toEqual([
        expect.objectContaining({
          verdict: "invalid",
          path: expect.stringContaining("license"),
          message: expect.stringMatching(message),
        }),
      ]);
    }
  });

  /** Energy of the press by some meter. */
  const metered = (facts: Readonly<Record<string, string>>, id?: string) =>
    pressCampaign({
      metrics: [{ name: "energy", unit: "J", better: "lower" }],
      environment: {
        ...pressCampaign().environment,
        facts: { ...pressCampaign().environment.facts, ...facts },
      },
      ...(id === undefined ? {} : { id }),
    });
  const joules = (i: number) => itemsOfRuns(pressRun(i, { values: { energy: 3 } }));
  const RAILS = { energy_meter: "ina3221", energy_rails: "VDD_IN", energy_is: "gross" };
  const OTHER = "0190a5b0-0000-5000-8000-000000000009";

  test("of another meter do not go into one mean: another rail, net for gross, a meter untold", async () => {
    expect(verdicts(await upload(joules(0), metered(RAILS)))).toEqual(["accepted"]);
    for (const [facts, path] of [
      [{ ...RAILS, energy_rails: "VDD_CPU" }, "energy_rails"],
      [{ ...RAILS, energy_is: "above idle" }, "energy_is"],
      [{ ...RAILS, energy_meter: "external", energy_rails: "wall" }, "energy_meter"],
      [{}, "energy_is"],
    ] as const) {
      const [result] = await upload(joules(1), metered(facts, OTHER));
      expect(result).toMatchObject({ verdict: "invalid" });
      expect(result?.path).toBe(`campaign.environment.facts.${path}`);
      expect(result?.message).toContain("give what another meter measured a metric of its own");
    }
    expect(verdicts(await upload(joules(1), metered(RAILS, OTHER)))).toEqual(["accepted"]);
  });

  test("that tell their meter do not join those of another campaign that does not; one that goes on may", async () => {
    expect(verdicts(await upload(joules(0), metered({})))).toEqual(["accepted"]);
    const [result] = await upload(joules(1), metered(RAILS, OTHER));
    expect(result?.message).toMatch(/has values of "energy" that do not tell their meter/);
    expect(verdicts(await upload(joules(1), metered(RAILS)))).toEqual(["accepted"]);
  });

  test("may leave out metrics, add some, and differ in facts that knobs change", async () => {
    await upload(itemsOfRuns(pressRun(0)));
    const { facts } = pressCampaign().environment;
    const campaign = pressCampaign({
      metrics: [{ name: "energy", unit: "J", better: "lower" }],
      environment: { ...pressCampaign().environment, facts: { ...facts, cores_online: 2 } },
    });
    const items = itemsOfRuns(pressRun(1, { values: { energy: 3 } }));
    expect(verdicts(await upload(items, campaign))).toEqual(["accepted"]);
  });
});
