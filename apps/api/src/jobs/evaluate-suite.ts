import { suites } from "@perfatlas/modeling/evaluation";
import { createLearner } from "@perfatlas/modeling/learners";
import { InputError } from "@perfatlas/modeling/space";
import { createStrategy } from "@perfatlas/modeling/transfer";
import { z } from "zod";
import { evaluateSubjects } from "../evaluation/evaluate-subjects.ts";
import type { EvaluationRequest } from "../evaluation/evaluation-request.ts";
import { type JobHandler, parsePayload } from "./job-handler.ts";

const shape = z.strictObject({
  suite: z.string(),
  subjects: z.array(z.string()).nonempty().optional(),
  strategies: z.array(z.string()).nonempty().optional(),
  learners: z.array(z.string()).nonempty().optional(),
  budgets: z.array(z.int().min(0)).nonempty().optional(),
  repeats: z.int().min(1).max(1000).optional(),
});

/** A suite, subject or budget that there is not. */
export class UnknownEvaluationError extends InputError {
  readonly code: string;
  constructor(code: string, what: string, given: string, legal: readonly unknown[]) {
    super(`there is no ${what} "${given}"; there are ${legal.join(", ")}`);
    this.code = code;
  }
}

/**
 * What is used when a request names none: the quick ones, of which a whole suite takes minutes. All
 * the others take part by name.
 */
const DEFAULT_LEARNERS = ["constant", "regression-tree", "ridge"];
const DEFAULT_STRATEGIES = ["direct", "informed-gp", "linear-shift", "log-shift", "target-only"];

/** Computes the cells of a suite that are not stored yet, in worker threads. */
export const evaluateSuiteJob: JobHandler<EvaluationRequest> = {
  kind: "evaluate-suite",

  parse(payload) {
    const given = parsePayload("evaluate-suite", shape, payload);
    const suite = suites.find(({ name }) => name === given.suite);
    if (suite === undefined) {
      const names = suites.map(({ name }) => name);
      throw new UnknownEvaluationError("UNKNOWN_SUITE", "suite", given.suite, names);
    }
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
    const request: EvaluationRequest = {
      suite: suite.name,
      subjects: [...new Set(subjects)],
      strategies: [...new Set(given.strategies ?? DEFAULT_STRATEGIES)],
      learners: [...new Set(given.learners ?? DEFAULT_LEARNERS)],
      budgets: given.budgets ?? null,
      repeats: given.repeats ?? suite.repeats,
    };
    // Unknown names are refused with a list of the known ones.
    for (const name of request.strategies) createStrategy(name);
    for (const name of request.learners) createLearner(name);
    return request;
  },

  async run(request, context) {
    const suite = suites.find(({ name }) => name === request.suite);
    if (suite === undefined) throw new Error(`suite ${request.suite} was there when it was parsed`);
    return { ...(await evaluateSubjects(suite, request, context)) };
  },
};
