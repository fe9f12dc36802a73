import { configurationKey } from "@perfatlas/modeling/space";
import type { RunEnd } from "@perfatlas/wire";
import { SUGGEST_CONFIGURATIONS, UPLOAD_RUNS } from "@perfatlas/wire";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { suggest } from "../../apps/api/src/suggestion/suggest.ts";
import type { SuggestionTask } from "../../apps/api/src/suggestion/suggestion-task.ts";
import {
  createToken,
  itemsOfRuns,
  pressCampaign,
  pressConfigurations,
  pressRun,
} from "./live-campaign.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

const header = pressCampaign();
const space = { system: "press", options: header.options, constraints: header.constraints };
const keyOf = (one: unknown) => configurationKey(space, one as never);
const legal = new Set(pressConfigurations.map(keyOf));

const time = (n: number) => pressRun(n).values.time as number;
const everyValue = pressConfigurations.map((_, n) => n);

function press(changes: Partial<SuggestionTask> = {}): SuggestionTask {
  return {
    space,
    metric: header.metrics[0] as never,
    sources: [
      {
        configurations: pressConfigurations,
        values: Float64Array.from(everyValue, (n) => 3 * time(n)),
      },
    ],
    measured: [],
    count: 4,
    strategy: "guided-sampling",
    settings: {},
    seed: "s",
    ...changes,
  };
}

describe("what is suggested", () => {
  test.each([
    "guided-sampling",
    "guided-sampling-opml19",
    "active-sampling",
    "data-reuse-guided",
    "target-only",
    "informed-gp",
    "random",
  ])("by %s is valid, new and, round by round, the whole space", (strategy) => {
    const measured: {
      configuration: (typeof pressConfigurations)[number];
      value: number | null;
    }[] = [];
    while (measured.length < pressConfigurations.length) {
      const { configurations, chosenCount } = suggest(press({ strategy, measured, count: 7 }));
      expect(configurations).toHaveLength(
        Math.min(7, pressConfigurations.length - measured.length),
      );
      if (measured.length === 0) expect(chosenCount > 0).toBe(strategy !== "random");
      const before = new Set(measured.map(({ configuration }) => keyOf(configuration)));
      for (const configuration of configurations) {
        const key = keyOf(configuration);
        expect(legal).toContain(key);
        expect(before).not.toContain(key);
        before.add(key);
        const n = pressConfigurations.findIndex((one) => keyOf(one) === key);
        // Every ninth run fails.
        measured.push({
          configuration: pressConfigurations[n] as never,
          value: n % 9 === 4 ? null : time(n),
        });
      }
    }
    expect(suggest(press({ strategy, measured })).configurations).toEqual([]);
  });

  test("is the same for the same question and another for another seed", () => {
    const keys = (seed: string) => suggest(press({ seed, count: 10 })).configurations.map(keyOf);
    expect(keys("a")).toEqual(keys("a"));
    expect(keys("a")).not.toEqual(keys("b"));
  });

  test.each(["lower", "higher"] as const)(
    "takes a run that failed for the worst known, where %s is better",
    (better) => {
      // Epsilon 1: each question depends on the answers so far. The median, which stands in for answers
      // that are not there yet, is 20 whatever the failed run counts for.
      const values = [12, 20, 20, 20, null, 20, 20, 20, 30];
      const metric = { ...(header.metrics[0] as never as SuggestionTask["metric"]), better };
      const asked = (failed: number | null) => {
        const measured = values.map((value, n) => ({
          configuration: pressConfigurations[n] as never,
          value: value ?? failed,
        }));
        const task = press({ measured, metric, count: 5, settings: { epsilon: 1 } });
        return suggest(task).configurations.map(keyOf);
      };
      const [worst, best] = better === "lower" ? [30, 12] : [12, 30];
      expect(asked(null)).toEqual(asked(worst));
      expect(asked(null)).not.toEqual(asked(best));
    },
  );

  test("depends on the settings of the strategy", () => {
    const asked = (settings: SuggestionTask["settings"]) =>
      suggest(press({ strategy: "active-sampling", count: 12, settings })).configurations;
    expect(asked({ startShare: 1 })).not.toEqual(asked({ startShare: 0 }));
    expect(asked({ startShare: 0.3 })).toEqual(asked({}));
  });

  test("of a strategy that has no source is random, and says why", () => {
    const { configurations, chosenCount, note } = suggest(press({ sources: [] }));
    expect({ count: configurations.length, chosenCount }).toEqual({ count: 4, chosenCount: 0 });
    expect(note).toMatch(/needs at least 1 source/);
  });

  test("of a space that cannot be listed is valid", () => {
    const wide = {
      system: "wide",
      options: Array.from({ length: 40 }, (_, i) => ({
        name: `o${i}`,
        kind: "binary" as const,
        domain: [false, true],
      })),
      constraints: [{ rule: "o0 -> o1" }],
    };
    const { configurations } = suggest(
      press({ space: wide, sources: [], strategy: "random", count: 50 }),
    );
    expect(new Set(configurations.map((one) => configurationKey(wide, one))).size).toBe(50);
    for (const one of configurations) expect(one.o0 === true && one.o1 === false).toBe(false);
  });

  test("comes with an outlook whose best and intervals hold, from five values on", () => {
    const measured = [1, 8, 15, 22, 30, 33].map((n) => ({
      configuration: pressConfigurations[n] as never,
      value: time(n),
    }));
    expect(suggest(press({ measured: measured.slice(0, 4) })).outlook).toBeNull();
    const { outlook } = suggest(press({ measured }));
    expect(outlook?.model).toBe("informed-gp");
    expect(outlook?.remaining).toHaveLength(pressConfigurations.length - 6);
    const values = outlook?.remaining.map(({ value }) => value) ?? [];
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    const inside = outlook?.remaining.filter(({ configuration, lower, upper }) => {
      const n = pressConfigurations.findIndex((one) => keyOf(one) === keyOf(configuration));
      return (lower as number) <= time(n) && time(n) <= (upper as number);
    });
    expect(inside?.length).toBeGreaterThanOrEqual(0.8 * values.length);
    const least = Math.min(...everyValue.map(time));
    const best = pressConfigurations.findIndex(
      (one) => keyOf(one) === keyOf(outlook?.best.configuration),
    );
    expect(time(best)).toBeLessThan(1.3 * least);
  });
});

