import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestApi, type TestApi } from "./open-test-api.ts";
import { walkPages } from "./walk-pages.ts";

let open: TestApi;
beforeAll(async () => {
  open = await openTestApi();
});
afterAll(() => open.close());

interface PageOf<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

test("pages of any size give all measurements once, in one order", async () => {
  const read = (first: number) =>
    walkPages<{ configuration: { key: string } }>(
      open,
      `query Q($after: String) {
        measurements(first: ${first}, after: $after, environment: "coder:server:video:1.0", metric: "time") {
          nodes { configuration { key } }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      ["measurements"],
    );
  const whole = await read(1000);
  expect(whole.nodes).toHaveLength(12);
  expect(new Set(whole.nodes.map(({ configuration }) => configuration.key)).size).toBe(12);
  for (const first of [1, 5, 12]) {
    const paged = await read(first);
    expect(paged.nodes).toEqual(whole.nodes);
    expect(paged.pageCount).toBe(Math.ceil(12 / first));
  }
});

test("rows that are inserted while a reader pages neither repeat nor hide a row", async () => {
  const { nodes } = await walkPages<{ slug: string }>(
    open,
    `query Q($after: String) {
      systems(first: 1, after: $after) { nodes { slug } pageInfo { hasNextPage endCursor } }
    }`,
    ["systems"],
    async (page) => {
      if (page > 3) return;
      // Before, at and behind the reader's place.
      for (const slug of [`a${page}`, `coder-${page}`, `z${page}`]) {
        await sql`insert into system (slug, title) values (${slug}, ${slug})`.execute(
          open.database.kysely,
        );
      }
    },
  );
  const slugs = nodes.map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs).toContain("coder");
  expect(slugs).toEqual(slugs.toSorted());
});

test("lists of several parents page each for itself", async () => {
  await sql`insert into system (slug, title) values ('other', 'Other')`.execute(
    open.database.kysely,
  );
  const { data } = await open.api.execute(`{
    systems(first: 100) { nodes { slug options(first: 2) { nodes { name } pageInfo { hasNextPage } } } }
  }`);
  const systems = data as unknown as {
    systems: { nodes: { slug: string; options: PageOf<{ name: string }> }[] };
  };
  const options = Object.fromEntries(
    systems.systems.nodes.map((node) => [node.slug, node.options]),
  );
  expect(options.coder).toEqual({
    nodes: [{ name: "level" }, { name: "threads" }],
    pageInfo: { hasNextPage: true },
  });
  expect(options.other).toEqual({ nodes: [], pageInfo: { hasNextPage: false } });
});

test("a node is found by the ID that lists give, and by no other type's", async () => {
  const { data } = await open.api.execute(`{
    systems(first: 100) { nodes { id } }
    environments(first: 1) { nodes { id system { id } hardware { id } workload { id } version { id }
      series { metric { id } datasetVersion { id dataset { id } } } } }
    system(slug: "coder") { options(first: 1) { nodes { id } } configurations(first: 1) { nodes { id } } }
  }`);
  const ids = [...JSON.stringify(data).matchAll(/"id":"([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBeGreaterThan(9);
  const found = await open.api.execute(
    "query Q($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }",
    { ids },
  );
  const nodes = (found.data as unknown as { nodes: { id: string; __typename: string }[] }).nodes;
  expect(nodes.map(({ id }) => id)).toEqual(ids);
  for (const { id, __typename } of nodes) {
    expect(Buffer.from(id, "base64url").toString()).toContain(`"${__typename}"`);
  }
});

test("an ID that is none is null beside the nodes that are found, with an error", async () => {
  const ids = [Buffer.from('["System",1]').toString("base64url"), "nonsense"];
  const { data, errors } = await open.api.execute(
    "query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }",
    { ids },
  );
  expect(data).toEqual({ nodes: [{ id: ids[0] }, null] });
  expect(errors).toMatchObject([{ path: ["nodes", 1], extensions: { code: "BAD_USER_INPUT" } }]);
});

test("a metric that some environments do not have leaves out nothing of the others", async () => {
  const { data, errors } = await open.api.execute(`{
    environment(slug: "coder:laptop:text:1.0") {
      measurements(first: 1, metric: "joules") { nodes { value } totalCount }
      distribution(metric: "joules") { bins }
      failureCounts(metric: "joules") { count }
      slug
    }
  }`);
  expect(errors).toBeUndefined();
  expect(data?.environment).toEqual({
    measurements: { nodes: [], totalCount: 0 },
    distribution: null,
    failureCounts: [],
    slug: "coder:laptop:text:1.0",
  });
});

test("an ID of nothing is null", async () => {
  const id = Buffer.from('["System",999999]').toString("base64url");
  const { data, errors } = await open.api.execute(`{ node(id: "${id}") { id } }`);
  expect({ data, errors }).toEqual({ data: { node: null } });
});
