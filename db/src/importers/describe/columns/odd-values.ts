import type { FailureStatus } from "@perfatlas/modeling/space";
import type { FailureRule } from "../../csv/settings.ts";
import type { Inquiry } from "../inquiry.ts";
import type { ColumnProfile } from "./column-profile.ts";
import { failureOf } from "./failure-words.ts";

const STATUSES = ["failed", "timeout", "missing", "invalid"] as const;

/**
 * Rules of the texts and numbers of a metric's column that are no values, or may be none.
 * @param known texts that have a rule already.
 */
export function oddValues(
  metric: string,
  profiles: readonly ColumnProfile[],
  isDuration: boolean,
  known: ReadonlySet<unknown>,
  inquiry: Inquiry,
): readonly FailureRule[] {
  return [
    ...wordRules(profiles, known, inquiry),
    ...numberRules(metric, profiles, isDuration, inquiry),
  ];
}

function wordRules(
  profiles: readonly ColumnProfile[],
  known: ReadonlySet<unknown>,
  inquiry: Inquiry,
): readonly FailureRule[] {
  const words = new Set(
    profiles.flatMap(({ texts, kinds }) =>
      [...texts.keys()].filter((text) => /^(text|empty|boolean word)$/.test(kinds.get(text) ?? "")),
    ),
  );
  return [...words]
    .filter((text) => !known.has(text))
    .slice(0, 40)
    .map((text): FailureRule => {
      const word = failureOf(text);
      if (text === "") return { text, status: "missing", reason: "the cell is empty" };
      if (word !== undefined) return { text, status: word, reason: `the cell says ${text}` };
      const status = inquiry.ask({
        key: `failure.${text}`,
        asks: `What does "${text.slice(0, 60)}" say where a number should be?`,
        choices: STATUSES,
        guess: "failed",
        why: "the word is not known",
        isOptional: true,
      });
      return {
        text,
        status: status as FailureStatus,
        reason: `the cell says ${text.slice(0, 60)}`,
      };
    });
}

function numberRules(
  metric: string,
  profiles: readonly ColumnProfile[],
  isDuration: boolean,
  inquiry: Inquiry,
): readonly FailureRule[] {
  const numbers = [...new Set(profiles.flatMap((profile) => profile.numbers))].sort(
    (a, b) => a - b,
  );
  const rows = profiles.reduce((sum, { counts }) => sum + (counts.number ?? 0), 0);
  const count = (value: number): number =>
    profiles.reduce(
      (sum, { texts, kinds }) =>
        sum +
        [...texts].reduce(
          (own, [text, times]) =>
            own + (kinds.get(text) === "number" && Number(text) === value ? times : 0),
          0,
        ),
      0,
    );
  const ask = (value: number, guess: string, why: string, isOptional: boolean): FailureRule[] => {
    const status = inquiry.ask({
      key: `failure.${metric}.${value}`,
      asks: `Is ${value} a value of ${metric} (${count(value)} of ${rows} rows), or what does it stand for?`,
      choices: ["value", ...STATUSES],
      guess,
      why,
      isOptional,
    });
    if (status === "value") return [];
    const reason = `${value} stands for it`;
    return [{ equals: value, metrics: [metric], status: status as FailureStatus, reason }];
  };
  const [least = 0, second] = numbers;
  const greatest = numbers.at(-1) ?? 0;
  const before = numbers.at(-2) ?? 0;
  const rules: FailureRule[] = [];
  if (least < 0 && Number.isInteger(least) && second !== undefined && second >= 0)
    rules.push(...ask(least, "failed", "it is the only negative number", false));
  if (numbers.length > 2 && before > 0 && greatest > 1e6 * before)
    rules.push(...ask(greatest, "failed", "it is a million times the next smaller one", false));
  else if (isDuration && numbers.length > 8 && Number.isInteger(greatest) && greatest > 0) {
    const times = count(greatest);
    if (times >= 3 && times >= 0.02 * rows)
      rules.push(...ask(greatest, "timeout", "many runs took exactly the longest time", false));
  }
  if (isDuration && rows > 8 && numbers.includes(0) && count(0) < rows / 2)
    rules.push(...ask(0, "value", "a coarse clock says 0, and so does what did not run", true));
  return rules;
}
