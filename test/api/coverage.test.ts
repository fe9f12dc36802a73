import type { ConstraintRow, OptionRow } from "@perfatlas/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { legalCount } from "../../apps/api/src/graph/system/legal-count.ts";
import { openTestApi, type TestApi } from "./open-test-api.ts";

let testApi: TestApi;
beforeAll(async () => {
  testApi = await openTestApi();
});
afterAll(() => testApi.close());

test("a series covers measured, failed and unmeasured of the legal configurations", async () => {
  const { data } = await testApi.api.execute(`{
    system(slug: "coder") { legalConfigurationCount }
    cut: environment(slug: "coder:laptop:video:1.0") {
      series { coverage { basis total measured failed unmeasured } }
    }
  }`);
  expect(data).toEqual({
    system: { legalConfigurationCount: 12 },
    cut: {
      series: [{ coverage: { basis: "LEGAL", total: 12, measured: 11, failed: 1, unmeasured: 0 } }],
    },
  });
});

describe("the legal configurations", () => {
  const row = (name: string, kind: string, domain: unknown, activeWhen: string | null = null) =>
    ({ name, kind, domain, activeWhen }) as OptionRow;
  const [a, b] = [row("a", "binary", [false, true]), row("b", "binary", [false, true])];
  const rules = (...texts: string[]) =>
    texts.map((rule): ConstraintRow => ({ systemId: 1, rule, why: "" }));

  test("are fewer than the product of levels: constraints and conditions count", () => {
    expect(legalCount([a, b], [])).toBe(4);
    expect(legalCount([a, b], rules("a || b"))).toBe(3);
    expect(legalCount([a, row("b", "ordinal", [1, 2, 3], "a")], [])).toBe(4);
  });

  test("are not counted where they have no end, or are too many to walk through", () => {
    expect(legalCount([row("r", "real", { min: 0, max: 1 })], [])).toBeNull();
    const many = Array.from({ length: 40 }, (_, k) => row(`o${k}`, "binary", [false, true]));
    const tied = many.map(({ name }) => name).join(" || ");
    expect(legalCount(many, rules(tied))).toBeNull();
    expect(legalCount(many, [])).toBe(2 ** 40);
  });
});
