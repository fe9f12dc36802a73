import { readFileSync } from "node:fs";
import { join } from "node:path";
import { schemaText } from "@perfatlas/api";
import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { releases } from "../db/releases.ts";
import { schemaFaults } from "./schema-faults.ts";

const TODAY = new Date().toISOString().slice(0, 10);

/**
 * Breaks that were decided on and stand in CHANGELOG.md. A mutation may be null: beside an error, where a
 * client of before got no data at all.
 */
const DECIDED: Readonly<Record<string, readonly string[]>> = {
  "v0.1.0": [
    ["datasetImport", "JobPayload"],
    ["descriptorImport", "JobPayload"],
    ["evaluationCreate", "JobPayload"],
    ["tokenCreate", "TokenPayload"],
    ["tokenRevoke", "TokenPayload"],
    ["uploadRuns", "UploadResult"],
  ].map(([field, type]) => `Mutation.${field} changed type from ${type}! to ${type}.`),
};

test.each(releases)("no client of $name loses anything without a dated deprecation", (release) => {
  const released = buildSchema(readFileSync(join(release.folder, "schema.graphql"), "utf8"));
  expect(schemaFaults(released, buildSchema(schemaText()), TODAY)).toEqual(
    (DECIDED[release.name] ?? []).map((change) => `${change} Deprecate it with a date first.`),
  );
});

const RELEASED = `
  enum Order { UP DOWN @deprecated(reason: "Use UP. Will be removed after 2026-01-31.") }
  input Where { name: String size: Int @deprecated(reason: "No. Will be removed after 2026-01-31.") }
  interface Thing { id: ID! }
  type Box implements Thing { id: ID! width: Float!
    depth: Float @deprecated(reason: "Use width. Will be removed after 2026-01-31.")
    items(first: Int, page: Int @deprecated(reason: "Use first. Will be removed after 2026-01-31.")): [Int!]! }
  union Any = Box
  type Query { box(where: Where, order: Order): Box any: Any }`;

/** The released schema with one text for another. */
function faults(from: string | RegExp, to: string, today = "2026-06-01"): readonly string[] {
  const changed = RELEASED.replace(from, to);
  expect(changed).not.toBe(RELEASED);
  return schemaFaults(buildSchema(RELEASED), buildSchema(changed), today);
}

test.each([
  ["a field removed", "width: Float!", ""],
  ["a field renamed", "width:", "breadth:"],
  ["a field that can be null now", "width: Float!", "width: Float"],
  ["a field of another type", "width: Float!", "width: String!"],
  ["an argument removed", "box(where: Where, order: Order)", "box(where: Where)"],
  ["an argument required", "items(first: Int,", "items(first: Int!,"],
  ["an argument of another type", "items(first: Int,", "items(first: String,"],
  ["an input field removed", "input Where { name: String", "input Where {"],
  ["an input field required", "input Where { name: String", "input Where { name: String!"],
  ["a new input field required", "input Where {", "input Where { new: Int!"],
  ["an enum value removed", "UP DOWN", "DOWN"],
  ["an interface dropped", "Box implements Thing", "Box"],
  ["a type gone", "any: Any }", "} # "],
] as const)("%s is a fault", (_, from, to) => {
  const found = from === "any: Any }" ? faults(/union Any = Box|any: Any /g, "") : faults(from, to);
  expect(found.length).toBeGreaterThan(0);
  expect(found[0]).toMatch(/Deprecate it with a date first\.$/);
});

const DEPRECATED = [
  ["field", /depth: Float @dep.*/],
  ["argument", /, page: Int @dep[^)]*\)/],
  ["input field", /size: Int @dep[^)]*\)/],
  ["enum value", /DOWN @dep[^)]*\)/],
] as const;

test.each(DEPRECATED)("a deprecated %s may go after its date, and not before", (_, text) => {
  expect(faults(text, "", "2026-02-01")).toEqual([]);
  expect(faults(text, "", "2026-01-31")).toHaveLength(1);
});

test("what is added breaks nothing, and a deprecation needs a date", () => {
  expect(faults("id: ID! width", "id: ID! new(a: Int): Int width")).toEqual([]);
  expect(faults("width: Float!", 'width: Float! @deprecated(reason: "Old.")')).toEqual([
    'Box.width is deprecated without "removed after YYYY-MM-DD".',
  ]);
});
