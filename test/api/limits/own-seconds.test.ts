import { buildApiSchema } from "@perfatlas/api";
import { type OperationDefinitionNode, parse } from "graphql";
import { expect, test } from "vitest";
import { ownSeconds } from "../../../apps/api/src/limits/own-seconds.ts";

const schema = buildApiSchema();
const SUGGESTION = "suggestConfigurations(campaign: {}, count: 1, measured: []) { suggestionId }";

function secondsOf(text: string): number | undefined {
  const document = parse(text);
  return ownSeconds(schema, document, document.definitions[0] as OperationDefinitionNode);
}

test("an operation that asks for what takes long alone has the time for it, by whatever way", () => {
  expect(secondsOf(`{ ${SUGGESTION} }`)).toBe(120);
  expect(secondsOf(`{ a: ${SUGGESTION} b: ${SUGGESTION} }`)).toBe(120);
  expect(secondsOf(`{ ...F } fragment F on Query { ... on Query { ${SUGGESTION} } }`)).toBe(120);
});

test("whatever is asked beside what takes long has the usual time, and a place in the usual line", () => {
  expect(secondsOf("{ counts { systems } }")).toBeUndefined();
  expect(secondsOf(`{ counts { systems } ${SUGGESTION} }`)).toBeUndefined();
  expect(
    secondsOf(
      `query ($no: Boolean = false) { counts { systems } x: ${SUGGESTION.replace(") {", ") @include(if: $no) {")} }`,
    ),
  ).toBeUndefined();
  expect(
    secondsOf(`{ ${SUGGESTION} ...F ...F } fragment F on Query { counts { systems } }`),
  ).toBeUndefined();
});
