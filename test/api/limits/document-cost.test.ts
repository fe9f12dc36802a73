import { readdirSync, readFileSync } from "node:fs";
import { buildApiSchema } from "@perfatlas/api";
import { SUGGESTION_LIMITS } from "@perfatlas/wire";
import {
  buildSchema,
  getIntrospectionQuery,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  parse,
} from "graphql";
import { describe, expect, test } from "vitest";
import { defaultBudgets } from "../../../apps/api/src/access/budgets.ts";
import { answerCost } from "../../../apps/api/src/cost/answer-cost.ts";
import { costDirectives } from "../../../apps/api/src/cost/cost-directives.ts";
import { documentCost } from "../../../apps/api/src/cost/document-cost.ts";
import { schemaPrices } from "../../../apps/api/src/cost/schema-prices.ts";
import { fanOut } from "../attack-documents.ts";
import { countReads } from "../count-reads.ts";

const prices = schemaPrices(buildApiSchema());

function costOf(text: string, variables: Readonly<Record<string, unknown>> = {}) {
  const document = parse(text);
  const [operation] = document.definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) throw new Error("no operation");
  return documentCost(prices, document, operation, variables);
}

const points = (text: string, variables?: Readonly<Record<string, unknown>>) =>
  costOf(text, variables).points;
const measurements = (first: string) =>
  `measurements(environment: "e", metric: "m", first: ${first}) { nodes { value } }`;

