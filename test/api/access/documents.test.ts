import {
  buildSchema,
  GraphQLError,
  type OperationDefinitionNode,
  parse,
  type ValidationRule,
  validate,
} from "graphql";
import { describe, expect, test } from "vitest";
import { assertShallow } from "../../../apps/api/src/access/assert-shallow.ts";
import { documentFault } from "../../../apps/api/src/access/document-fault.ts";
import { documentRule } from "../../../apps/api/src/access/document-rule.ts";
import { operationKind } from "../../../apps/api/src/access/operation-kind.ts";
import { operationRule } from "../../../apps/api/src/access/operation-rule.ts";

const times = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join("");
const nested = (depth: number): string => `${"{a".repeat(depth)}${"}".repeat(depth)}`;
const spread = (count: number, fields: string): string =>
  `{${times(count, (i) => `f${i}{...F}`)}}fragment F on T{${fields}}`;
const fragments = (count: number): string => times(count, (i) => `fragment F${i} on T{a}`);
const list = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
const object = (depth: number): string => `${"{a:".repeat(depth)}1${"}".repeat(depth)}`;
const faultOf = (text: string): string | null => documentFault(parse(text));
const again = "the query selects the same field again and again; select it once";
const tooMany =
  "the query has more than 1000 fields once its fragments are put in; select less at once";

describe("a legal limit is reached, and beyond it is said what was given and what is legal", () => {
  test.each([
    ["levels", nested(12), nested(13), "the query is 13 levels deep; at most 12 are answered"],
    [
      "aliases",
      `{${times(30, (i) => `a${i}:b `)}}`,
      `{${times(31, (i) => `a${i}:b `)}}`,
      "the query has 31 aliases; at most 30 are answered",
    ],
    [
      "aliases of a fragment",
      spread(15, "a:b c:d"),
      spread(16, "a:b c:d"),
      "the query has 32 aliases; at most 30 are answered",
    ],
    ["fields", `{${times(1000, (i) => `a${i} `)}}`, `{${times(1001, (i) => `a${i} `)}}`, tooMany],
    [
      "fields of inline fragments",
      `{...{${times(999, (i) => `a${i} `)}}}`,
      `{...{${times(1000, (i) => `a${i} `)}}}`,
      tooMany,
    ],
    [
      "fields of a fragment that nothing spreads",
      `{a}fragment F on T{${times(1000, (i) => `a${i} `)}}`,
      `{a}fragment F on T{${times(1001, (i) => `a${i} `)}}`,
      tooMany,
    ],
    ["pairs of fields", `{${"a ".repeat(45)}}`, `{${"a ".repeat(46)}}`, again],
    [
      "pairs of one alias",
      `{${"a:b ".repeat(20)}${"a ".repeat(25)}}`,
      `{${"a:b ".repeat(20)}${"a ".repeat(26)}}`,
      again,
    ],
    ["pairs below fields", `{${"a{b}".repeat(32)}}`, `{${"a{b}".repeat(33)}}`, again],
    [
      "pairs in inline fragments",
      `{${"a ".repeat(22)}...{${"a ".repeat(23)}}}`,
      `{${"a ".repeat(22)}...{${"a ".repeat(24)}}}`,
      again,
    ],
    [
      "pairs in a fragment that nothing spreads",
      `{a}fragment F on T{${"a ".repeat(45)}}`,
      `{a}fragment F on T{${"a ".repeat(46)}}`,
      again,
    ],
    [
      "definitions",
      `{a}${fragments(49)}`,
      `{a}${fragments(50)}`,
      "the query has 51 operations and fragments; at most 50 are answered",
    ],
    [
      "lists in a value",
      `{a(b:${list(12)})}`,
      `{a(b:${list(13)})}`,
      "an argument is 13 lists and objects deep; at most 12 are read",
    ],
    [
      "objects in a value",
      `{a(b:${object(12)})}`,
      `{a(b:${object(13)})}`,
      "an argument is 13 lists and objects deep; at most 12 are read",
    ],
    [
      "lists in a default",
      `query($v:T=${list(12)}){a}`,
      `query($v:T=${list(13)}){a}`,
      "an argument is 13 lists and objects deep; at most 12 are read",
    ],
    [
      "lines",
      `${"\n".repeat(999)}{a}`,
      `${"\n".repeat(1000)}{a}`,
      "the query has 1001 lines; at most 1000 are read",
    ],
    [
      "lines of old",
      `${"\r".repeat(999)}{a}`,
      `${"\r".repeat(1000)}{a}`,
      "the query has 1001 lines; at most 1000 are read",
    ],
    [
      "lines of Windows",
      `${"\r\n".repeat(999)}{a}`,
      `${"\r\n".repeat(1000)}{a}`,
      "the query has 1001 lines; at most 1000 are read",
    ],
    [
      "characters",
      `{a}${" ".repeat(19_997)}`,
      `{a}${" ".repeat(19_998)}`,
      "the query has 20001 characters; at most 20000 are read: send long texts as variables",
    ],
  ])("%s", (_, most, beyond, fault) => {
    expect(faultOf(most)).toBeNull();
    expect(faultOf(beyond)).toBe(fault);
  });

  test("values beside each other are no deeper than one", () => {
    expect(faultOf(`{${times(20, (i) => `a${i}(b:[[1]],c:{d:1})`)}}`)).toBeNull();
  });

  test("a fragment that is spread again in the same place is there once", () => {
    expect(faultOf(`{${"...F ".repeat(90)}}fragment F on T{a}`)).toBeNull();
  });

  test("introspection has no levels, and a fragment that there is not is empty", () => {
    expect(faultOf(`{__schema${nested(12)}}`)).toBeNull();
    expect(faultOf(`{a{__type${nested(11)}}}`)).toBeNull();
    expect(faultOf("{...Nothing}")).toBeNull();
  });

  test("every operation of a document is bounded by itself", () => {
    const aliases = times(20, (i) => `a${i}:b `);
    expect(faultOf(`query A{${aliases}}query B{${aliases}}`)).toBeNull();
    expect(faultOf(`query A{a}query B${nested(13)}`)).toMatch(/13 levels/);
  });

  test("fragments in a circle are named from one back to itself", () => {
    const circle = "fragment A on T{...B}fragment B on T{a{...C}}fragment C on T{...B}";
    expect(faultOf(`{...A}${circle}`)).toBe("fragment B spreads C spreads B: it has no end");
    expect(faultOf(`{a}${circle}`)).toBe("fragment B spreads C spreads B: it has no end");
  });

  test("a document without its text is bounded by what it selects", () => {
    const document = parse(nested(13), { noLocation: true });
    expect(documentFault(document)).toMatch(/13 levels/);
    expect(documentFault(parse("{a}", { noLocation: true }))).toBeNull();
  });
});

