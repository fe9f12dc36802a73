import { datasetsWithoutData } from "@perfatlas/db/datasets-without-data";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "./open-test-api.ts";

let testApi: TestApi;
beforeAll(async () => {
  testApi = await openTestApi({ isFilled: false, withoutData: datasetsWithoutData });
});
afterAll(() => testApi.close());

describe("data sets whose measurements are not public", () => {
  test("are served with what sources state, and where", async () => {
    const { data } = await testApi.api.execute(`{ dataset(slug: "cobot") {
      state why files { count } expectedConfigurationCount statedTotals { hardware configurationCount measuredCount }
      noPublicData { options { name levels source } environments { what } metrics { name } } } }`);
    expect(data?.dataset).toMatchObject({
      state: "NO_PUBLIC_DATA",
      why: expect.stringMatching(/no other copy was found/),
      files: null,
      expectedConfigurationCount: 0,
      statedTotals: [{ hardware: "cobot", configurationCount: 56585, measuredCount: null }],
    });
    const { dataset } = data as {
      dataset: { noPublicData: { options: { levels: string[] }[] } };
    };
    expect(dataset.noPublicData.options.map(({ levels }) => levels.length)).toEqual([
      10, 10, 25, 27,
    ]);
  });

  test("are found by their state, beside those that can be loaded", async () => {
    const { data } = await testApi.api.execute(`{
      closed: datasets(first: 9, where: { stateIn: [NO_PUBLIC_DATA] }) { nodes { slug } }
      all: datasets(first: 9) { totalCount } }`);
    expect(data?.closed).toEqual({ nodes: [{ slug: "cobot" }, { slug: "social-sensor" }] });
    expect(data?.all).toEqual({ totalCount: 3 });
  });

  test("are refused by an import in one sentence", async () => {
    const { data } = await testApi.api.execute(
      `mutation { datasetImport(slug: "cobot") { job { id } userErrors { code message } } }`,
      {},
      { isAdministrator: true },
    );
    const message = expect.stringMatching(/^"cobot" has no public data, so there is nothing to/);
    expect(data?.datasetImport).toEqual({
      job: null,
      userErrors: [{ code: "NO_PUBLIC_DATA", message }],
    });
  });
});
