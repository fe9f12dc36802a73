import type { ResponseTable } from "../evaluation/index.ts";
import { createRng } from "../random/index.ts";
import type { Configuration, Option } from "../space/index.ts";

const OPTIONS: readonly Option[] = [
  { name: "compress", kind: "binary", domain: [false, true] },
  { name: "index", kind: "binary", domain: [false, true] },
  { name: "cache", kind: "ordinal", domain: [16, 64, 256] },
  { name: "mode", kind: "categorical", domain: ["fast", "safe", "none"] },
  { name: "threads", kind: "integer", domain: { min: 1, max: 3 } },
];

/** All 108 configurations of a small system, in counting order. */
export function allConfigurations(): readonly Configuration[] {
  const levels = [
    [false, true],
    [false, true],
    [16, 64, 256],
    ["fast", "safe", "none"],
    [1, 2, 3],
  ];
  return levels.reduce<Configuration[]>(
    (rows, domain, j) =>
      rows.flatMap((row) => domain.map((level) => ({ ...row, [OPTIONS[j]!.name]: level }))),
    [{}],
  );
}

/** Positive responses with an interaction; the same for every seed. */
function response(c: Configuration): number {
  const base = 10 + (c.compress === true ? 6 : 0) + 40 / Number(c.cache) + 3 / Number(c.threads);
  const mode = c.mode === "safe" ? 8 : c.mode === "none" ? 1 : 3;
  return base + mode + (c.compress === true && c.index === true ? 5 : 0);
}

/**
 * Planted truth: the second environment is 2 + 3 × the first, the third has nothing to do with them.
 * @param noise standard deviation of a normal factor on every value.
 */
export function shiftTable(seed: number, noise = 0.02): ResponseTable {
  const rng = createRng(seed).fork("shift table");
  const configurations = allConfigurations();
  const factor = (): number => 1 + noise * rng.normal();
  return {
    space: { system: "planted", options: OPTIONS, constraints: [] },
    metric: { name: "time", unit: "s", better: "lower" },
    configurations,
    environments: ["source", "target", "unrelated"],
    values: [
      Float64Array.from(configurations, (c) => response(c) * factor()),
      Float64Array.from(configurations, (c) => (2 + 3 * response(c)) * factor()),
      Float64Array.from(configurations, () => 5 + 40 * rng.next()),
    ],
  };
}
