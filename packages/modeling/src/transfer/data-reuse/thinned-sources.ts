import { choose } from "../../random/choose.ts";
import type { Rng } from "../../random/rng.ts";
import { type Sample, takeRows } from "../../space/index.ts";
import { numberAt } from "../../space/number-at.ts";

/** Samples of at most `count` rows together, at least 2 each: a random part of each source. */
export function thinnedSources(
  sources: readonly Sample[],
  count: number,
  rng: Rng,
): readonly Sample[] {
  const each = Math.max(2, Math.floor(count / sources.length));
  return sources.map((source, k) => thinned(source, each, rng.fork(`thin ${k}`)));
}

function thinned(sample: Sample, count: number, rng: Rng): Sample {
  if (sample.y.length <= count) return sample;
  const rows = choose(sample.y.length, count, rng);
  return {
    ...sample,
    x: takeRows(sample.x, rows),
    y: Float64Array.from(rows, (row) => numberAt(sample.y, row)),
    configurations: Array.from(rows, (row) => sample.configurations[row]!),
  };
}
