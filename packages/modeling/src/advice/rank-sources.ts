import { configurationKey, type Metric, numberAt, type Sample } from "../space/index.ts";
import { spearman } from "../stats/index.ts";
import type { AdviceSource, AdviceTask } from "./advice-task.ts";
import { sourceFault } from "./check-advice-task.ts";
import { sourceOpinion, sourceSample } from "./source-opinion.ts";

/** A source with what speaks for it. */
export interface RankedSource {
  readonly name: string;
  readonly isUsed: boolean;
  /** Configurations with a value of the first objective. */
  readonly valueCount: number;
  /** Of the measured ones of the target, those that the source measured, too. */
  readonly sharedCount: number;
  /**
   * Spearman's rank correlation of what it says with what was measured in the target, where it was not measured
   * as its forest predicts; null below five measured configurations or where one side does not vary.
   */
  readonly rho: number | null;
  /** A sentence: why it is used, or is not. */
  readonly reason: string;
}

/** Sources of one question at most: each costs a forest and two inputs. */
const MOST = 5;
/** Measured configurations from which a correlation is looked at. */
const LEAST_ROWS = 5;
const BY_VERDICT = { SAME: 3, ONE_AXIS: 2, SEVERAL: 1, NOT: 0 } as const;

/**
 * Sources, the fittest first. Where five configurations of the target are measured, by the rank correlation with
 * them (negative ones last), before by comparability, then by how much they measured. A source of another system or unit, a
 * simulated one for a measured target, a constant or an empty one is not used. Named sources are all used unless they are constant.
 * @param own the measured rows of the target.
 */
export function rankSources(task: AdviceTask, own: Sample): readonly RankedSource[] {
  const judged = task.sources.map((source) => judge(task, source, own));
  const order = [...judged].sort(
    (a, b) => b.score - a.score || b.valueCount - a.valueCount || (a.name < b.name ? -1 : 1),
  );
  let used = 0;
  return order.map(({ score, fault, reason, ...facts }) => {
    const isUsed = fault === null && (task.areSourcesNamed || used < MOST);
    if (isUsed) used += 1;
    const rest = `not used: ${MOST} fitter sources are`;
    return { ...facts, isUsed, reason: isUsed ? reason : `${fault ?? rest}` };
  });
}

interface Judged extends Omit<RankedSource, "isUsed"> {
  readonly score: number;
  readonly fault: string | null;
}

function judge(task: AdviceTask, source: AdviceSource, own: Sample): Judged {
  const nothing = { name: source.name, valueCount: 0, sharedCount: 0, rho: null, reason: "" };
  const refusal = sourceFault(task, source);
  if (refusal !== null) {
    return { ...nothing, score: -3, fault: `not used: ${refusal.message}` };
  }
  const sample = sourceSample(task.space, own.metric, source);
  const valueCount = sample.y.length;
  const facts = { ...nothing, valueCount, sharedCount: sharedWith(sample, own) };
  const fault = unfit(source, sample, task.areSourcesNamed, own.metric);
  if (fault !== null) return { ...facts, score: -3, fault };
  const verdict = source.comparability;
  const said = verdict === undefined ? "" : `, ${VERDICTS[verdict]}`;
  if (own.y.length < LEAST_ROWS) {
    const reason = `${valueCount} configurations${said}; too few are measured to say how alike they are`;
    return { ...facts, reason, fault, score: (BY_VERDICT[verdict ?? "SEVERAL"] - 3) / 10 };
  }
  const rho = spearman(sourceOpinion(sample, own.configurations), own.y);
  if (!Number.isFinite(rho)) {
    const reason = `${valueCount} configurations${said}; nothing varies among those measured`;
    return { ...facts, reason, fault, score: 0 };
  }
  const shared = `${facts.sharedCount} of ${own.y.length} measured there, too`;
  const reason = `rank correlation ${rho.toFixed(2)} with what is measured (${shared})${said}`;
  return { ...facts, rho, reason, fault, score: rho };
}

const VERDICTS = {
  SAME: "the same environment",
  ONE_AXIS: "differs in one thing",
  SEVERAL: "differs in several things",
  NOT: "not comparable",
} as const;

function unfit(
  source: AdviceSource,
  { y }: Sample,
  isNamed: boolean,
  { name, unit }: Metric,
): string | null {
  if (y.length === 0) return `not used: it has no value of ${name}`;
  const first = numberAt(y, 0);
  if (y.every((value) => value === first)) {
    return `not used: ${name} is ${first} ${unit} for each of its ${y.length} configurations`;
  }
  if (source.comparability === "NOT" && !isNamed) {
    return "not used: one of them is simulated and the other is not; name it to use it";
  }
  return null;
}

function sharedWith(source: Sample, own: Sample): number {
  const keys = new Set(source.configurations.map((one) => configurationKey(source.space, one)));
  return own.configurations.filter((one) => keys.has(configurationKey(own.space, one))).length;
}
