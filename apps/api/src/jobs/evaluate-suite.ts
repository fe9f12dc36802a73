import {
  DATASET_SUITE_PREFIX,
  datasetSuiteName,
  PROTOCOLS,
  type Protocol,
  type Suite,
  suites,
} from "@perfatlas/modeling/evaluation";
import { InputError } from "@perfatlas/modeling/space";
import { type EvaluationInput, evaluationInput } from "@perfatlas/wire";
import { evaluateSubjects } from "../evaluation/evaluate-subjects.ts";
import type { EvaluationRequest } from "../evaluation/evaluation-request.ts";
import { helpEvaluation } from "../evaluation/help-evaluation.ts";
import { type NamedMethods, requestedMethods } from "../evaluation/requested-methods.ts";
import { suiteOfDataset } from "../evaluation/suite-of-dataset.ts";
import { BadPayloadError, type JobHandler, parsePayload } from "../queue/job-handler.ts";

/** A suite, subject or budget that there is not. */
export class UnknownEvaluationError extends InputError {
  readonly code: string;
  constructor(code: string, what: string, given: string, legal: readonly unknown[]) {
    super(`there is no ${what} "${given}"; there are ${legal.join(", ")}`);
    this.code = code;
  }
}

/** Repeats of a suite made from a data set when a request names none. */
const DATASET_REPEATS = 10;

/**
 * Computes the cells of a suite that are not stored yet, in worker threads. The suite is one of the
 * list, or made from a data set when the job runs.
 */
export const evaluateSuiteJob: JobHandler<EvaluationRequest> = {
  kind: "evaluate-suite",
  deadlineSeconds: 7 * 24 * 3600,
  subject: ({ suite }) => suite,
  needs({ suite, dataset, subjects }) {
    if (dataset !== undefined) return [dataset.slug];
    const chosen = suiteNamed(suite).subjects.filter(({ subject }) => subjects.includes(subject));
    return [...new Set(chosen.flatMap((each) => [each.dataset, each.from?.dataset ?? []].flat()))];
  },
  // Made of names that everybody can read in the registry.
  publicError: ({ message }) => message,

  parse(payload) {
    const given = parsePayload("evaluate-suite", evaluationInput, payload);
    const part = datasetOf(given) ?? partOf(given);
    const suite = suites.find(({ name }) => name === part.suite);
    return {
      ...part,
      // Settings are checked there, against what the method declares.
      ...requestedMethods(given as NamedMethods, suite),
      budgets: given.budgets ?? null,
    };
  },

  async check({ dataset, budgets }, { database }) {
    if (dataset !== undefined) await suiteOfDataset(database, dataset, budgets);
  },

  async run(request, context) {
    const { dataset, budgets } = request;
    if (dataset === undefined) {
      return { ...(await evaluateSubjects(suiteNamed(request.suite), request, context)) };
    }
    const made = await suiteOfDataset(context.database, dataset, budgets);
    const { suite, subject, learnsFrom, leftOut } = made;
    const part = { ...request, subjects: [subject.subject], budgets: subject.budgets };
    const outcome = await evaluateSubjects(suite, part, context);
    const without = leftOut.map(({ environment, why }) => ({ subject: environment, why }));
    return { ...outcome, learnsFrom, leftOut: [...outcome.leftOut, ...without] };
  },

  help: (context) => helpEvaluation(context),
};

/** The choice of a request that names a data set, or the suite of one; null for any other. */
function datasetOf({ suite, dataset, subjects, repeats, ...more }: EvaluationInput) {
  const ofSuite = suite?.startsWith(DATASET_SUITE_PREFIX)
    ? suite.slice(DATASET_SUITE_PREFIX.length).split("@")
    : undefined;
  const slug = dataset ?? ofSuite?.[0];
  if ((suite === undefined) === (dataset === undefined)) {
    throw new BadPayloadError(
      `an evaluation is of a suite or of a data set; given are ${suite === undefined ? "neither" : "both"}`,
    );
  }
  const { metric, source } = more;
  if (slug === undefined) {
    if (metric === undefined && source === undefined && more.protocol === undefined) return null;
    throw new BadPayloadError(
      "metric, source and protocol go with a data set; a suite has its own",
    );
  }
  const protocol = more.protocol ?? protocolNamed(ofSuite?.[1]);
  if (subjects !== undefined) {
    throw new BadPayloadError("subjects go with a suite; choose metric and source of a data set");
  }
  if (protocol === "sempl" && source !== undefined) {
    throw new BadPayloadError("by the protocol sempl all other environments are sources");
  }
  const choice = {
    slug,
    ...(metric === undefined ? {} : { metric }),
    ...(source === undefined ? {} : { source }),
    ...(protocol === "unmeasured" ? {} : { protocol }),
  };
  const name = datasetSuiteName(slug, protocol);
  return { suite: name, dataset: choice, subjects: [], repeats: repeats ?? DATASET_REPEATS };
}

/** @throws UnknownEvaluationError for a suite of a data set by a protocol that there is not. */
function protocolNamed(name: string | undefined): Protocol {
  const found = PROTOCOLS.find((each) => each === (name ?? "unmeasured"));
  if (found !== undefined) return found;
  throw new UnknownEvaluationError("UNKNOWN_SUITE", "protocol", name ?? "", PROTOCOLS);
}

/** Suite, subjects and repeats of a request that names a suite of the list. */
function partOf(given: EvaluationInput) {
  const suite = suiteNamed(given.suite ?? "");
  const subjects = given.subjects ?? suite.subjects.map(({ subject }) => subject);
  const chosen = subjects.map((name) => {
    const subject = suite.subjects.find((candidate) => candidate.subject === name);
    if (subject !== undefined) return subject;
    const names = suite.subjects.map((candidate) => candidate.subject);
    throw new UnknownEvaluationError("UNKNOWN_SUBJECT", `subject of ${suite.name}`, name, names);
  });
  const legal = new Set(chosen.flatMap(({ budgets }) => budgets));
  const strange = given.budgets?.find((budget) => !legal.has(budget));
  if (strange !== undefined) {
    throw new UnknownEvaluationError("UNKNOWN_BUDGET", "budget", String(strange), [...legal]);
  }
  return {
    suite: suite.name,
    subjects: [...new Set(subjects)],
    repeats: given.repeats ?? suite.repeats,
  };
}

function suiteNamed(given: string): Suite {
  const suite = suites.find(({ name }) => name === given);
  if (suite !== undefined) return suite;
  const names = suites.map(({ name }) => name);
  throw new UnknownEvaluationError("UNKNOWN_SUITE", "suite", given, names);
}
