import { InputError, numberAt } from "../space/index.ts";
import type { ResponseTable } from "./response-table.ts";
import type { EnvironmentPick, Protocol, Suite, SuiteSubject } from "./suite.ts";

/** One cell row of a suite: what is learned for which target at which budget. Plain data. */
export interface EvaluationTask {
  readonly suite: string;
  readonly suiteVersion: number;
  readonly subject: string;
  readonly dataset: string;
  /** Absent: the data set's first metric. */
  readonly metric?: string;
  readonly protocol: Protocol;
  /** Indices into `ResponseTable.values`. */
  readonly sources: readonly number[];
  /** Index into `ResponseTable.values`. */
  readonly target: number;
  /** The target's name in the suite: SeMPL's environment number, else the environment's name. */
  readonly targetLabel: string;
  readonly budget: number;
  /** Repeats are numbered 0 … repeats − 1. */
  readonly repeats: number;
}

/** A suite, subject or environment that there is not. */
export class UnknownTaskError extends InputError {
  readonly code = "UNKNOWN_TASK";
}

/**
 * Tasks of one subject, target by target, budgets ascending.
 * @param environments names of the data set's environments, in its order; behind them those that were joined to it.
 * @param joined where these begin; sources are picked among them then, and targets before them.
 * @throws UnknownTaskError when the suite lacks the subject or the data set lacks an environment.
 */
export function suiteTasks(
  suite: Suite,
  subjectName: string,
  environments: readonly string[],
  joined?: ResponseTable["joined"],
): readonly EvaluationTask[] {
  const subject = suite.subjects.find((candidate) => candidate.subject === subjectName);
  if (subject === undefined) {
    const known = suite.subjects.map((candidate) => candidate.subject).join(", ");
    throw new UnknownTaskError(`suite ${suite.name} has no "${subjectName}"; it has ${known}`);
  }
  return rolesIn(subject, environments, joined).flatMap(({ sources, target, targetLabel }) =>
    budgetsOf(subject, targetLabel).map((budget) => ({
      suite: suite.name,
      suiteVersion: suite.version,
      subject: subject.subject,
      dataset: subject.dataset,
      ...(subject.metric === undefined ? {} : { metric: subject.metric }),
      protocol: suite.protocol,
      sources,
      target,
      targetLabel,
      budget,
      repeats: suite.repeats,
    })),
  );
}

function budgetsOf({ budgets, largestBudgets }: SuiteSubject, target: string): readonly number[] {
  const most = largestBudgets?.[target] ?? Number.POSITIVE_INFINITY;
  return budgets.filter((budget) => budget <= most);
}

interface Pair {
  readonly sources: readonly number[];
  readonly target: number;
  readonly targetLabel: string;
}

/** Sources of a table of their own are picked there: their numbers follow those of the targets. */
function rolesIn(
  subject: SuiteSubject,
  environments: readonly string[],
  joined: ResponseTable["joined"],
): readonly Pair[] {
  if ((subject.from === undefined) !== (joined === undefined)) {
    const whose = subject.from === undefined ? "the table of its targets" : "another table";
    throw new UnknownTaskError(`${subject.subject} learns from ${whose}`);
  }
  if (joined === undefined) return roles(subject, environments, environments, 0);
  const { start } = joined;
  return roles(subject, environments.slice(0, start), environments.slice(start), start);
}

function roles(
  subject: SuiteSubject,
  environments: readonly string[],
  others: readonly string[],
  start: number,
): readonly Pair[] {
  const all = environments.map((_, index) => index);
  const { roles } = subject;
  if (roles.kind === "each-in-turn") {
    // SeMPL numbers environments from the last column: environment 0 is the last.
    return all.map((e) => {
      const target = environments.length - 1 - e;
      return { sources: all.filter((index) => index !== target), target, targetLabel: String(e) };
    });
  }
  const whose = subject.from?.dataset ?? subject.dataset;
  const sourceOf = (pick: EnvironmentPick) => start + picked(pick, others, whose);
  if (roles.kind === "pairs") {
    return roles.pairs.map(({ source, target: pick }) => {
      const target = picked(pick, environments, subject.dataset);
      return {
        sources: [sourceOf(source)],
        target,
        targetLabel: environments[target] as string,
      };
    });
  }
  if (roles.kind === "several-sources") {
    const sources = roles.sources.map(sourceOf);
    return roles.targets.map((pick) => {
      const target = picked(pick, environments, subject.dataset);
      return { sources, target, targetLabel: environments[target] as string };
    });
  }
  const source = sourceOf(roles.source);
  const targets =
    roles.targets === "others"
      ? all.filter((index) => index !== source)
      : roles.targets.map((pick) => picked(pick, environments, subject.dataset));
  return targets.map((target) => ({
    sources: [source],
    target,
    targetLabel: environments[target] as string,
  }));
}

function picked(pick: EnvironmentPick, environments: readonly string[], dataset: string): number {
  const found = [...environments.keys()].filter((index) =>
    isPicked(pick, environments[index] as string, index),
  );
  if (found.length === 1) return numberAt(found, 0);
  const wanted =
    "order" in pick
      ? `number ${pick.order}`
      : `"${"named" in pick ? pick.named : pick.containing.join(" ")}"`;
  throw new UnknownTaskError(
    `${dataset} has ${found.length} environments for ${wanted}; it has ${environments.join(", ")}`,
  );
}

function isPicked(pick: EnvironmentPick, name: string, index: number): boolean {
  if ("order" in pick) return index === pick.order;
  // "spear:feature1:10286:2.7" without its system.
  if ("named" in pick) return name.slice(name.indexOf(":") + 1) === pick.named;
  return pick.containing.every((text) => name.toLowerCase().includes(text));
}