describe("the cost of a document", () => {
  test("is that of the page and one point a row", () => {
    expect(points(`{ ${measurements("1")} }`)).toBe(41);
    expect(points(`{ ${measurements("1000")} }`)).toBe(1040);
  });

  test("is what is below a row times the rows, at every level", () => {
    const page = (first: number) =>
      `environments(first: 10) { nodes { measurements(metric: "m", first: ${first}) { nodes { configuration { key } } } } }`;
    expect(points(`{ ${page(1000)} }`)).toBe(30 + 10 * (1 + 40 + 1000 * 2));
  });

  test("counts aliases, edges beside nodes, and a fragment as often as it is spread", () => {
    const twice = (text: string) => 2 * points(`{ ${text} }`);
    const page = measurements("100");
    expect(points(`{ a: ${page} b: ${page} }`)).toBe(twice(page));
    const below = "nodes { value } edges { node { value } }";
    const both = page.replace("nodes { value }", below);
    expect(points(`{ ${both} }`)).toBe(40 + 2 * 100);
    expect(points(`{ ...F a: ${page} ...F } fragment F on Query { b: ${page} }`)).toBe(3 * 140);
  });

  test("counts the runs that a suggestion is to learn from, and a token may send all that are legal", () => {
    const text = `query ($runs: [JSON!]!) {
      suggestConfigurations(campaign: {}, count: 1, measured: $runs) { suggestionId } }`;
    const of = (count: number) => points(text, { runs: Array(count).fill({}) });
    expect(of(SUGGESTION_LIMITS.measured) - of(0)).toBe(SUGGESTION_LIMITS.measured);
    expect(of(SUGGESTION_LIMITS.measured)).toBeLessThan(defaultBudgets.token.perRequest);
  });

  test("takes lengths from variables, their defaults, and lists", () => {
    const text = `query ($n: Int!) { ${measurements("$n")} }`;
    expect(points(text, { n: 500 })).toBe(540);
    expect(points(`query ($n: Int! = 7) { ${measurements("$n")} }`)).toBe(47);
    expect(points("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: ["a", "b"] })).toBe(
      2 * points('{ nodes(ids: ["a"]) { id } }'),
    );
    expect(points('{ nodes(ids: ["a", "b", "c"]) { id } }')).toBe(
      3 * points('{ nodes(ids: ["a"]) { id } }'),
    );
  });

  test.each([[undefined], [null], ["x"], [{}], [Number.NaN], [Number.MAX_VALUE], [2 ** 40]])(
    "is that of the longest page when a variable is %s, which is refused later",
    (n) => {
      expect(points(`query ($n: Int!) { ${measurements("$n")} }`, { n })).toBe(1040);
    },
  );

  test("has a part for each element of an argument that is worked through, whatever is selected", () => {
    const upload = (selection: string) =>
      `mutation ($items: [JSON!]!) { uploadRuns(campaign: {}, batchId: "b", items: $items) { ${selection} } }`;
    const items = Array.from({ length: 100 }, () => ({}));
    const one = points(upload("batchId"), { items: [{}] });
    const many = points(upload("batchId"), { items });
    expect(many - one).toBeGreaterThan(99 * 5);
    expect(points(upload("results { id }"), { items })).toBe(many);
    expect(points(upload("batchId"), { items: {} })).toBe(one);
    // A number is coerced to a list of one, whatever it is.
    for (const items of [-2147483648, 0, 1e9]) {
      expect(points(upload("batchId"), { items })).toBe(one);
      const literal = upload("batchId").replace("($items: [JSON!]!)", "");
      expect(points(literal.replace("$items", String(items)))).toBe(one);
    }
    const named = upload("batchId")
      .replace("$items }", "[{}, {}, {}] }")
      .replace("items: $items", "items: [{}, {}, {}]");
    expect(points(named) - one).toBe((2 * (many - one)) / 99);
  });

  test("of an object that may be of any type is that of the dearest", () => {
    const dataset =
      points("{ datasets(first: 1) { nodes { id } } }") -
      points("{ datasets(first: 1) { totalCount } }") +
      20;
    expect(dataset).toBeGreaterThan(1);
    expect(points('{ nodes(ids: ["a"]) { id } }')).toBeGreaterThanOrEqual(dataset);
    expect(points('{ node(id: "a") { id } }')).toBeGreaterThanOrEqual(dataset);
  });

  test("is never below zero", () => {
    expect(points(`{ ${measurements("-5")} }`)).toBe(40);
  });

  test("names the field that most of it goes to", () => {
    const dearest = costOf(
      `{ counts { systems } environments(first: 10) { nodes { slug measurements(metric: "m", first: 1000) { nodes { value } } } } }`,
    ).dearest();
    expect(dearest?.node.name.value).toBe("measurements");
    expect(dearest?.points).toBe(10 * 1040);
  });

  test("is found by one look at each selection, however fragments fan out", () => {
    for (const depth of [10, 100, 200]) {
      const text = `{...F0}${fanOut(depth, 4, "Query", "counts{systems}")}`;
      const { document, count } = countReads(parse(text));
      const [operation] = document.definitions as OperationDefinitionNode[];
      const cost = documentCost(prices, document, operation as OperationDefinitionNode, {});
      expect(cost.points).toBe(51 * 4 ** depth);
      expect(count.reads).toBeLessThanOrEqual(count.sets);
      // One step down from each of three fields to the next, each of which looks through fragments.
      expect(cost.dearest()?.node.name.value).toBe("counts");
      expect(count.reads).toBeLessThanOrEqual(3 * count.sets);
    }
  });
});

describe("the schema", () => {
  test("says of every list of objects how long it can be", () => {
    const text = `type Query { a: [A!]! } type A { b: Int }`;
    expect(() => schemaPrices(buildSchema(text))).toThrow(/Query\.a needs @listSize/);
    expect(prices.size).toBeGreaterThan(40);
  });

  test("has the directives of the specification, and weights that are numbers", () => {
    expect(costDirectives.map(({ name }) => name)).toEqual(["cost", "listSize"]);
    for (const fields of prices.values()) {
      for (const { weight, objectWeight, type } of fields.values()) {
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(objectWeight).toBeGreaterThanOrEqual(0);
        expect(type === undefined || isCompositeType(type)).toBe(true);
      }
    }
  });
});

describe("the cost of an answer", () => {
  test("of every row that was counted on is what was promised, tenths of points included", () => {
    const document = parse(`{ search(text: "x") { __typename } }`);
    const [operation] = document.definitions as [OperationDefinitionNode];
    const data = { search: Array.from({ length: 10 }, () => ({ __typename: "SearchGroup" })) };
    const answer = { data, variables: {} };
    expect(answerCost(prices, document, operation, answer)).toBe(
      documentCost(prices, document, operation, {}).points,
    );
  });
});

describe("a caller without a token may ask for", () => {
  const { perRequest } = defaultBudgets.anonymous;

  test("the whole schema, as tools do", () => {
    const text = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true });
    expect(points(text)).toBeLessThan(perRequest);
    expect(points(text)).toBeGreaterThan(100);
  });

  test.each(["web", "cli"])("every document of apps/%s", (app) => {
    const folder = new URL(`../../../apps/${app}/graphql/`, import.meta.url);
    const variables = { first: 100, environments: 100 };
    for (const name of readdirSync(folder)) {
      const texts = readdirSync(folder).map((each) => readFileSync(new URL(each, folder), "utf8"));
      const fragments = texts.filter((text) => text.startsWith("fragment")).join("\n");
      const text = readFileSync(new URL(name, folder), "utf8");
      if (text.startsWith("fragment")) continue;
      expect(points(`${text}\n${fragments}`, variables), name).toBeLessThan(perRequest);
    }
  });
});
