import { learners } from "@perfatlas/modeling/learners";
import { strategies } from "@perfatlas/modeling/transfer";

/** Versions of the methods of this program, by name. */
export interface MethodVersions {
  readonly strategies: Readonly<Record<string, number>>;
  readonly learners: Readonly<Record<string, number>>;
}

/** The version of each strategy and learner that this program has. */
export const methodVersions: MethodVersions = {
  strategies: versionsOf(strategies),
  learners: versionsOf(learners),
};

function versionsOf(list: Readonly<Record<string, () => { name: string; version?: number }>>) {
  return Object.fromEntries(
    Object.values(list).map((make) => {
      const { name, version = 1 } = make();
      return [name, version];
    }),
  );
}
