import fc from "fast-check";
import { isObjectType } from "graphql";
import { arbitraryOpaque } from "./arbitrary-opaque.ts";
import { type Caller, type FuzzRequest, posted } from "./fuzz-request.ts";
import type { Known } from "./known.ts";

/** Where a list of a type is found, for those that hang below an object. */
const AROUND: Readonly<Record<string, (known: Known) => readonly string[]>> = {
  System: ({ names }) => (names.system ?? []).map((slug) => `system(slug: "${slug}")`),
  Suite: ({ names }) => (names.suite ?? []).map((slug) => `suite(slug: "${slug}")`),
  Environment: ({ names }) =>
    (names.environment ?? []).map((slug) => `environment(slug: "${slug}")`),
};

/** Pages of every list of the schema, from real cursors and others. */
export function arbitraryPage(
  known: Known,
  callers: fc.Arbitrary<Caller>,
): fc.Arbitrary<FuzzRequest> {
  const first = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 12 }) },
    { weight: 2, arbitrary: fc.constantFrom(-1, 0, 1, 99, 100, 101, 1000, 1001, 2 ** 31 - 1) },
  );
  const types = [...Object.keys(AROUND), "systems", "jobs"];
  const after = fc.option(arbitraryOpaque(known.cursors, types), { freq: 4 });
  return fc
    .record({
      caller: callers,
      list: fc.constantFrom(...listsOf(known)),
      ends: fc.constantFrom(["first", "after"], ["last", "before"]),
      first,
      after,
    })
    .map(({ caller, list: { around, name, given }, ends, first: count, after: cursor }) => {
      const [size, from] = ends;
      const environment = known.names.environment?.[0] ?? "";
      const own = given
        .filter((each) => each === "metric" || each === "environment")
        .map((each) => `, ${each}: "${each === "metric" ? "time" : environment}"`);
      const page =
        "edges { cursor node { __typename } } nodes { __typename } totalCount " +
        "pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";
      const inner = `page: ${name}(${size}: ${count}, ${from}: $after${own.join("")}) { ${page} }`;
      const query = `query Q($after: String) { ${around === "" ? inner : `${around} { ${inner} }`} }`;
      const body = JSON.stringify({ query, variables: { after: cursor } });
      const told = { first: count, hasAfter: cursor !== null, isBackward: size === "last" };
      return posted("page", caller, body, { page: told });
    });
}

function listsOf(known: Known) {
  return Object.values(known.schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => String(field.type).endsWith("Connection!"))
        .flatMap((field) => {
          const given = field.args.map((each) => each.name);
          const places = type.name === "Query" ? [""] : (AROUND[type.name]?.(known) ?? []);
          return places.map((around) => ({ around, name: field.name, given }));
        }),
    );
}
