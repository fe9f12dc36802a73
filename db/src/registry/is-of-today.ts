import { sql } from "kysely";

/**
 * Whether an evaluation, joined to its task, is of the protocol that the task has now and of the methods as they are
 * now: results of others are kept and never stand beside these.
 */
export const isOfToday = sql<boolean>`(evaluation.protocol_id = task.protocol_id
  and (evaluation.strategy_id, evaluation.strategy_version)
    in (select id, method_version from strategy)
  and (evaluation.learner_version = 1 and evaluation.learner not in (select name from learner)
    or (evaluation.learner, evaluation.learner_version)
      in (select name, method_version from learner)))`;
