import {
  type ResponseScale,
  responseScale,
} from "../../learners/gaussian-process/response-scale.ts";
import type { Matrix, Sample } from "../../space/index.ts";
import { numberAt } from "../../space/number-at.ts";
import { mean } from "../../stats/mean.ts";
import { variance } from "../../stats/variance.ts";
import { RowIndex } from "../informed-gp/row-index.ts";
import { forestView, type Opinions, type SourceView } from "../informed-gp/source-view.ts";
import { type SourceProcess, sourceProcess } from "./source-process.ts";

/** What smooths a source: its Gaussian process or its forest. */
export type Smoother = "process" | "forest";

/** One source environment as the mixture sees it, prepared once per sample object. */
export interface MixtureSource {
  readonly sample: Sample;
  readonly scale: ResponseScale;
  /** The values on that scale. */
  readonly z: Float64Array;
  readonly mean: number;
  readonly sd: number;
  readonly process: SourceProcess;
  /** What the source says about m×p rows, on its scale: measured where it was, else smoothed. */
  opinions(x: Matrix, smoother: Smoother): Opinions;
}

const prepared = new WeakMap<Sample, MixtureSource>();

/**
 * Prepares a source: its scale, its process, and an index of its rows; a pure function of the sample, so
 * it is kept as long as the sample object lives. A forest is grown when it is first asked for.
 */
export function mixtureSource(sample: Sample): MixtureSource {
  let source = prepared.get(sample);
  if (source === undefined) {
    source = prepare(sample);
    prepared.set(sample, source);
  }
  return source;
}

function prepare(sample: Sample): MixtureSource {
  const { x, y } = sample;
  const scale = responseScale(y);
  const z = scale.toScale(y);
  const center = mean(z);
  const sd = Math.sqrt(variance(z, 0));
  const spread = sd > 0 ? sd : 1;
  const process = sourceProcess(
    x,
    z.map((value) => (value - center) / spread),
  );
  const smooth = (asked: Matrix): Float64Array =>
    process.mean(asked).map((value) => center + spread * value);
  const index = new RowIndex(x);
  let own: Float64Array | undefined;
  let forest: SourceView | undefined;
  const byProcess = (asked: Matrix): Opinions => {
    own ??= smooth(x);
    const found = index.find(asked);
    const isStrange = found.some((row) => row < 0);
    const anew = isStrange ? smooth(asked) : own;
    const smoothed = Float64Array.from(found, (row, i) =>
      row < 0 ? numberAt(anew, i) : numberAt(own as Float64Array, row),
    );
    const measured = Float64Array.from(found, (row, i) =>
      row < 0 ? numberAt(smoothed, i) : numberAt(z, row),
    );
    return { measured, smoothed };
  };
  return {
    sample,
    scale,
    z,
    mean: center,
    sd,
    process,
    opinions(asked, smoother) {
      if (smoother === "process") return byProcess(asked);
      forest ??= forestView(x, z);
      return forest.opinions(asked);
    },
  };
}
