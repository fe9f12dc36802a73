import { readShape, uploadItem } from "@perfatlas/wire";
import { expect, test } from "vitest";

const item = {
  id: "11111111-1111-5111-9111-111111111111",
  contentHash: "a".repeat(64),
  configuration: { level: 1 },
  repeat: 0,
  block: 0,
  position: 0,
  attempt: 1,
  startedAt: "2026-01-01T00:00:00.000Z",
  values: { time: 1 },
  failures: {},
  covariates: {},
  health: { status: "healthy", causes: [] },
};
const causes = (n: number, length = 1) => ({
  health: { status: "quarantined", causes: Array.from({ length: n }, () => "x".repeat(length)) },
});
const reason = (length: number) => ({
  failures: { time: { status: "failed", reason: "x".repeat(length) } },
});

/** The largest of a bound, and one more. */
test.each<[string, object, object]>([
  ["repeat", { repeat: 32_767 }, { repeat: 32_768 }],
  ["attempt", { attempt: 32_767 }, { attempt: 32_768 }],
  ["attempt", { attempt: 1 }, { attempt: 0 }],
  ["block", { block: 2_147_483_647 }, { block: 2_147_483_648 }],
  ["position", { position: 0 }, { position: -1 }],
  ["health.causes", causes(1000), causes(1001)],
  ["health.causes.0", causes(1, 10_000), causes(1, 10_001)],
  ["failures.time.reason", reason(100_000), reason(100_001)],
  [
    "configuration.level",
    { configuration: { level: "x".repeat(10_000) } },
    { configuration: { level: "x".repeat(10_001) } },
  ],
])(
  "%s of a run is taken up to its bound, and refused beyond with its place",
  (path, legal, beyond) => {
    expect(readShape(uploadItem, { ...item, ...legal }).fault).toBeNull();
    expect(readShape(uploadItem, { ...item, ...beyond }).fault?.path).toBe(path);
  },
);