describe("the API's suggestions", () => {
  let open: TestApi;
  let token: string;
  const rack = pressCampaign({ environment: { ...header.environment, hardware: "rack" } });

  beforeAll(async () => {
    open = await openTestApi({ isFilled: false });
    token = await createToken(open, "bench", ["CURATE"]);
    const items = itemsOfRuns(...everyValue.map((n) => pressRun(n)));
    await open.api.execute(UPLOAD_RUNS, { campaign: header, batchId: "1", items }, { token });
  });
  afterAll(async () => {
    expect(open.reported).toEqual([]);
    await open.close();
  });

  const ask = (variables: object, campaign: unknown = rack) =>
    open.api.execute(
      SUGGEST_CONFIGURATIONS.replace("suggestionId", "suggestionId sources strategy chosenCount"),
      { campaign, source: null, strategy: null, count: 6, measured: [], ...variables },
      { token },
    );

  test("learn from the environment that was uploaded, as the harness asks", async () => {
    const runs = [0, 20].map((n): Pick<RunEnd, "configuration" | "values"> => pressRun(n));
    const measured = runs.map(({ configuration, values }) => ({ configuration, values }));
    const { data, errors } = await ask({ measured });
    expect(errors).toBeUndefined();
    const found = data?.suggestConfigurations as {
      configurations: unknown[];
      suggestionId: string;
    };
    expect(found).toMatchObject({
      sources: ["press-live:desk:prose:1.0"],
      strategy: "guided-sampling",
      chosenCount: 6,
    });
    const keys = found.configurations.map(keyOf);
    expect(new Set([...keys, ...measured.map((run) => keyOf(run.configuration))]).size).toBe(8);
    expect(keys.every((key) => legal.has(key))).toBe(true);
    expect((await ask({ measured })).data).toEqual(data);
  });

  test("with other settings of the strategy are another suggestion", async () => {
    const asked = async (settings: object) => {
      const { data, errors } = await ask({ strategy: "guided-sampling", settings });
      expect(errors).toBeUndefined();
      return (data as unknown as { suggestConfigurations: { suggestionId: string } })
        .suggestConfigurations.suggestionId;
    };
    const usual = await asked({});
    expect(await asked({ epsilon: 0.1 })).toBe(usual);
    expect(await asked({ epsilon: 0.5 })).not.toBe(usual);
  });

  test("are random where nothing is known, and need a token", async () => {
    const first = { project: "first-live", system: "first" };
    const { data } = await ask({}, pressCampaign(first));
    expect(data?.suggestConfigurations).toMatchObject({ sources: [], strategy: "random" });
    const asked = { campaign: rack, count: 1, measured: [], source: null, strategy: null };
    const { errors } = await open.api.execute(SUGGEST_CONFIGURATIONS, asked);
    expect(errors?.[0]?.extensions?.code).toBe("UNAUTHENTICATED");
  });

  test.each([
    ["an unknown strategy", { strategy: "magic" }, "UNKNOWN_STRATEGY"],
    ["an unknown setting", { strategy: "direct", settings: { x: 1 } }, "ILLEGAL_SETTING"],
    [
      "a setting out of bounds",
      { strategy: "guided-sampling", settings: { epsilon: 2 } },
      "ILLEGAL_SETTING",
    ],
    ["a setting of what is random", { strategy: "random", settings: { x: 1 } }, "ILLEGAL_SETTING"],
    ["settings without a strategy", { settings: { epsilon: 0 } }, "SETTINGS"],
    ["no configuration at all", { count: 0 }, "COUNT"],
    ["the target as source", { source: "press-live:rack:prose:1.0" }, undefined],
    [
      "a run outside the space",
      { measured: [{ configuration: { level: 9 }, values: {} }] },
      "BAD_RUN",
    ],
  ])("refuse %s", async (_what, variables, reason) => {
    const { errors } = await ask(variables);
    expect(errors?.[0]?.extensions?.reason).toBe(reason);
    expect(errors?.[0]?.extensions?.code).toBe(
      reason === undefined ? "NOT_FOUND" : "BAD_USER_INPUT",
    );
  });
});
