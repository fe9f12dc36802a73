import fc from "fast-check";
import { stringify } from "yaml";
import { coderDraft } from "../api/coder-dataset.ts";
import { arbitraryChange, type Json } from "./arbitrary-change.ts";
import { arbitraryText } from "./arbitrary-text.ts";
import { type FuzzRequest, posted } from "./fuzz-request.ts";
import type { Known } from "./known.ts";

const MUTATIONS = {
  tokenCreate: `mutation M($name: String!, $scope: [TokenScope!]!, $expiresAt: DateTime) {
    tokenCreate(name: $name, scope: $scope, expiresAt: $expiresAt) {
      ledgerSecret: secret ledgerToken: token { name rotatedAt } token { id name scope createdAt expiresAt isActive } userErrors { code } } }`,
  tokenRevoke: `mutation M($name: String!) {
    tokenRevoke(name: $name) { token { name revokedAt } userErrors { code message } } }`,
  evaluationCreate: `mutation M($input: EvaluationInput!) { evaluationCreate(input: $input) {
    ledgerJob: job { uuid } job { subject state position waitsBehind { id } } userErrors { code } } }`,
  descriptorImport: `mutation M($descriptor: String!, $directory: String!) {
    descriptorImport(descriptor: $descriptor, directory: $directory) {
      ledgerJob: job { uuid } userErrors { code message field } } }`,
} as const;

/** What an administrator asks for: right, and changed in a place or two. */
export function arbitraryAdministration({ names }: Known): fc.Arbitrary<FuzzRequest> {
  const text = arbitraryText([...(names.name ?? []), ...(names.strategies ?? [])]);
  const other = fc.oneof<fc.Arbitrary<Json>[]>(
    text,
    fc.constantFrom<Json>(null, true, [], {}, 0, -1, 0.5, 1000, 1001, 2 ** 31 - 1, 1e308, "READ"),
  );
  const change = arbitraryChange(other);
  const asked = (name: keyof typeof MUTATIONS, variables: fc.Arbitrary<Json>) =>
    fc.tuple(variables, change).map(([given, changed]) => {
      const body = JSON.stringify({ query: MUTATIONS[name], variables: changed(given) });
      return posted("administration", "instance", body);
    });
  const method = fc.record<Record<string, Json>>({
    name: fc.constantFrom("informed-gp", "direct", "ridge", "random-forest"),
    settings: fc.dictionary(fc.constantFrom(...(names.settings ?? [""])), other, { maxKeys: 2 }),
  });
  const input = fc.oneof(
    fc.record<Record<string, Json>>({
      dataset: fc.constant("coder-runs"),
      budgets: fc.constantFrom([2], [2, 4], [6]),
      repeats: fc.integer({ min: 1, max: 1000 }),
      strategyChoices: fc.array(method, { maxLength: 2 }),
      learners: fc.constantFrom(["ridge"], ["lasso", "ridge"]),
    }),
    fc.record<Record<string, Json>>({
      suite: fc.constantFrom("sempl-fse24", "opml19", "dataset:coder-runs"),
      repeats: fc.integer({ min: 1, max: 30 }),
    }),
  );
  return fc.oneof(
    asked(
      "tokenCreate",
      fc.record<Record<string, Json>>({
        name: fc.oneof(
          fc.integer({ min: 1, max: 1e9 }).map((i) => `spare ${i}`),
          text,
        ),
        scope: fc.constantFrom(["READ"], ["UPLOAD", "UPLOAD"], ["ADMIN", "READ"], []),
        expiresAt: fc.constantFrom(null, "2099-01-01T00:00:00Z", "9999-12-31T23:59:59Z"),
      }),
    ),
    asked("tokenRevoke", fc.record<Record<string, Json>>({ name: text })),
    asked(
      "evaluationCreate",
      input.map((given) => ({ input: given })),
    ),
    fc.tuple(change, fc.nat(1000), text).map(([changed, place, odd]) => {
      const whole = stringify(changed({ ...coderDraft, origin: "contributed" } as unknown as Json));
      const at = Math.floor((whole.length * place) / 1000);
      // Half of them as they are; in the others something stands in the middle of the text.
      const descriptor = place % 2 === 0 ? whole : whole.slice(0, at) + odd + whole.slice(at);
      const variables = { descriptor, directory: "/srv/data" };
      return posted(
        "administration",
        "instance",
        JSON.stringify({ query: MUTATIONS.descriptorImport, variables }),
      );
    }),
  );
}
