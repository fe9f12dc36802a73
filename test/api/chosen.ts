import { createLearner } from "@perfatlas/modeling/learners";
import { type ChosenMethod, chooseMethods } from "@perfatlas/modeling/method";
import { createStrategy } from "@perfatlas/modeling/transfer";

/** Strategies by name, with their settings by default. */
export const strategiesOf = (...names: string[]): readonly ChosenMethod[] =>
  chooseMethods(
    names.map((name) => ({ name })),
    createStrategy,
  );

/** Learners by name, with their settings by default. */
export const learnersOf = (...names: string[]): readonly ChosenMethod[] =>
  chooseMethods(
    names.map((name) => ({ name })),
    createLearner,
  );
