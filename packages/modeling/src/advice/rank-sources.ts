import {
  type Configuration,
  configurationKey,
  type Metric,
  numberAt,
  type Sample,
} from "../space/index.ts";
import { mean, spearman } from "../stats/index.ts";
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
/** Configurations on which sources are compared with each other, and the weight of it: less than a verdict. */
const COMPARED = 200;
const AGREEMENT_WEIGHT = 0.04;
const BY_VERDICT = { SAME: 3, ONE_AXIS: 2, SEVERAL: 1, NOT: 0 } as const;

/**
 * Sources, the fittest first. Where five configurations of the target are measured, by the rank correlation with
 * them (negative ones last); before that by comparability, then by how far a source agrees with the others, then by how
 * much they measured. Over 156 pairs of environments the gain of transfer has a rank correlation of 0.57 with the first,
 * on five rows, and of 0.42 with the agreement; even where the first is low more gained than were harmed, so that
 * it leaves none out (`npm run bench -- when-transfer`). A source of another system or unit, a
 * simulated one for a measured target, a constant or an empty one is not used. Named sources are all used unless they are constant.
 * @param own the measured rows of the target.
 */
export function rankSources(task: AdviceTask, own: Sample): readonly RankedSource[] {
  const agreement =
    own.y.length < LEAST_ROWS ? agreements(task, own.metric) : new Map<string, number>();
  const judged = task.sources.map((source) => judge(task, source, own, agreement.get(source.name)));
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

function judge(
  task: AdviceTask,
  source: AdviceSource,
  own: Sample,
  agreement: number | undefined,
): Judged {
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
    const agreed =
      agreement === undefined
        ? ""
        : `, rank correlation ${agreement.toFixed(2)} with the other sources`;
    const reason = `${valueCount} configurations${said}${agreed}; too few are measured to say how alike they are`;
    const score = (BY_VERDICT[verdict ?? "SEVERAL"] - 3) / 10 + AGREEMENT_WEIGHT * (agreement ?? 0);
    return { ...facts, reason, fault, score };
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

/** By name, the mean rank correlation of what a source says with what each other one measured; of three and more. */
function agreements(task: AdviceTask, metric: Metric): ReadonlyMap<string, number> {
  const samples = task.sources.flatMap((source): [string, Sample][] => {
    if (sourceFault(task, source) !== null) return [];
    const sample = sourceSample(task.space, metric, source);
    return unfit(source, sample, task.areSourcesNamed, metric) === null
      ? [[source.name, sample]]
      : [];
  });
  const found = new Map<string, number>();
  if (samples.length < 3) return found;
  const rows = samples.flatMap(([name, { configurations, y }]) =>
    [...configurations.keys()]
      .slice(0, Math.ceil(COMPARED / samples.length))
      .map((i) => ({ name, configuration: configurations[i] as Configuration, y: numberAt(y, i) })),
  );
  const all = rows.map(({ configuration }) => configuration);
  for (const [name, sample] of samples) {
    const said = sourceOpinion(sample, all);
    const rhos = samples.flatMap(([other]) => {
      if (other === name) return [];
      const own = [...rows.keys()].filter((i) => rows[i]?.name === other);
      const rho = spearman(
        own.map((i) => numberAt(said, i)),
        own.map((i) => rows[i]?.y ?? Number.NaN),
      );
      return Number.isFinite(rho) ? [rho] : [];
    });
    if (rhos.length > 0) found.set(name, mean(rhos));
  }
  return found;
}
