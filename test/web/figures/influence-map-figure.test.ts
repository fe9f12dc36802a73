import { describe, expect, test } from "vitest";
import { influenceMapContent } from "../../../apps/web/figures/influence-map-figure.tsx";

type System = Parameters<typeof influenceMapContent>[0];
type Environment = System["environments"]["nodes"][number];

const stamp = { computedAt: null, request: "mutation { ask }", refusal: null };
function environment(workload: string, shares: Readonly<Record<string, number>> | null) {
  const options = Object.entries(shares ?? {}).map(([option, share]) => ({ option, share }));
  return {
    ...{ slug: `x:${workload}`, variant: "", version: { slug: "1" }, series: [] },
    system: { slug: "x", title: "X" },
    hardware: { slug: "a", title: "Board A" },
    workload: { slug: workload, title: workload },
    influence: {
      ...stamp,
      state: shares === null ? "MISSING" : "CURRENT",
      result: shares === null ? null : { sample: { valueCount: 32 }, options },
    },
  } satisfies Environment;
}
const tau = (target: string, value: number): System["environmentPairs"]["nodes"][number] => ({
  source: { slug: "x:text" },
  target: { slug: `x:${target}` },
  relatedness: {
    result: { stability: { kendallTau: { value, interval: { low: value - 0.1, high: 1 } } } },
  },
});
const system = (
  nodes: readonly Environment[],
  pairs: System["environmentPairs"]["nodes"] = [],
): System => ({
  ...{ slug: "x", title: "X" },
  environments: { totalCount: nodes.length, nodes },
  environmentPairs: { nodes: pairs },
});
const content = (of: System) => {
  const found = influenceMapContent(of, "time");
  if ("gap" in found) throw new Error(found.gap);
  return found;
};

describe("influences across environments", () => {
  const three = [
    environment("text", { a: 0.7, b: 0.1 }),
    environment("video", { a: 0.6, b: 0.3 }),
    environment("audio", { a: 0.2, b: 0.5 }),
  ];

  test("say which option leads where, all of them where they are equal", () => {
    expect(content(system(three)).finding).toBe(
      "The option that explains most is a in 2 and b in 1 of 3 environments.",
    );
    expect(content(system([environment("text", { a: 0.5, b: 0.5 })])).finding).toContain(
      "a in 1 and b in 1 of 1 environments",
    );
  });

  test("count no environment in which no option explains anything", () => {
    const flat = environment("flat", { a: 0, b: 0 });
    expect(content(system([...three, flat])).finding).toBe(
      "The option that explains most is a in 2 and b in 1 of 3 environments; in the other 1 no option explains anything.",
    );
    expect(content(system([flat])).finding).toBe(
      "In the only environment no option explains anything.",
    );
  });

  test("says how the order of terms agrees with that of the first environment", () => {
    const { finding, rows } = content(system(three, [tau("video", 0.9), tau("audio", -0.3)]));
    expect(finding).toContain("agrees least with that of text in audio (τ = −0.3).");
    expect(rows).toEqual([
      ["text", 32, null, null, null, 0.7, 0.1],
      ["video", 32, 0.9, 0.8, 1, 0.6, 0.3],
      ["audio", 32, -0.3, -0.4, 1, 0.2, 0.5],
    ]);
  });

  test("leave out environments without a result, and say of how many they are", () => {
    const { rows, note } = content(system([...three, environment("broken", null)]));
    expect(rows).toHaveLength(3);
    expect(note).toContain("3 of 4 environments");
  });

  test("say how to ask for them where none is computed, and what was measured instead", () => {
    expect(influenceMapContent(system([environment("text", null)]), "time")).toMatchObject({
      request: "mutation { ask }",
    });
    const without = { ...environment("text", null), influence: null };
    expect(influenceMapContent(system([without]), "time")).toMatchObject({
      gap: "No environment of X has a value of “time”; nothing was measured yet.",
    });
  });
});
