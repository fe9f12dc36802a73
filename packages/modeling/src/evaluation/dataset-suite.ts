import { InputError } from "../space/index.ts";
import type { ResponseTable } from "./response-table.ts";
import type { Protocol, Suite, SuiteSubject } from "./suite.ts";

/** What begins the name of every suite that is made from a data set, and of no other. */
export const DATASET_SUITE_PREFIX = "dataset:";

/** Configurations that an environment needs to be source or target. */
const ENVIRONMENT_MIN = 8;
/** Configurations of the target that are left to test on, at least. */
const TEST_MIN = 4;
/** Budgets of a target when none are asked for, as far as half of its configurations allow them. */
const DEFAULT_BUDGETS = [5, 10, 20];
/** Repeats of every cell: each draws other configurations of the target. */
const REPEATS = 10;

/** A data set that no transfer task can be made from as asked; `code` says in which respect. */
export class DatasetSuiteError extends InputError {
  readonly code: "ONE_ENVIRONMENT" | "TOO_FEW_CONFIGURATIONS" | "UNKNOWN_SOURCE" | "UNFIT_BUDGET";
  constructor(code: DatasetSuiteError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/** What a suite is made from. */
export interface DatasetSuiteRequest {
  /** Slug of the data set. */
  readonly dataset: string;
  /** All environments of the data set, named by their slugs. */
  readonly table: ResponseTable;
  /** unmeasured when absent: one source. sempl: each environment in turn, all others its sources. */
  readonly protocol?: Protocol;
  /** Per environment: whether a generator made its values. */
  readonly isSimulated: readonly boolean[];
  /**
   * Slug of the source, with or without the system in front; the environment with most measured
   * configurations when absent, the first of equals.
   */
  readonly source?: string;
  /** Numbers of target measurements; 5, 10 and 20 up to half of a target's when absent. */
  readonly budgets?: readonly number[];
}

/** A suite of one subject, and the environments that take no part. */
export interface DatasetSuite {
  readonly suite: Suite;
  readonly subject: SuiteSubject;
  /** What is learned from, in words: the source that was chosen and why, or that all others are. */
  readonly learnsFrom: string;
  readonly leftOut: readonly { readonly environment: string; readonly why: string }[];
}

interface Counted {
  readonly index: number;
  readonly name: string;
  /** Configurations with a value. */
  readonly count: number;
  readonly isSimulated: boolean;
}

/**
 * The transfer tasks of a data set as it is: one source, every other environment with at least 8
 * measured configurations a target. Tables may have gaps: the source gives all of its own, training
 * configurations are drawn from those measured in the target, and the rest of those is the test.
 * Measured and simulated environments are never source and target of each other. The subject is named
 * after the metric, and after the source when that is not the default one.
 * By the protocol sempl each environment is the target once and all others are its sources; rows without a value, or
 * with a zero, in any of them are dropped.
 * @throws DatasetSuiteError for one environment only, too few configurations, an unknown source, or
 * budgets that leave no target 4 configurations to test on.
 */
export function datasetSuite(request: DatasetSuiteRequest): DatasetSuite {
  const { dataset, table, isSimulated } = request;
  const counted = table.environments.map((name, index) => ({
    index,
    name,
    count: finiteCount(table.values[index]),
    isSimulated: isSimulated[index] ?? false,
  }));
  if (counted.length < 2) {
    const only = counted.map(({ name }) => ` (${name})`).join("");
    throw new DatasetSuiteError(
      "ONE_ENVIRONMENT",
      `transfer needs two environments; ${dataset} has ${counted.length}${only}`,
    );
  }
  if (request.protocol === "sempl") return eachInTurn(request, counted);
  const widest = counted.reduce((most, each) => (each.count > most.count ? each : most));
  const source = request.source === undefined ? widest : named(request.source, counted, dataset);
  const { targets, leftOut } = targetsOf(source, counted, table.metric.name);
  const { budgets, largestBudgets } = budgetsOf(targets, request.budgets);
  const metric = table.metric.name;
  const subject: SuiteSubject = {
    subject: source === widest ? metric : `${metric} from ${withoutSystem(source.name)}`,
    dataset,
    metric,
    roles: {
      kind: "one-source",
      source: { order: source.index },
      targets: targets.map(({ index }) => ({ order: index })),
    },
    budgets,
    largestBudgets,
  };
  const why = request.source === undefined ? ", which has most of all" : "";
  const learnsFrom = `source: ${source.name}, ${source.count} configurations${why}`;
  return { suite: suiteOf(dataset, subject), subject, learnsFrom, leftOut };
}

/** The data set by SeMPL's protocol. */
function eachInTurn(
  { dataset, table, budgets: asked }: DatasetSuiteRequest,
  counted: readonly Counted[],
): DatasetSuite {
  const odd = counted.find(({ isSimulated }) => isSimulated !== counted[0]?.isSimulated);
  if (odd !== undefined) {
    const message = `sempl takes all environments; ${odd.name} and the first are not both measured or both simulated`;
    throw new DatasetSuiteError("TOO_FEW_CONFIGURATIONS", message);
  }
  const isKept = (row: number) =>
    table.values.every((values) => Number.isFinite(values[row]) && values[row] !== 0);
  const all = table.configurations.length;
  const kept = Array.from(table.configurations.keys()).filter(isKept).length;
  const most = kept - TEST_MIN;
  const budgets = (asked ?? DEFAULT_BUDGETS.filter((budget) => budget <= kept / 2)).filter(
    (budget) => budget <= most,
  );
  if (budgets.length === 0) {
    throw new DatasetSuiteError(
      asked === undefined ? "TOO_FEW_CONFIGURATIONS" : "UNFIT_BUDGET",
      `${kept} of ${all} configurations of ${dataset} have a value other than zero in all ` +
        `${counted.length} environments; a budget of ${asked?.join(", ") ?? DEFAULT_BUDGETS[0]} ` +
        `leaves no ${TEST_MIN} of them to test on`,
    );
  }
  const metric = table.metric.name;
  const subject: SuiteSubject = {
    subject: metric,
    dataset,
    metric,
    roles: { kind: "each-in-turn" },
    budgets: [...new Set(budgets)].sort((a, b) => a - b),
  };
  const suite: Suite = {
    name: datasetSuiteName(dataset, "sempl"),
    version: 1,
    title: `Data set ${dataset}, as SeMPL`,
    description:
      `Made from ${dataset} as it is by the protocol of SeMPL: each environment is the target in turn, all others ` +
      "are its sources; configurations that lack a value, or have a zero, in any environment are dropped; CPython " +
      "draws the split from seed 2 × repeat. What was computed before the data grew is not shown.",
    dataset,
    protocol: "sempl",
    repeats: REPEATS,
    subjects: [subject],
  };
  const learnsFrom = `sources: of each target all other ${counted.length - 1} environments; ${kept} of ${all} configurations are kept`;
  return { suite, subject, learnsFrom, leftOut: [] };
}

/** Name of the suite of a data set: "dataset:x264", "dataset:x264@sempl". */
export function datasetSuiteName(dataset: string, protocol: Protocol = "unmeasured"): string {
  return `${DATASET_SUITE_PREFIX}${dataset}${protocol === "unmeasured" ? "" : `@${protocol}`}`;
}

function suiteOf(dataset: string, subject: SuiteSubject): Suite {
  return {
    name: datasetSuiteName(dataset),
    version: 1,
    title: `Data set ${dataset}`,
    description:
      `Made from ${dataset} as it is: one source, every other environment with at least ` +
      `${ENVIRONMENT_MIN} measured configurations a target. Training configurations are drawn from ` +
      "those measured in the target, the test is the rest of them; where a strategy chose what was " +
      "measured, the test is no random sample of the space. What was computed before the data grew " +
      "is not shown.",
    dataset,
    protocol: "unmeasured",
    repeats: REPEATS,
    subjects: [subject],
  };
}

function targetsOf(source: Counted, counted: readonly Counted[], metric: string) {
  const leftOut: { environment: string; why: string }[] = [];
  const targets: Counted[] = [];
  for (const each of counted) {
    if (each === source) continue;
    const why = unfit(each, source);
    if (why === null) targets.push(each);
    else leftOut.push({ environment: each.name, why });
  }
  if (source.count >= ENVIRONMENT_MIN && targets.length > 0) return { targets, leftOut };
  const counts = counted.map(
    ({ name, count, isSimulated }) => `${count} in ${name}${isSimulated ? " (simulated)" : ""}`,
  );
  throw new DatasetSuiteError(
    "TOO_FEW_CONFIGURATIONS",
    `the source ${source.name} and a target need ${ENVIRONMENT_MIN} configurations with ` +
      `${metric} each, both measured or both simulated; there are ${counts.join(", ")}`,
  );
}

function unfit(each: Counted, source: Counted): string | null {
  if (each.isSimulated !== source.isSimulated) {
    return each.isSimulated ? "simulated, the source is measured" : "measured, the source is not";
  }
  if (each.count >= ENVIRONMENT_MIN) return null;
  return `has ${each.count} measured configurations and needs ${ENVIRONMENT_MIN}`;
}

function budgetsOf(targets: readonly Counted[], asked: readonly number[] | undefined) {
  const largestBudgets = Object.fromEntries(
    targets.map(({ name, count }) => [
      name,
      asked === undefined ? Math.floor(count / 2) : count - TEST_MIN,
    ]),
  );
  const most = Math.max(...Object.values(largestBudgets));
  // A target too small for the first default has half of its configurations for a budget.
  const halves = Object.values(largestBudgets).filter((half) => half < (DEFAULT_BUDGETS[0] ?? 0));
  const wanted = asked ?? [...DEFAULT_BUDGETS, ...halves];
  const budgets = [...new Set(wanted)].filter((budget) => budget <= most).sort((a, b) => a - b);
  if (budgets.length > 0) return { budgets, largestBudgets };
  throw new DatasetSuiteError(
    "UNFIT_BUDGET",
    `a budget of ${wanted.join(", ")} leaves no target ${TEST_MIN} configurations to test on; ` +
      `the largest that does is ${most}`,
  );
}

function named(given: string, counted: readonly Counted[], dataset: string): Counted {
  const found = counted.find(({ name }) => name === given || withoutSystem(name) === given);
  if (found !== undefined) return found;
  const names = counted.map(({ name }) => withoutSystem(name)).join(", ");
  throw new DatasetSuiteError(
    "UNKNOWN_SOURCE",
    `data set ${dataset} has no environment "${given}"; it has ${names}`,
  );
}

/** "x264:pi4:clip:1.0" → "pi4:clip:1.0". */
function withoutSystem(slug: string): string {
  return slug.slice(slug.indexOf(":") + 1);
}

function finiteCount(values: Float64Array | undefined): number {
  return values?.reduce((count, value) => count + (Number.isFinite(value) ? 1 : 0), 0) ?? 0;
}
