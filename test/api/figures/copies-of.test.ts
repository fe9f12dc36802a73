import { createRng } from "@perfatlas/modeling/random";
import { expect, test } from "vitest";
import { copiesOf } from "../../../apps/api/src/analysis/computing/copies-of.ts";
import type { DataColumn } from "../../../apps/api/src/analysis/figure-task.ts";

const rng = createRng("copies");
const configurationIds = Int32Array.from({ length: 20 }, (_, i) => i + 1);
const values = Float64Array.from(configurationIds, () => 1 + rng.next());

function column(environment: string, given: Partial<DataColumn> = {}): DataColumn {
  const metric = { name: "time", unit: "s", better: "lower" } as const;
  return { dataset: "one", environment, metric, configurationIds, values, ...given };
}

test("the same figures in another unit are a copy, measured anew they are none", () => {
  const noisy = values.map((value) => value * (1 + 0.001 * rng.normal()));
  const { copies, copyCount } = copiesOf([
    column("a"),
    column("b", { dataset: "two", values: values.map((value) => 1000 * value + 5) }),
    column("c", { values: noisy }),
  ]);
  expect(copyCount).toBe(1);
  expect(copies[0]).toMatchObject({
    left: { dataset: "one", environment: "a", metric: "time" },
    right: { dataset: "two", environment: "b", metric: "time" },
    sharedCount: 20,
  });
  expect(copies[0]?.scale).toBeCloseTo(1000, 6);
});

test("of a metric that every run repeats, equal figures are no copies", () => {
  const metric = { name: "bytes", unit: "By", better: "lower", isDeterministic: true } as const;
  const found = copiesOf([column("a", { metric }), column("b", { metric }), column("c")]);
  expect(found).toMatchObject({ columnCount: 1, copyCount: 0 });
});

test("more columns than can be compared are refused", () => {
  const many = Array.from({ length: 400 }, (_, i) =>
    column(`e${i}`, { configurationIds: new Int32Array(7000), values: new Float64Array(7000) }),
  );
  expect(() => copiesOf(many)).toThrow("400 columns of up to 7000 configurations are too many");
});
