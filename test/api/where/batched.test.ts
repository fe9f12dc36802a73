import { storeDataset } from "@perfatlas/db";
import { afterAll, beforeAll, expect, test } from "vitest";
import { datasetContent } from "../../db/store/dataset-content.ts";
import { openTestDatabase } from "../../db/test-database.ts";
import { openTestApi, type TestApi } from "../open-test-api.ts";
import { type LoggedDatabase, logQueries } from "../query-log.ts";

let log: LoggedDatabase;
let open: TestApi;
beforeAll(async () => {
  log = logQueries(await openTestDatabase());
  open = await openTestApi({ database: log.database });
  // Three versions hold the same environments; some values are equal, some runs failed.
  for (const [i, id] of ["one", "two", "three"].entries()) {
    const measured = [0, 1, 2].flatMap((environment) =>
      [0, 1, 2, 3].map((configuration) => ({
        environment,
        configuration,
        value: (configuration + environment + i) % 4 === 3 ? null : (configuration * (i + 1)) % 3,
      })),
    );
    await storeDataset(open.database, datasetContent(measured, { id }));
  }
});
afterAll(() => open.close());

const PAGES = ["CONFIGURATION_ASC", "CONFIGURATION_DESC", "VALUE_ASC", "VALUE_DESC"].flatMap(
  (order) => ["first: 5", "last: 5", "first: 100"].map((size) => [order, size] as const),
);

test.each(PAGES)(
  "pages by %s, %s, of many environments are those of each, in one query each",
  async (order, size) => {
    const fields = `measurements(${size}, metric: "time", orderBy: ${order}, where: { repeatIn: [0] }) {
      nodes { value configuration { key } datasetVersion { dataset { slug } } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
    failureCounts(metric: "time") { status reason count }
    distribution(metric: "time", bins: 7) { bins quantilesOfRuns minimum valueCount }`;
    log.take();
    const all = await open.api.execute(
      `{ environments(first: 3, where: { systemIn: ["example"] }) { nodes { slug ${fields} } } }`,
    );
    const queries = log.take().filter((text) => /"measurement"\.|from measurement\b/.test(text));
    expect(all.errors).toBeUndefined();
    const { nodes } = (all.data as { environments: { nodes: { slug: string }[] } }).environments;
    expect(nodes).toHaveLength(3);
    // One for the pages, one for the failures, one for the distributions.
    expect(queries).toHaveLength(3);
    for (const node of nodes) {
      const { data } = await open.api.execute(
        `{ environment(slug: "${node.slug}") { slug ${fields} } }`,
      );
      expect(node).toEqual(data?.environment);
    }
  },
);
