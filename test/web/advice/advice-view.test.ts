import { describe, expect, test } from "vitest";
import type { AdviceResult } from "../../../apps/web/components/advice/advice-result.ts";
import { AdviceView } from "../../../apps/web/components/advice/advice-view.tsx";
import { advisedPlaces } from "../../../apps/web/components/advice/advised-places.ts";
import { drawn, texts } from "../drawn.ts";

const value = { metric: "time", value: 0.0123, lower: 0.01, upper: null, isMeasured: false };
const advice: AdviceResult = {
  next: [{ configuration: { level: 1 }, values: [value], feasibleProbability: 1 }],
  best: null,
  pareto: null,
  predictions: [],
  influences: { options: [] },
  sources: [
    { name: "zlib:a:text:1", isUsed: true, reason: "it ranks alike" },
    { name: "zlib:gone:text:1", isUsed: false, reason: "it does not" },
  ],
  transfer: { verdict: "not-known", reason: "too few rows" },
  stop: { isTime: false, reason: "1 of 4 is measured" },
  outlook: null,
  feasibility: { measuredCount: 0, failedCount: 0, expectedShare: 0.5 },
  candidateCount: 12,
  isWholeSpace: true,
  notes: [],
};
const system = { title: "zlib", metrics: [{ name: "time", unit: "s" }] };
const known = [{ slug: "zlib:a:text:1", shortTitle: "Board A", system }];

describe("advice", () => {
  test("names its sources by title, and by slug what the registry no longer has", () => {
    const html = drawn(AdviceView, { advice, places: advisedPlaces(known) });
    expect(html).toContain('href="/environments/zlib:a:text:1">Board A</a>');
    expect(html).toContain(">zlib:gone:text:1</a>");
  });

  test("says values in the unit of their metric, and of none that it is none", () => {
    const html = drawn(AdviceView, { advice, places: advisedPlaces(known) });
    const [head, row] = texts(html, "tr");
    expect(head).toContain("time, ms");
    expect(row).toContain("12.30 10.00 to –");
    const without = texts(drawn(AdviceView, { advice, places: advisedPlaces([]) }), "tr");
    expect(without[1]).toContain("0.01230 0.01000 to –");
  });
});
