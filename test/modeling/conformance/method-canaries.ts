import type { Method, MethodFactory } from "@perfatlas/modeling/method";

/**
 * Ways to break what a correct learner or strategy says of itself, each with the check that must notice.
 * @param makeGood has a setting "lift", a number.
 */
export function methodCanaries<Made extends Method>(
  makeGood: MethodFactory<Made>,
): readonly (readonly [string, string, MethodFactory<Made>])[] {
  const named = "is named as in the list, cites its source and says in a sentence what it does";
  const declares =
    "records the settings that it declares, by default their defaults, and can store them";
  const records = "records what it is given, with the other settings by default";
  const refuses = "refuses a setting that it does not declare, and a value that is not legal";
  return [
    ["another name", named, (settings) => ({ ...makeGood(settings), name: "other" })],
    ["a summary that is none", named, (settings) => ({ ...makeGood(settings), summary: "Good" })],
    [
      "a setting that is recorded and not declared",
      declares,
      (settings) => ({ ...makeGood(settings), declaredSettings: {} }),
    ],
    [
      "a default that is not legal",
      declares,
      () => {
        const made = makeGood();
        const lift = { type: "number", description: "added", default: 9, maximum: 8 } as const;
        return { ...made, settings: { lift: 9 }, declaredSettings: { lift } };
      },
    ],
    ["a setting that is not recorded", records, () => makeGood()],
    [
      "a setting that is ignored",
      refuses,
      (settings) => {
        const { nosuch, ...known } = settings ?? {};
        return makeGood(known);
      },
    ],
    [
      "a value that is not read",
      refuses,
      (settings) => {
        const isKnown = settings === undefined || Object.hasOwn(settings, "lift");
        return { ...makeGood(isKnown ? {} : settings), settings: settings ?? {} };
      },
    ],
  ];
}