describe("rules", () => {
  const schema = buildSchema(
    "type Query{a:Query} type Mutation{a:Query} type Subscription{a:Query}",
  );
  const faultsOf = (text: string, ...rules: ValidationRule[]) =>
    validate(schema, parse(text), rules).map(({ message, locations }) => ({ message, locations }));

  test("end the walk of a document beyond the limits, and say no place", () => {
    let fieldCount = 0;
    const counting = () => ({
      Field() {
        fieldCount++;
      },
    });
    expect(faultsOf("{a}", documentRule, counting)).toEqual([]);
    expect(fieldCount).toBe(1);
    expect(faultsOf(nested(13), documentRule, counting)).toEqual([
      { message: "the query is 13 levels deep; at most 12 are answered", locations: undefined },
    ]);
    expect(fieldCount).toBe(1);
  });

  test("send subscriptions to where events are answered", () => {
    for (const kind of ["query", "mutation"]) {
      expect(faultsOf(`${kind}{a}`, operationRule)).toEqual([]);
    }
    const message =
      "a subscription is answered event by event: send it to /graphql/stream with `Accept: text/event-stream`";
    expect(faultsOf("subscription{a}", operationRule)).toEqual([
      { message, locations: [{ line: 1, column: 1 }] },
    ]);
  });

  test("know the kind of an operation, and that there may be none", () => {
    const [operation] = parse("mutation{a}").definitions as OperationDefinitionNode[];
    expect(operationKind({ operation })).toBe("mutation");
    expect(operationKind({ operation: undefined })).toBeUndefined();
  });
});

describe("variables", () => {
  const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);
  const deepObject = (depth: number): unknown =>
    depth === 0 ? null : { in: deepObject(depth - 1) };

  test("of twelve levels beside each other are read", () => {
    expect(
      assertShallow({ a: deep(12), b: deepObject(12), c: null, d: "text", e: 1 }),
    ).toBeUndefined();
    expect(assertShallow({})).toBeUndefined();
  });

  test.each([deep(13), deepObject(13), [1, deep(12)]])("beyond are refused by name", (value) => {
    const refusal = expect.objectContaining({
      message: 'variable "$rows" has more than 12 lists and objects within each other',
      extensions: { code: "BAD_USER_INPUT", http: { status: 400 } },
    });
    expect(() => assertShallow({ fine: 1, rows: value })).toThrow(refusal);
    expect(() => assertShallow({ rows: value })).toThrow(GraphQLError);
  });
});
