import { methodWriter, type NewLearner } from "@perfatlas/db";
import { type Learner, learners } from "@perfatlas/modeling/learners";
import { type StrategyFacts, strategies } from "@perfatlas/modeling/transfer";
import { assertMethods } from "./assert-methods.ts";

/**
 * Stores what is said of all strategies and learners where it is not stored as it is; ids of the
 * strategies by name.
 * @throws OtherMethodsError when one is of a newer version there.
 */
export async function registerMethods(
  handle: Parameters<typeof methodWriter.strategies>[0],
): Promise<ReadonlyMap<string, number>> {
  await assertMethods(handle, { mayBeOlder: true });
  await methodWriter.learners(
    handle,
    Object.values(learners).map((make) => shared(make())),
  );
  const all = Object.values(strategies).map((make) => {
    const strategy = make();
    return {
      ...shared(strategy),
      isBaseline: strategy.isBaseline ?? false,
      usesSources: strategy.usesSources,
      choosesSample: strategy.choosesSample ?? false,
      usesLearner: strategy.usesLearner ?? true,
    };
  });
  return methodWriter.strategies(handle, all);
}

function shared(method: Learner | StrategyFacts): NewLearner {
  const { name, summary, citation, isDefault, needs, declaredSettings, version = 1 } = method;
  return {
    name,
    title: titleOf(name),
    summary,
    citation,
    isDefault: isDefault ?? false,
    version,
    needs: { ...needs },
    declaredSettings: Object.entries(declaredSettings).map(([setting, declared]) => ({
      name: setting,
      ...declared,
    })),
  };
}

/** "linear-shift" → "Linear shift". */
function titleOf(name: string): string {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
