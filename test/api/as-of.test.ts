import { storeDataset } from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { datasetContent } from "../db/store/dataset-content.ts";
import { storeCoderEvaluations } from "./coder-evaluations.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

let open: TestApi;
beforeAll(async () => {
  open = await openTestApi();
  await storeCoderEvaluations(open.database);
  const measured = (value: number, count: number) =>
    [0, 1, 2].slice(0, count).map((environment) => ({ environment, configuration: 1, value }));
  for (const [id, system, value, count] of [
    ["example", "example", 1, 1],
    ["example", "example", 2, 3],
    ["apart", "apart", 3, 3],
  ] as const) {
    await storeDataset(open.database, datasetContent(measured(value, count), { id, system }));
  }
  // The coder's runs first, then one version a month; the boards were computed last.
  await open.database.rawQuery(
    `update dataset_version set created_at = timestamptz '2026-01-01T00:00:00.123456Z'
       + (select count(*) from dataset_version as earlier where earlier.id < dataset_version.id)
       * interval '1 month'`,
  );
  await open.database.rawQuery("update evaluation set created_at = '2026-06-01T00:00:00Z'");
});
afterAll(() => open.close());

const QUERY = `{
  counts { systems environments measurements datasets evaluations configurations }
  systems(first: 9) { nodes { slug environmentCount measurementCount configurationCount } totalCount }
  environments(first: 9, where: { systemIn: ["example"] }) { nodes { slug } totalCount }
  environment(slug: "example:h:w0:1.0") { measurements(first: 9, metric: "time") { nodes { value } totalCount } }
  datasets(first: 9) { nodes { slug state versions { number } newestVersion { number } } totalCount }
  allHardware(first: 9) { nodes { slug } totalCount }
  leaderboard(suite: "coding", subject: "coder") { evaluationCount rowsConnection(first: 9, where: { isPublished: false }) { totalCount } }
  system(slug: "example") { slug configurations(first: 9) { totalCount } }
}`;

/** The answer of the whole query as at a time, now without one. */
async function at(time?: string) {
  const document = time === undefined ? QUERY : `query @asOf(time: "${time}") ${QUERY}`;
  const { data, errors } = await open.api.execute(document);
  expect(errors).toBeUndefined();
  return data as Record<string, unknown>;
}

describe("a query as at a time", () => {
  test("before the first version finds nothing, and says so", async () => {
    expect(await at("2025-12-31T23:59:59Z")).toEqual({
      counts: {
        systems: 0,
        environments: 0,
        measurements: 0,
        datasets: 0,
        evaluations: 0,
        configurations: 0,
      },
      systems: { nodes: [], totalCount: 0 },
      environments: { nodes: [], totalCount: 0 },
      environment: null,
      datasets: { nodes: [], totalCount: 0 },
      allHardware: { nodes: [], totalCount: 0 },
      leaderboard: { evaluationCount: 0, rowsConnection: { totalCount: 0 } },
      system: null,
    });
  });

  test("finds the version of a data set that was the newest then, and what it held", async () => {
    const first = await at("2026-02-15T00:00:00Z");
    expect(first).toMatchObject({
      counts: { systems: 2, environments: 4, measurements: 37, datasets: 2, evaluations: 0 },
      environments: { nodes: [{ slug: "example:h:w0:1.0" }], totalCount: 1 },
      environment: { measurements: { nodes: [{ value: 1 }], totalCount: 1 } },
      allHardware: { nodes: [{ slug: "h" }, { slug: "laptop" }, { slug: "server" }] },
      leaderboard: { evaluationCount: 0 },
      system: { configurations: { totalCount: 1 } },
    });
    const example = (first.datasets as { nodes: { slug: string }[] }).nodes.find(
      ({ slug }) => slug === "example",
    );
    expect(example).toEqual({
      slug: "example",
      state: "LOADED",
      versions: [{ number: 1 }],
      newestVersion: { number: 1 },
    });
    expect(await at("2026-03-15T00:00:00Z")).toMatchObject({
      counts: { systems: 2, environments: 6, measurements: 39 },
      environments: { totalCount: 3 },
      environment: { measurements: { nodes: [{ value: 2 }], totalCount: 1 } },
    });
  });

  test("is the present one when everything had been stored and computed by then", async () => {
    const now = await at();
    expect(now).toMatchObject({ systems: { totalCount: 3 } });
    expect((now.leaderboard as { evaluationCount: number }).evaluationCount).toBeGreaterThan(0);
    expect(await at("2026-07-01T00:00:00Z")).toEqual(now);
  });

  test("counts a version from the millisecond that is told of it", async () => {
    const { data } = await open.api.execute(
      '{ dataset(slug: "example") { versions { number createdAt } } }',
    );
    const [, first] = (data as { dataset: { versions: { createdAt: string }[] } }).dataset.versions;
    const then = String(first?.createdAt);
    expect((await at(then)).environment).not.toBeNull();
    const before = new Date(Date.parse(then) - 1).toISOString();
    expect((await at(before)).environment).toBeNull();
  });

  test("leaves out versions that are still open", async () => {
    await open.database.rawQuery("update dataset_version set state = 'open' where id = 1");
    try {
      expect((await at("2026-02-15T00:00:00Z")).systems).toMatchObject({ totalCount: 1 });
      expect((await at()).systems).toMatchObject({ totalCount: 3 });
    } finally {
      await open.database.rawQuery("update dataset_version set state = 'published' where id = 1");
    }
  });

  test("takes the time from a variable, and is one of its request alone", async () => {
    const document = "query Q($time: DateTime!) @asOf(time: $time) { counts { systems } }";
    const [then, now] = await Promise.all([
      open.api.execute(document, { time: "2026-01-15T00:00:00Z" }),
      open.api.execute("{ counts { systems } }"),
    ]);
    expect([then.data, now.data]).toEqual([{ counts: { systems: 1 } }, { counts: { systems: 3 } }]);
  });

  test("of a time to come is refused", async () => {
    const { errors } = await open.api.execute(
      'query @asOf(time: "2999-01-01T00:00:00Z") { counts { systems } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", reason: "AS_OF" } }]);
    expect(errors?.[0]?.message).toContain("still to come");
  });

  test("is no matter of mutations, and needs a time", async () => {
    for (const document of [
      'mutation @asOf(time: "2026-01-01T00:00:00Z") { datasetImport(slug: "x") { userErrors { code } } }',
      "query @asOf { counts { systems } }",
      'query @asOf(time: "yesterday") { counts { systems } }',
    ]) {
      const { errors } = await open.api.execute(document);
      expect(errors?.[0]?.extensions?.code, document).toBe("GRAPHQL_VALIDATION_FAILED");
    }
  });
});
