import type { Suite } from "@perfatlas/modeling/evaluation";
import { createLearner, learners } from "@perfatlas/modeling/learners";
import {
  type ChosenMethod,
  chooseMethods,
  defaultChoices,
  type MethodChoice,
} from "@perfatlas/modeling/method";
import { createStrategy, strategies } from "@perfatlas/modeling/transfer";

/** Strategies and learners as a request names them; a name alone stands for its default settings. */
export interface NamedMethods {
  readonly strategies?: readonly (string | MethodChoice)[] | undefined;
  readonly learners?: readonly (string | MethodChoice)[] | undefined;
}

/**
 * The strategies and learners that a request runs, with all their settings, each once: those it names,
 * else those of its suite, else the quick ones.
 * @throws UnknownStrategyError, UnknownLearnerError. @throws IllegalSettingError.
 */
export function requestedMethods(
  named: NamedMethods,
  suite: Pick<Suite, "learners" | "strategies"> = {},
): { readonly strategies: readonly ChosenMethod[]; readonly learners: readonly ChosenMethod[] } {
  return {
    strategies: chooseMethods(
      choices(named.strategies) ?? suite.strategies ?? defaultChoices(strategies),
      createStrategy,
    ),
    learners: chooseMethods(
      choices(named.learners) ?? suite.learners ?? defaultChoices(learners),
      createLearner,
    ),
  };
}

function choices(named: NamedMethods["learners"]): readonly MethodChoice[] | undefined {
  return named?.map((one) => (typeof one === "string" ? { name: one } : one));
}
