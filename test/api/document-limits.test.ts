import { readdirSync, readFileSync } from "node:fs";
import { buildApiSchema } from "@perfatlas/api";
import {
  type ASTVisitor,
  GraphQLError,
  getIntrospectionQuery,
  Kind,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DocumentExtent } from "../../apps/api/src/access/document-extent.ts";
import { documentFault } from "../../apps/api/src/access/document-fault.ts";
import { documentRule } from "../../apps/api/src/access/document-rule.ts";
import { ERROR_LIMIT, TOKEN_LIMIT } from "../../apps/api/src/access/limits.ts";
import { errorFormatter } from "../../apps/api/src/errors/error-formatter.ts";
import { attackDocuments, chain, fanOut } from "./attack-documents.ts";
import { countReads } from "./count-reads.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

const schema = buildApiSchema();
const read = (text: string) => parse(text, { maxTokens: TOKEN_LIMIT });

describe("a document that asks for more than it says", () => {
  // Directives are bounded by the tokens alone: the rules that read them take them one by one.
  const refused = [...attackDocuments].filter(([name]) => !/ directives/.test(name));

  test.each(refused)("is refused before any other rule walks it: %s", (_, text) => {
    let fieldCount = 0;
    const spy = (): ASTVisitor => ({
      Field() {
        fieldCount++;
      },
    });
    const { document } = countReads(read(text));
    const errors = validate(schema, document, [...specifiedRules, documentRule, spy]);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(/^(the query|an argument|fragment) /);
    expect(errors[0]?.locations).toBeUndefined();
    expect(fieldCount).toBe(0);
  });

  test.each([2, 4].flatMap((width) => [10, 17, 24, 45].map((depth) => [width, depth] as const)))(
    "is read once, however its fragments fan out: %i wide, %i deep",
    (width, depth) => {
      const text = `{...F0}${fanOut(depth, width, "Query", "counts{systems}")}`;
      const { document, count } = countReads(read(text));
      expect(documentFault(document)).not.toBeNull();
      expect(count.sets).toBe(depth + 3);
      // Twice by the visitor that looks for arguments, once by the walk of the selections.
      expect(count.reads).toBeLessThanOrEqual(3 * count.sets);
    },
  );

  test.each([2, 4])("is measured by one look at each fragment, 200 of them %i wide", (width) => {
    const { document, count } = countReads(
      read(`{...F0}${fanOut(200, width, "Query", "counts{systems}")}`),
    );
    const fragments = new Map(
      document.definitions.flatMap((each) =>
        each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
      ),
    );
    const { depth, selectionCount } = new DocumentExtent(fragments).ofFragment("F0");
    expect(depth).toBe(2);
    expect(selectionCount).toBeGreaterThan(2 * width ** 200);
    expect(count.reads).toBe(count.sets - 1);
  });

  test("is read a few times at most when it is within the limits", () => {
    const { document, count } = countReads(read(`{...F0}${chain(48, "counts{systems}")}`));
    expect(documentFault(document)).toBeNull();
    // A fragment is looked at from each fragment before it, of which there are at most 50.
    expect(count.reads).toBeLessThanOrEqual(50 * count.sets);
  });
});

describe("the limits are kept by what people send", () => {
  test("a tool's question for the whole schema keeps them all", () => {
    const text = getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true });
    expect(validate(schema, read(text), [...specifiedRules, documentRule])).toEqual([]);
  });

  test.each(["web", "cli"])("every document of apps/%s keeps them all", (app) => {
    const folder = new URL(`../../apps/${app}/graphql/`, import.meta.url);
    const faults = readdirSync(folder).map((name) =>
      documentFault(read(readFileSync(new URL(name, folder), "utf8"))),
    );
    expect(faults.length).toBeGreaterThan(3);
    expect(new Set(faults)).toEqual(new Set([null]));
  });
});

describe("the API", () => {
  let open: TestApi;
  beforeAll(async () => {
    open = await openTestApi({ isFilled: false });
  });
  afterAll(() => open.close());

  // The others would never end if they were walked: they are tested above.
  const endless = /fan-out (?!of 2, 17)|clique|every other/;
  const bounded = [...attackDocuments].filter(([name]) => !endless.test(name));

  test.each(bounded)("answers with a code and few errors: %s", async (_, text) => {
    const { data, errors } = await open.api.execute(text);
    expect(data).toBeUndefined();
    expect(errors?.length).toBeLessThanOrEqual(ERROR_LIMIT + 1);
    expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(
      new Set(["GRAPHQL_VALIDATION_FAILED"]),
    );
    expect(open.reported).toEqual([]);
  });

  test("survives brackets within brackets to the last token", async () => {
    const { errors } = await open.api.execute(`{nodes(ids:${list(1990)}){id}}`);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([
      expect.stringMatching(/^GRAPHQL_(PARSE|VALIDATION)_FAILED$/),
    ]);
    expect(open.reported).toEqual([]);
  });
});

test("a document whose parser runs out of stack is refused as one that is nested too deeply", () => {
  const originalError = new RangeError("Maximum call stack size exceeded");
  const extensions = { code: "GRAPHQL_PARSE_FAILED" };
  const error = new GraphQLError(originalError.message, { originalError, extensions });
  const format = errorFormatter(() => expect.unreachable());
  expect(format({ message: error.message, extensions }, error)).toEqual({
    message: "the query has brackets within brackets deeper than can be read",
    extensions,
  });
});

function list(depth: number): string {
  return "[".repeat(depth) + "]".repeat(depth);
}
